import { openBoard, type Today } from '../board.ts';
import type { Problem } from '../domain/problem.ts';
import { problemText } from '../report/text.ts';
import { changedFiles, gitIn, unsentCommits, type Git } from './git.ts';
import { fingerprintOf, lookOver, openInWps } from './look.ts';
import { send } from './send.ts';
import { takeIn } from './take-in.ts';

export interface Desk {
  readonly content: string;
  readonly today: Today;
  /** 电脑上现在几点，看钟准不准。 */
  readonly now: Date;
  readonly say: (line: string) => void;
  /** 问一句发不发。 */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** 送出去了（或没有要发的）；内容要改；这台电脑、这个网做不成。 */
export type Outcome = 'done' | 'fix-content' | 'cannot';

/** 文书双击「发布」做的事：把放进来的表变成内容文件，看一眼，查一遍，问一句，提交，送出去。 */
export async function publish(desk: Desk): Promise<Outcome> {
  const { content, say } = desk;
  const git = gitIn(content);
  const obstacle = obstacleTo(git, desk.now);
  if (obstacle !== undefined) {
    say(obstacle);
    return 'cannot';
  }
  const found = changedFiles(git);
  const locked = openInWps(content, found);
  const taken = locked.length > 0 ? { told: [], faults: locked } : takeIn(content, found);
  for (const line of [...taken.told, ...taken.faults]) say(line);
  if (taken.faults.length > 0) return notYet(say);
  const changed = changedFiles(git);
  if (changed.length === 0) {
    if (unsentCommits(git) === 0) {
      say('没有改过的文件，不用发。');
      return 'done';
    }
    say('上一次的改动还没有送出去，现在送。');
    return deliver(desk, git);
  }
  const looked = fingerprintOf(content, changed);
  const { board, problems } = openBoard(content, desk.today);
  const villages = board?.villages ?? [];
  const faults = lookOver(content, changed, villages);
  for (const fault of faults) say(fault);
  const mine = errorsNear(problems, changed);
  for (const problem of mine) say(`${problemText(problem)}\n`);
  if (faults.length + mine.length > 0) return notYet(say);
  const others = errorCount(problems);
  if (others > 0) say(`别的村还有 ${String(others)} 处错误，他们改好，这一次的才会一起登出来。`);

  say(`这一次要发 ${String(changed.length)} 个文件：`);
  for (const file of changed) say(`  ${file}`);
  const gap = longGap(git, desk.now);
  if (gap !== undefined) say(gap);
  if (!(await desk.confirm('发吗？'))) {
    say('没有发。文件都在，什么时候发都行。');
    return 'done';
  }
  const resaved = changedFiles(git).filter(
    (file) => fingerprintOf(content, [file]).get(file) !== looked.get(file),
  );
  if (resaved.length > 0) {
    say(`查过以后又存过：${resaved.join('、')}。存好、关掉，再发一次，重新查一遍。`);
    return notYet(say);
  }
  const commit = commitAll(git, messageFor(changed, villages));
  if (commit !== undefined) {
    say(commit);
    return 'fix-content';
  }
  return deliver(desk, git);
}

function notYet(say: Desk['say']): Outcome {
  say('先改好上面说的，再发。没有发出去，公开栏还是原来的样子。');
  return 'fix-content';
}

/** 这台电脑上发不了的缘故。 */
function obstacleTo(git: Git, now: Date): string | undefined {
  if (!git('rev-parse', '--show-toplevel').ok) {
    return '这个文件夹没有连着代码托管网站（不是 git 仓库，或没装 git）。找镇里维护的人设一次。';
  }
  if (
    !git('symbolic-ref', '-q', 'HEAD').ok ||
    git('rev-parse', '-q', '--verify', 'MERGE_HEAD').ok
  ) {
    return '上一次合到一半停下了。不要动，找镇里维护的人收尾。';
  }
  if (unsentCommits(git) === undefined) {
    return '不知道往哪里送：这个文件夹还没有对上托管网站的分支。找镇里维护的人设一次。';
  }
  if (!git('config', 'user.name').ok || !git('config', 'user.email').ok) {
    return '还不知道是谁发的。打这两条，写自己的名字和邮箱：git config --global user.name 何秀兰；git config --global user.email 邮箱';
  }
  const last = lastCommit(git);
  // 差一天以内不说：两台电脑的钟差几分钟是常有的。
  if (now.getTime() < last.getTime() - 24 * 60 * 60 * 1000) {
    return `电脑上的日期是 ${day(now)}，比上一次提交的 ${day(last)} 还早。把电脑的日期调对再发；电脑的日期没错，就是上一次发的那台错了，找镇里维护的人。`;
  }
  return undefined;
}

function lastCommit(git: Git): Date {
  return new Date(git('log', '-1', '--format=%cI').out.trim());
}

/** 钟拨到了后头，看不出来；隔得太久，问的时候提一句，由人看一眼日期。 */
function longGap(git: Git, now: Date): string | undefined {
  const last = lastCommit(git);
  return now.getTime() - last.getTime() > 120 * 24 * 60 * 60 * 1000
    ? `电脑上今天是 ${day(now)}，上一次发是 ${day(last)}。日期不对，先别发，调对了再发。`
    : undefined;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** 改过的村、改过的文件里的错误；别的村的错误不归他改。 */
function errorsNear(problems: readonly Problem[], changed: readonly string[]): Problem[] {
  const areas = new Set(changed.map(areaOf));
  return problems.filter(
    ({ severity, place }) => severity === 'error' && areas.has(areaOf(place.file)),
  );
}

function areaOf(file: string): string {
  return /^villages\/[^/]+/.exec(file)?.[0] ?? file;
}

function errorCount(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function messageFor(
  changed: readonly string[],
  villages: readonly { readonly slug: string; readonly name: string }[],
): string {
  const slugs = [...new Set(changed.map((file) => /^villages\/([^/]+)/.exec(file)?.[1] ?? ''))];
  const names = slugs.map(
    (slug) => villages.find((village) => village.slug === slug)?.name ?? (slug || '镇里'),
  );
  return `${names.join('、')}：${changed.length === 1 ? (changed[0] ?? '') : `${String(changed.length)} 个文件`}`;
}

/** 提交内容文件夹；不成就说为什么（提交前的检查没过，原话转告）。 */
function commitAll(git: Git, message: string): string | undefined {
  const added = git('add', '-A', '--', '.');
  if (added.error.includes('index.lock')) {
    return '上一次发到一半断了（断电、关了窗口），或者正有另一个窗口在发。文件都在。等一会儿再发；还这样，找镇里维护的人删掉 .git/index.lock。';
  }
  if (!added.ok) {
    return `有文件存不进去，像是正被别的程序占着。关掉 WPS 再发；还这样，把下面的话转给镇里维护的人：\n${added.error.trim()}`;
  }
  const { ok, out, error } = git('commit', '-m', message, '--', '.');
  if (ok) return undefined;
  git('reset', '-q', '--', '.');
  return `提交以前又查了一遍，没有过，没有发出去：\n${`${out}\n${error}`.trim()}`;
}

function deliver({ content, today, say }: Desk, git: Git): Outcome {
  const sent = send(git);
  switch (sent.kind) {
    case 'sent': {
      if (sent.joined) say('刚才别人也发了，已经把这一次的接在后面。');
      const errors = errorCount(openBoard(content, today).problems);
      say(
        errors > 0
          ? `送出去了，但合在一起有 ${String(errors)} 处错误，先不会登出来。打 npm run check 看是哪里。`
          : '送出去了。过几分钟用手机打开公开栏看一眼。',
      );
      return 'done';
    }
    case 'clash':
      say(
        `别人刚才也改了同一个文件：${sent.files.join('、')}。这一次没有送出去，改动都好好的在这台电脑上。打电话商量好用谁的，找镇里维护的人合在一起。`,
      );
      return 'cannot';
    case 'busy':
      say('别人一直在送，轮不上。改动已经存好，过一会儿再发一次就行。');
      return 'cannot';
    case 'unreachable':
      say('没有连上托管网站，多半是网断了。改动已经存好，网通了再发一次就行。');
      return 'cannot';
    case 'refused':
      say(`托管网站没有收。改动已经存好。把下面的话转给镇里维护的人：\n${sent.reason}`);
      return 'cannot';
  }
}
