import { problem, type Problem } from '../domain/problem.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import type { HalfReadLedger, Ledger } from '../domain/ledger.ts';
import type { HalfReadStatement, Statement } from '../domain/statement.ts';
import { reservedSlugs, villageFields, type Village } from '../domain/village.ts';
import { loadDecision } from './decision.ts';
import { loadDuty } from './duty.ts';
import { misplaced, type ContentFolder } from './files.ts';
import { loadHazards } from './hazard.ts';
import { loadLedger } from './ledger.ts';
import { readMarkdownRecord } from './markdown-record.ts';
import { loadNotice } from './notice.ts';
import { loadPostings } from './posting.ts';
import { loadPowerUses } from './power-use.ts';
import { loadOverride } from './power.ts';
import { oneAMonth } from './one-a-month.ts';
import { loadQuestions } from './question.ts';
import { loadRemovals } from './removal.ts';
import { loadStatement } from './statement.ts';
import { loadVenture } from './venture.ts';

/** 村文件夹里每样内容放在哪里。 */
const homes = {
  notices: /^notices\/\d{4}\/[^/]+\.md$/,
  ledgers: /^ledger\/[^/]+\.csv$/,
  statements: /^money\/[^/]+\.csv$/,
  decisions: /^decisions\/[^/]+\.md$/,
  ventures: /^projects\/[^/]+\.md$/,
  overrides: /^powers\/[^/]+\.md$/,
  powerUses: /^power-use\/[^/]+\.csv$/,
  rotas: /^duty\/[^/]+\.csv$/,
  questions: /^questions\.csv$/,
  hazards: /^hazards\.csv$/,
  removals: /^removed\.csv$/,
  postings: /^posted\/[^/]+\.csv$/,
  files: /^files\/.+$/,
  profile: /^village\.md$/,
} as const;

/** 读一个村的文件夹 `villages/<slug>/`。少了 `village.md`，其余的照样读一遍，好一次报全。 */
export function loadVillage(
  folder: ContentFolder,
  slug: string,
  files: readonly string[],
  problems: Problem[],
): Village | undefined {
  const root = `villages/${slug}/`;
  const inside = files.map((file) => file.slice(root.length));
  const at = (home: RegExp): string[] =>
    inside.filter((file) => home.test(file)).map((file) => root + file);

  if (reservedSlugs.includes(slug)) {
    const message = `文件夹名「${slug}」网站自己要用，村的网页放不下。`;
    const fix = `给文件夹改名，如 ${slug}-cun。`;
    problems.push(problem('file/name', { file: root.slice(0, -1) }, message, fix));
  }
  for (const file of inside) {
    if (Object.values(homes).some((home) => home.test(file))) continue;
    const fix =
      '公开事项放 notices/年份/，收支表放 ledger/，别的财务表放 money/，决策记录放 decisions/，集体经济项目和合作社放 projects/，权力行使记录放 power-use/，值班表放 duty/，张贴记录放 posted/，群众提问写在 questions.csv，安全隐患写在 hazards.csv，撤下的写在 removed.csv，图片放 files/。';
    problems.push(misplaced(root + file, fix));
  }
  const notices = at(homes.notices).flatMap(
    (file) => loadNotice(folder, slug, file, problems) ?? [],
  );
  const oncePerMonth = new Set(oneAMonth(at(homes.ledgers), 'ledger/month', problems));
  const ledgers: Ledger[] = [];
  const halfRead: { ledgers: HalfReadLedger[]; statements: HalfReadStatement[] } = {
    ledgers: [],
    statements: [],
  };
  for (const file of at(homes.ledgers)) {
    // 同一个月的第二张也读一遍，里面的毛病一次报全。
    const read = loadLedger(folder, file, problems);
    if (!read || !oncePerMonth.has(file)) continue;
    if ('ledger' in read) ledgers.push(read.ledger);
    else halfRead.ledgers.push(read.half);
  }
  const statements: Statement[] = [];
  for (const file of at(homes.statements)) {
    const read = loadStatement(folder, file, problems);
    if (!read) continue;
    if ('statement' in read) statements.push(read.statement);
    else halfRead.statements.push(read.half);
  }
  const decisions = at(homes.decisions).flatMap(
    (file) => loadDecision(folder, file, problems) ?? [],
  );
  const ventures = at(homes.ventures).flatMap((file) => loadVenture(folder, file, problems) ?? []);
  const overrides = at(homes.overrides).flatMap(
    (file) => loadOverride(folder, file, problems) ?? [],
  );
  const powerUses = at(homes.powerUses).flatMap((file) => loadPowerUses(folder, file, problems));
  const rotas = oneAMonth(at(homes.rotas), 'duty/month', problems).flatMap(
    (file) => loadDuty(folder, file, problems) ?? [],
  );
  const postings = at(homes.postings).flatMap((file) => loadPostings(folder, file, problems));

  const questions = at(homes.questions).flatMap((file) => loadQuestions(folder, file, problems));

  const hazards = at(homes.hazards).flatMap((file) => loadHazards(folder, file, problems));

  const removals = at(homes.removals).flatMap((file) => loadRemovals(folder, file, problems));

  const file = `${root}village.md`;
  if (!folder.sizes.has(file)) {
    const fix = '加上 village.md 写明村名、电话和班子；npm run new -- village 会建好一份。';
    problems.push(problem('file/missing', { file }, '这个村的文件夹里没有 village.md。', fix));
    return undefined;
  }
  if (inside.length === 1) {
    problems.push(
      problem(
        'folder/empty',
        { file: root.slice(0, -1) },
        '这个村只有 village.md，没有任何公开内容。',
        '把公开事项、收支表放进来。',
      ),
    );
  }
  const record = readMarkdownRecord(folder, file, villageFields, problems);
  if (!record) return undefined;
  return {
    ...record.values,
    slug,
    kind: record.values.kind ?? '村',
    body: record.body,
    source: record.source,
    notices: notices.sort((a, b) => newestFirst(a.publishedOn + a.id, b.publishedOn + b.id)),
    ledgers: ledgers.sort((a, b) => (a.month < b.month ? -1 : 1)),
    statements: statements.sort(byKindThenPeriod),
    halfRead,
    decisions: decisions
      .map((decision) => {
        const own = record.values.matters?.find(({ name }) => name === decision.matter);
        return own ? { ...decision, under: own.under } : decision;
      })
      .sort((a, b) => newestFirst(a.id, b.id)),
    ventures,
    overrides,
    powerUses: powerUses.toReversed(),
    rotas: rotas.sort((a, b) => (a.month < b.month ? -1 : 1)),
    questions: questions.sort((a, b) => newestFirst(a.askedOn + a.id, b.askedOn + b.id)),
    hazards,
    removals,
    postings: postings.sort((a, b) => (a.postedOn < b.postedOn ? -1 : 1)),
    files: new Set(inside.filter((name) => homes.files.test(name))),
  };
}

/** 同一种表排在一起，一期接一期。 */
function byKindThenPeriod(a: Statement, b: Statement): number {
  const rank = ({ kind }: Statement): number => statementKinds.indexOf(kind);
  return (
    rank(a) - rank(b) ||
    newestFirst(b.period.to + b.period.from + b.id, a.period.to + a.period.from + a.id)
  );
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
