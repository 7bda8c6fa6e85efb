import { statSync } from 'node:fs';
import { nearest } from './base/nearest.ts';
import type { LocalDate } from './base/date.ts';
import { checkBoard } from './check/all.ts';
import { checkProfiles } from './check/profile.ts';
import type { Board } from './domain/board.ts';
import type { Normalised } from './domain/normalised.ts';
import { compareProblems, problem, type Problem } from './domain/problem.ts';
import type { Audience } from './domain/roster-rule.ts';
import { shownAppraisals } from './domain/appraisal-shown.ts';
import { shownHistory, shownOnWeb } from './domain/roster-shown.ts';
import { withRestart } from './domain/restart.ts';
import { readHistory } from './history/read-history.ts';
import { checkHiddenCodes } from './proof/hidden-codes.ts';
import { checkKnownHeads } from './proof/known-heads.ts';
import { loadAppraisal } from './load/appraisal.ts';
import { loadCatalogue } from './load/catalogue.ts';
import { misplaced, openFolder, type ContentFolder } from './load/files.ts';
import { loadHeadAliases } from './load/head-alias.ts';
import { loadNegatives, loadPowers } from './load/power.ts';
import { loadProfile } from './load/profile.ts';
import { loadSubjects } from './load/subject.ts';
import { loadTasks } from './load/task.ts';
import { loadTown } from './load/town.ts';
import { loadVillage } from './load/village.ts';

/** 把哪一天当作今天：指定的一天，没指定就看内容里的「演示日期」，再没有才用 `fallback`。 */
export interface Today {
  readonly fixed?: LocalDate | undefined;
  readonly fallback: LocalDate;
}

export interface OpenedBoard {
  /** 读不成公开栏时没有：缺 `town.yaml`、规则方案，或一个村也没有。 */
  readonly board: Board | undefined;
  /** 按文件、行、列排好。 */
  readonly problems: readonly Problem[];
  /** 内容文件夹里的文件，相对路径。 */
  readonly files: readonly string[];
}

export interface OpenOptions {
  /** 给谁看：网上的样子，还是印张贴页的（`wall`，名册上只上墙的列才有）。 */
  readonly audience?: Audience | undefined;
  /** 读的时候换过写法的，记在里面。 */
  readonly notes?: Normalised[] | undefined;
}

/**
 * 全站的入口：读内容、查规则，给出公开栏和查出的毛病。
 *
 * 页面、命令行、测试都从这里进。不看钟、不上网：同样的内容和日期总得同样的结果。
 */
export function openBoard(
  root: string,
  today: Today,
  { audience = 'web', notes }: OpenOptions = {},
): OpenedBoard {
  const problems: Problem[] = [];
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    const message = found ? `「${root}」是一个文件，不是文件夹。` : `找不到内容文件夹「${root}」。`;
    const fix = '看看 --content 后面的路径对不对。';
    const missing = problem('file/missing', { file: '.' }, message, fix);
    return { board: undefined, problems: [missing], files: [] };
  }
  const opened = openFolder(root, problems, notes);
  const folder = { ...opened, aliases: loadHeadAliases(opened, problems) };
  const files = [...folder.sizes.keys()];
  const read = loadBoard(folder, today, audience, problems);
  const loaded = read && restarted(read);
  const history = once(() => {
    if (!loaded) throw new Error('没有读成公开栏，也就没有历史');
    const { town, today: day } = loaded;
    return readHistory({ root: folder.root, files, today: day, since: town.traceFrom });
  });
  if (loaded) {
    problems.push(...checkBoard(withHistory(loaded, history)));
    problems.push(...checkKnownHeads(loaded.town, history));
    problems.push(...checkHiddenCodes(loaded, history));
  }
  problems.sort(compareProblems);
  return { board: loaded && shownTo(dueBy(loaded), history), problems, files };
}

type Loaded = Omit<Board, 'history'>;

/** 每份内容都要化成核验用的样子，不便宜；只查毛病、没开留痕的用不着，用到时才算。 */
function withHistory(loaded: Loaded, history: () => Board['history']): Board {
  return {
    ...loaded,
    get history() {
      return history();
    },
  };
}

/** 网上的公开栏，名册只上墙的列在这里就去掉；印张贴页的照原样。 */
function shownTo(loaded: Loaded, history: () => Board['history']): Board {
  if (loaded.audience === 'wall') return withHistory(loaded, history);
  return withHistory(
    shownOnWeb(loaded),
    once(() => shownHistory(history(), loaded)),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** 更正过的公示，公示期照重新算的；检查和页面看到的是一个。 */
function restarted(board: Loaded): Loaded {
  const villages = board.villages.map((village) => ({
    ...village,
    notices: village.notices.map((notice) => withRestart(notice, board.profile)),
  }));
  return { ...board, villages };
}

/** 公开日期还没到的、镇里没选公开的，不上公开栏。 */
function dueBy(board: Loaded): Loaded {
  const due = ({ publishedOn }: { readonly publishedOn: LocalDate }): boolean =>
    publishedOn <= board.today;
  const villages = board.villages.map((village) => ({
    ...village,
    notices: village.notices.filter(due),
    ledgers: village.ledgers.filter(due),
    statements: village.statements.filter(due),
    ventures: village.ventures.filter(due),
  }));
  return { ...board, villages, appraisals: shownAppraisals(board) };
}

function loadBoard(
  folder: ContentFolder,
  today: Today,
  audience: Audience,
  problems: Problem[],
): Loaded | undefined {
  const files = [...folder.sizes.keys()];
  const town = loadTown(folder, problems);
  const profiles = files.filter((file) => /^rules\/[^/]+\.yaml$/.test(file));
  const ids = profiles.map((file) => file.slice('rules/'.length, -'.yaml'.length));
  const loaded = ids.map((id) => loadProfile(folder, id, problems));
  const profile = loaded[ids.indexOf(town?.profile ?? '')];
  problems.push(...checkProfiles(loaded.filter((one) => one !== undefined)));
  if (town && !ids.includes(town.profile)) {
    const like = nearest(town.profile, ids);
    const fix = like ? `是不是「${like}」？` : '把规则方案放进 rules 文件夹，名字与这里一样。';
    problems.push(
      problem(
        'town/profile',
        town.source.place('规则方案'),
        `rules 文件夹里没有 ${town.profile}.yaml。`,
        fix,
      ),
    );
  }
  const catalogue = town || folder.sizes.size > 0 ? loadCatalogue(folder, problems) : [];
  const tasks = files
    .filter((file) => /^tasks\/[^/]+\.csv$/.test(file))
    .flatMap((file) => loadTasks(folder, file, problems));
  const appraisals = files
    .filter((file) => /^appraisal\/[^/]+\.csv$/.test(file))
    .flatMap((file) => loadAppraisal(folder, file, problems) ?? []);
  const powers = loadPowers(folder, files, problems);
  const negatives = loadNegatives(folder, problems);
  const villages = loadVillages(folder, files, problems);
  reportMisplaced(files, problems);
  if (!town || !profile) return undefined;
  if (villages.length === 0 && !files.some((file) => file.startsWith('villages/'))) {
    const fix = '在 villages 文件夹里给每个村建一个文件夹；npm run new -- village 会建好一份。';
    problems.push(problem('town/no-village', { file: 'villages' }, '还没有一个村。', fix));
  }
  if (villages.length === 0) return undefined;
  const day = today.fixed ?? town.demoDate ?? today.fallback;
  return {
    today: day,
    audience,
    town,
    profile,
    headAliases: folder.aliases ?? new Map<string, string>(),
    subjects: loadSubjects(folder, problems),
    catalogue,
    tasks: ofRead(tasks, villages, files),
    appraisals: appraisals
      .map((one) => ({ ...one, rows: ofRead(one.rows, villages, files) }))
      .sort((a, b) => (a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : 0)),
    powers,
    negatives,
    villages,
  };
}

/** 有的村没有读成（另有毛病），写着它的任务、考评先不算，免得一处毛病说两回。 */
function ofRead<Row extends { readonly village: string }>(
  rows: readonly Row[],
  villages: Board['villages'],
  files: readonly string[],
): readonly Row[] {
  const folders = new Set(
    files.filter((file) => /^villages\/[^/]+\//.test(file)).map((file) => file.split('/')[1]),
  );
  if (villages.length === folders.size) return rows;
  return rows.filter((row) => villages.some(({ name }) => name === row.village));
}

function loadVillages(
  folder: ContentFolder,
  files: readonly string[],
  problems: Problem[],
): Board['villages'] {
  const bySlug = Map.groupBy(
    files.filter((file) => /^villages\/[^/]+\//.test(file)),
    (file) => file.split('/')[1] ?? '',
  );
  const villages = [...bySlug].flatMap(
    ([slug, own]) => loadVillage(folder, slug, own, problems) ?? [],
  );
  const rank = (kind: string): number => (kind === '村' ? 0 : 1);
  return villages.sort(
    (a, b) =>
      rank(a.kind) - rank(b.kind) ||
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
      (a.slug < b.slug ? -1 : 1),
  );
}

const known = [
  /^town\.yaml$/,
  /^catalogue\.csv$/,
  /^subjects\.csv$/,
  /^heads\.csv$/,
  /^rules\/[^/]+\.yaml$/,
  /^powers\/[^/]+\.md$/,
  /^tasks\/[^/]+\.csv$/,
  /^appraisal\/[^/]+\.csv$/,
  /^powers\/old\/[^/]+\.md$/,
  /^powers\/negative\.csv$/,
  /^villages\/[^/]+\/.+$/,
];

function reportMisplaced(files: readonly string[], problems: Problem[]): void {
  for (const file of files) {
    if (known.some((home) => home.test(file))) continue;
    problems.push(misplaced(file, '看说明页「内容文件夹」一节，放到该放的地方，或删掉。'));
  }
}
