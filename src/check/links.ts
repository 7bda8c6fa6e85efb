import { formatDate, type LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import { linkTarget, type LinkTarget } from '../domain/link-target.ts';
import type { Board } from '../domain/board.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { ventureFields } from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import { linksIn } from '../markdown/links.ts';
import { checkBodyTotals } from './body-total.ts';

interface Reference {
  readonly id: string | undefined;
  readonly place: () => Place;
}

/** 决议编号、权力编号都找得到，不悬空。 */
export function* checkLinks(village: Village, { powers, today }: Board): Generator<Problem> {
  const decisions = village.decisions.map(({ id }) => id);
  const powerIds = powers.map(({ id }) => id);
  const entries = entriesOf(village);

  const toDecisions: Reference[] = [
    ...village.notices.map(({ decision, source }) => ({
      id: decision,
      place: () => source.place('决议编号'),
    })),
    ...entries.map(({ decision, at }) => ({ id: decision, place: () => at('decision') })),
    ...village.powerUses.map(({ decision, at }) => ({
      id: decision,
      place: () => at('decision'),
    })),
    ...village.statements.flatMap(({ head, rows }) =>
      [head, ...rows].map(({ texts, at }) => ({
        id: texts['decision'],
        place: () => at('decision'),
      })),
    ),
  ];
  const toPowers: Reference[] = [
    ...village.notices.map(({ power, source }) => ({
      id: power,
      place: () => source.place('权力编号'),
    })),
    ...village.decisions.map(({ power, source }) => ({
      id: power,
      place: () => source.place('权力编号'),
    })),
    ...entries.map(({ power, at }) => ({ id: power, place: () => at('power') })),
    ...village.powerUses.map(({ power, at }) => ({ id: power, place: () => at('power') })),
  ];
  yield* checkBodies(village, powerIds, today);
  yield* dangling('link/decision', '本村没有决议', toDecisions, decisions);
  yield* danglingAccounts(village);
  yield* danglingVentures(village, decisions);
  yield* dangling('link/power', '小微权力清单里没有', toPowers, powerIds);
}

/** 集体经济项目写的决议、合同、项目、财务表，都找得到。 */
function* danglingVentures(
  { ventures, statements }: Village,
  decisions: readonly string[],
): Generator<Problem> {
  const listed = (key: 'decisions' | 'contracts' | 'projects' | 'statements'): Reference[] =>
    ventures.flatMap(({ source, ...venture }) =>
      (venture[key] ?? []).map((id, index) => ({
        id,
        place: () => source.place(ventureFields[key].name, index),
      })),
    );
  const rows = (kind: string): string[] => idsIn(statements, kind);
  yield* dangling('link/decision', '本村没有决议', listed('decisions'), decisions);
  yield* dangling('link/contract', '本村的合同表里没有', listed('contracts'), rows('contracts'));
  yield* dangling('link/project', '本村的项目表里没有', listed('projects'), rows('projects'));
  const files = statements.map(({ id }) => id);
  yield* dangling('link/statement', '本村的 money 文件夹里没有', listed('statements'), files);
}

/** 一种财务表里的编号。 */
function idsIn(statements: Village['statements'], kind: string): string[] {
  return statements
    .filter((statement) => statement.kind.slug === kind)
    .flatMap(({ rows }) => rows.flatMap(({ texts }) => texts['id'] ?? []));
}

/** 全部收付，表里有别的毛病的也算。 */
function entriesOf({ ledgers, halfRead }: Village): readonly LedgerEntry[] {
  return [...ledgers, ...halfRead.ledgers].flatMap(({ entries }) => entries);
}

/** 收支表里写的合同编号、项目编号、票据，都找得到。 */
function* danglingAccounts(village: Village): Generator<Problem> {
  const ids = (kind: string): string[] => idsIn(village.statements, kind);
  const entries = entriesOf(village);
  const toContracts = entries.map(({ contract, at }) => ({
    id: contract,
    place: () => at('contract'),
  }));
  const toProjects = entries.map(({ project, at }) => ({
    id: project,
    place: () => at('project'),
  }));
  yield* dangling('link/contract', '本村的合同表里没有', toContracts, ids('contracts'));
  yield* dangling('link/project', '本村的项目表里没有', toProjects, ids('projects'));
  for (const { receipts, at } of entries) {
    for (const file of receipts) {
      if (village.files.has(file) && /\.(jpe?g|png|webp)$/i.test(file)) continue;
      const like = nearest(file, village.files);
      const fix = like ? `是不是「${like}」？` : '照片放进本村的 files 文件夹，写成 files/文件名。';
      yield problem('ledger/receipt', at('receipts'), `票据照片「${file}」找不到。`, fix);
    }
  }
}

function* dangling(
  rule: 'link/decision' | 'link/power' | 'link/contract' | 'link/project' | 'link/statement',
  says: string,
  references: readonly Reference[],
  known: readonly string[],
): Generator<Problem> {
  const ids = new Set(known);
  for (const { id, place } of references) {
    if (id === undefined || ids.has(id)) continue;
    const like = nearest(id, known);
    const fix = like ? `是不是「${like}」？` : '核对编号；还没有的，先把那份记录放进来。';
    yield problem(rule, place(), `${says}「${id}」。`, fix);
  }
}

interface Body {
  readonly body: string;
  readonly source: Source;
  /** 公开事项才有；村情、决议一直在。 */
  readonly publishedOn?: LocalDate;
}

/** 正文里的链接和图片都指得到东西，表里的合计加得对。 */
function* checkBodies(
  village: Village,
  powers: readonly string[],
  today: LocalDate,
): Generator<Problem> {
  const bodies: readonly Body[] = [
    village,
    ...village.notices,
    ...village.decisions,
    ...village.ventures,
  ];
  for (const { body, source, publishedOn } of bodies) {
    yield* checkBodyTotals(body, source);
    const { links, html } = linksIn(body);
    for (const { address, image, line } of links) {
      const place = { file: source.file, line: source.bodyLine + line };
      if (image && linkTarget(address)?.kind === 'outside') {
        const message = `图片「${address}」在别的网站上，这里不会显示。`;
        const fix = '把图片放进本村 files 文件夹，写成 files/文件名。';
        yield problem('markdown/link', place, message, fix);
      }
      const message = brokenLink(address, village, powers);
      if (message === undefined) {
        yield* laterLink(address, { village, place, from: publishedOn, today });
        continue;
      }
      if (image && linkTarget(address)?.kind === 'file') {
        yield missingPicture(address, village, place);
        continue;
      }
      const like = likeTarget(address, village, powers);
      const fix = like
        ? `是不是「${like}」？`
        : '站内的写内容文件的路径，如 decisions/2026-03.md、files/a.jpg；站外的写全，以 https:// 开头。';
      yield problem('markdown/link', place, message, fix);
    }
    for (const line of new Set(html)) {
      const place = { file: source.file, line: source.bodyLine + line };
      const message = '正文里有 HTML 代码，网页上不会起作用。';
      yield problem('markdown/raw-html', place, message, '改用 Markdown 的写法，或删掉。');
    }
  }
}

/** 指的内容比写链接的这一份晚公开：那天以前，网页上只有字，点不开。 */
function* laterLink(
  address: string,
  {
    village,
    place,
    from,
    today,
  }: {
    readonly village: Village;
    readonly place: Place;
    readonly from: LocalDate | undefined;
    readonly today: LocalDate;
  },
): Generator<Problem> {
  const target = linkTarget(address);
  const pointed =
    target?.kind === 'notice'
      ? village.notices.find(({ id }) => id === target.id)
      : target?.kind === 'ledger'
        ? village.ledgers.find(({ month }) => month === target.month)
        : undefined;
  const shown = from !== undefined && from > today ? from : today;
  if (!pointed || pointed.publishedOn <= shown) return;
  const message = `链接「${address}」指的内容${formatDate(pointed.publishedOn)}才公开，那天以前点不开。`;
  const fix = '到那天自己会变成链接；不想等的，先不写链接，或把两份同一天公开。';
  yield problem('markdown/later', place, message, fix);
}

/** 写错了编号的链接，像哪一份。 */
function likeTarget(
  address: string,
  village: Village,
  powers: readonly string[],
): string | undefined {
  const target = linkTarget(address);
  if (target?.kind === 'decision') {
    const ids = village.decisions.map(({ id }) => id);
    const like = nearest(target.id, ids);
    return like && `decisions/${like}.md`;
  }
  if (target?.kind === 'venture') {
    const ids = village.ventures.map(({ id }) => id);
    const like = nearest(target.id, ids);
    return like && `projects/${like}.md`;
  }
  if (target?.kind === 'power') {
    const like = nearest(target.id, powers);
    return like && `powers/${like}.md`;
  }
  if (target?.kind !== 'notice') return undefined;
  const files = village.notices.map(({ source }) => source.file.split('/').slice(2).join('/'));
  return nearest(address.replace(/^(\.{0,2}\/)*/, ''), files);
}

function missingPicture(address: string, { files }: Village, place: Place): Problem {
  const like = nearest(address, files);
  const fix = like
    ? `是不是「${like}」？名字要一个字母也不差。`
    : '把图片放进本村的 files 文件夹，名字一个字母也不差。';
  return problem('markdown/link', place, `图片「${address}」找不到。`, fix);
}

function brokenLink(
  address: string,
  village: Village,
  powers: readonly string[],
): string | undefined {
  const target = linkTarget(address);
  if (!target) return `链接「${address}」认不出指的是什么。`;
  const found = {
    outside: () => true,
    anchor: () => true,
    file: ({ file }: { file: string }) => village.files.has(file),
    notice: ({ id }: { id: string }) => village.notices.some((notice) => notice.id === id),
    decision: ({ id }: { id: string }) => village.decisions.some((one) => one.id === id),
    venture: ({ id }: { id: string }) => village.ventures.some((one) => one.id === id),
    ledger: ({ month }: { month: string }) => village.ledgers.some((one) => one.month === month),
    power: ({ id }: { id: string }) => powers.includes(id),
  }[target.kind] as (one: LinkTarget) => boolean;
  return found(target) ? undefined : `链接「${address}」指的内容找不到。`;
}
