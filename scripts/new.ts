import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseDate, parseYearMonth, type LocalDate, type YearMonth } from '../src/base/date.ts';
import { nearest } from '../src/base/nearest.ts';
import { unitKinds } from '../src/domain/village.ts';
import { villageNames } from '../src/load/village-names.ts';
import { appraisalDraft } from '../src/scaffold/appraisal.ts';
import { decisionDraft } from '../src/scaffold/decision.ts';
import { CannotMake, ContentFaults, writeDraft, type Draft } from '../src/scaffold/draft.ts';
import { dutyDraft } from '../src/scaffold/duty.ts';
import { editorDraft, editorHosts } from '../src/scaffold/editor.ts';
import { findVillage, openExisting, type Existing } from '../src/scaffold/existing.ts';
import { ledgerDraft } from '../src/scaffold/ledger.ts';
import { noticeDraft } from '../src/scaffold/notice.ts';
import { powerUseDraft } from '../src/scaffold/power-use.ts';
import { powerDraft } from '../src/scaffold/power.ts';
import { ciDraft, ciHosts, deskDraft } from '../src/scaffold/repository.ts';
import { addVillage, readVillageList, townDraft, type NewVillage } from '../src/scaffold/town.ts';
import { statementDraft } from '../src/scaffold/statement.ts';
import { ventureDraft } from '../src/scaffold/venture.ts';
import { CannotRun, exitCodes, readToday, runCommand } from './cli/command.ts';
import { printProblems } from './cli/report-problems.ts';
import { askVillages, openAsker, type Asker } from './new/ask.ts';
import { help, kinds, type Kind } from './new/help.ts';

type Answers = Readonly<Record<string, string | undefined>>;

const optionNames = [...new Set(Object.values(kinds).flat())];
const options = Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }]));

await runCommand(
  help,
  { ...options, content: { type: 'string', default: 'content' }, today: { type: 'string' } },
  async ({ values, positionals }) => {
    const answers = values as Answers;
    const root = values.content;
    const kind = readKind(positionals, answers);
    const asker = openAsker();
    try {
      const draft = await makeDraft(kind, root, answers, asker);
      const outside = kind === 'ci' || kind === 'desk' || kind === 'editor';
      const where = outside ? relative('', dirname(resolve(root))) : root;
      writeDraft(where, draft);
      report(root, where, draft);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof CannotMake) throw new CannotRun(error.message);
      if (!(error instanceof ContentFaults)) throw error;
      printProblems(root, error.problems, '先改好上面的错误，再新建。');
      return exitCodes.contentErrors;
    } finally {
      asker?.close();
    }
  },
);

function readKind([kind, ...rest]: readonly string[], answers: Answers): Kind {
  const names = Object.keys(kinds);
  if (kind === undefined || !isKind(kind)) {
    const like = kind === undefined ? undefined : nearest(kind, names);
    const what = kind === undefined ? '还要写明新建哪一样' : `不会新建「${kind}」`;
    throw new CannotRun(
      `${what}${like ? `，是不是 ${like}？` : `：${names.join('、')}。`}加 --help 看用法。`,
    );
  }
  const [extra] = rest;
  if (extra !== undefined) {
    throw new CannotRun(`多了「${extra}」。内容里有空格的，用引号括起来。`);
  }
  const usable: readonly string[] = kinds[kind];
  const wrong = optionNames.find((name) => answers[name] !== undefined && !usable.includes(name));
  if (wrong !== undefined) {
    const list = usable.map((name) => `--${name}`).join('、');
    throw new CannotRun(`新建 ${kind} 用不到 --${wrong}。用得到的是：${list}。`);
  }
  return kind;
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

async function makeDraft(
  kind: Kind,
  root: string,
  answers: Answers,
  asker: Asker | undefined,
): Promise<Draft> {
  if (kind === 'ci') return makeCi(answers['host']);
  if (kind === 'desk') return deskDraft();
  const today = readToday(answers['today']);
  if (kind === 'town') return makeTown(answers, today.fixed ?? today.fallback, asker);

  const existing = openExisting(root);
  const day = today.fixed ?? existing.town.demoDate ?? today.fallback;
  if (kind === 'editor') return makeEditor(answers, root, existing);
  if (kind === 'appraisal') return appraisalDraft(existing, answers);
  if (kind === 'power') return powerDraft(existing, answers, day);
  if (kind === 'village') return addVillage(existing, await villageOf(answers, asker));

  const village = findVillage(existing, answers['village']);
  const date = readDate(answers['date']) ?? day;
  const month = readMonth(answers['month']);
  if (kind === 'power-use') return powerUseDraft(village, day);
  if (kind === 'notice') return noticeDraft(existing, village, { ...answers, date });
  if (kind === 'decision') return decisionDraft(existing, village, { ...answers, date });
  if (kind === 'venture') return ventureDraft(village, { ...answers, date });
  if (kind === 'ledger') return ledgerDraft(existing, village, { month }, day);
  if (kind === 'statement') return statementDraft(existing, village, answers, day);
  const people = (answers['people'] ?? '').split(/[、,，\s]+/).filter(Boolean);
  return dutyDraft(village, { month, people }, day);
}

function makeCi(text: string | undefined): Draft {
  const host = ciHosts.find((one) => one === text);
  if (host) return ciDraft(host);
  const what = text === undefined ? '还要写托管在哪里，如 --host github' : `不认得「${text}」`;
  throw new CannotRun(`${what}。有的是：${ciHosts.join('、')}。`);
}

function makeEditor({ host, repo }: Answers, root: string, { folder }: Existing): Draft {
  const known = editorHosts.find((one) => one === host);
  if (!known) throw new CannotRun(`--host 写托管在哪里，有的是：${editorHosts.join('、')}。`);
  if (repo === undefined || !/^[^\s/]+(\/[^\s/]+)+$/.test(repo)) {
    throw new CannotRun('--repo 写仓库的名字，如 --repo qinghe/board。');
  }
  const content = basename(resolve(root));
  return editorDraft({ host: known, repo, content, villages: villageNames(folder) });
}

async function makeTown(
  { name, office, phone, villages }: Answers,
  today: LocalDate,
  asker: Asker | undefined,
): Promise<Draft> {
  const townName = name ?? (await asker?.ask('镇的名称（如 青禾镇）：'));
  if (townName === undefined) throw new CannotRun('还要写镇名，如 --name 青禾镇。');
  if (villages !== undefined) {
    return townDraft({ name: townName, office, phone, villages: readList(villages) }, today);
  }
  if (!asker) {
    throw new CannotRun(
      '还要一份村的名单，如 --villages 村.csv：用 WPS 做一张表，两列，表头写「名称」「地址名」，一行一个村，另存为 CSV。',
    );
  }
  const tel = phone ?? (await asker.ask('镇里的监督电话（没定就按回车）：', { optional: true }));
  const list = await askVillages(asker);
  return townDraft({ name: townName, office, phone: tel || undefined, villages: list }, today);
}

function readList(file: string): NewVillage[] {
  try {
    return readVillageList(basename(file), readFileSync(file));
  } catch (error) {
    if (error instanceof ContentFaults) throw error;
    throw new CannotRun(`打不开村的名单「${file}」。看看路径对不对、文件是不是正被 WPS 占着。`);
  }
}

async function villageOf(answers: Answers, asker: Asker | undefined): Promise<NewVillage> {
  const { slug, phone, office } = answers;
  const name = answers['name'] ?? (await asker?.ask('村的名称（如 石门沟村）：'));
  if (name === undefined) throw new CannotRun('还要写村名，如 --name 石门沟村。');
  const kind = unitKinds.find((one) => one === (answers['kind'] ?? '村'));
  if (!kind) throw new CannotRun(`--kind 只能是 ${unitKinds.join(' 或 ')}。`);
  const order = answers['order'];
  if (order !== undefined && !/^\d+$/.test(order)) {
    throw new CannotRun(`--order 写的是「${order}」，只写整数。`);
  }
  return {
    name,
    slug: slug ?? (await asker?.ask(`${name}的地址名（小写英文字母，如 shimengou，定了不改）：`)),
    kind,
    phone,
    office,
    ...(order !== undefined && { order: Number(order) }),
  };
}

function readDate(text: string | undefined): LocalDate | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  if (text !== undefined && !date) {
    throw new CannotRun(`--date 写的是「${text}」，不是日历上的一天。写成 2026-03-05 的样子。`);
  }
  return date;
}

function readMonth(text: string | undefined): YearMonth | undefined {
  const month = text === undefined ? undefined : parseYearMonth(text);
  if (text !== undefined && !month) {
    throw new CannotRun(`--month 写的是「${text}」，不是一个月。写成 2026-03 的样子。`);
  }
  return month;
}

function report(root: string, where: string, { files, blanks, notes }: Draft): void {
  console.log(`建好了 ${String(files.size)} 个文件：`);
  const shown = [...files.keys()].filter((file) => files.size <= 12 || !file.startsWith('powers/'));
  for (const file of shown) console.log(`  ${join(where, file)}`);
  if (shown.length < files.size) {
    console.log(`  ${join(where, 'powers')} 里 ${String(files.size - shown.length)} 项小微权力`);
  }
  if (blanks.length > 0) {
    console.log('\n还要填：');
    for (const blank of blanks) console.log(`  ${blank}`);
  }
  if (notes.length > 0) console.log();
  for (const note of notes) console.log(note);
  const option = root === 'content' ? '' : ` -- --content ${root}`;
  console.log(`填好以后查一遍：npm run check${option}`);
}
