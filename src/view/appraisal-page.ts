import { showsPoints } from '../domain/appraisal-shown.ts';
import { formatDate } from '../base/date.ts';
import { formatDecimal, type Decimal } from '../base/decimal.ts';
import { byVillage, type Appraisal, type VillageAppraisal } from '../domain/appraisal.ts';
import { appraisalRuleFor, type AppraisalRule } from '../domain/appraisal-rule.ts';
import { appraisalSum } from '../domain/appraisal-total.ts';
import type { Village } from '../domain/village.ts';
import { appraisalTitle, evidenceLink, resultMark, type ResultMark } from './appraisal-words.ts';
import type { RuleLine } from './catalogue-page.ts';
import { basisPending, basisWords } from './citation.ts';
import { townContacts, type Contact } from './contact.ts';
import type { Context } from './context.ts';
import { disclosureView, type DisclosureView } from './disclosure-points.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { periodView, type PeriodView } from './notice-period.ts';
import { routes } from './routes.ts';

/** 一种考评的一期：各村的结果，每处扣分凭什么，公开的分怎么算出来的。 */
export interface AppraisalView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly notice: PeriodView & { readonly contacts: readonly Contact[] };
  readonly withTotals: boolean;
  readonly withRanks: boolean;
  readonly results: readonly ResultLine[];
  /** 除了结果还有话说的各村。 */
  readonly villages: readonly AppraisedVillage[];
  readonly rules: readonly RuleLine[];
  /** 同一种的别的期，新的在前。 */
  readonly periods: readonly (Link & { readonly current: boolean })[];
  readonly csv: string;
}

/** 一个村的结果；下面还有话说的，点到那里，没有的点到村主页。 */
export interface ResultLine {
  /** 下面没有话说的，别处点过来就停在这一行。 */
  readonly id: string | undefined;
  readonly name: string;
  readonly href: string;
  readonly result: string;
  readonly mark: ResultMark;
  readonly total: string | undefined;
  readonly rank: string | undefined;
}

export interface AppraisedVillage {
  readonly id: string;
  readonly name: string;
  readonly home: Link;
  readonly result: string;
  readonly mark: ResultMark;
  /** `100 − 0.6 − 4.9 = 94.5` */
  readonly sum: string | undefined;
  readonly remedy: string | undefined;
  readonly marks: readonly MarkLine[];
  readonly disclosure: DisclosureView | undefined;
}

export interface MarkLine {
  readonly indicator: string;
  readonly deduction: string | undefined;
  readonly reason: string;
  readonly evidence: Link | undefined;
}

export function appraisalView(context: Context, appraisal: Appraisal): AppraisalView {
  const { board, to } = context;
  const { town, profile, today, appraisals } = board;
  const { scheme, noticePeriod } = appraisal;
  const withPoints = showsPoints(board, appraisal);
  const withRanks = withPoints && town.appraisalRanks === true;
  const rule = appraisalRuleFor(profile, scheme);
  const told = byVillage(appraisal);
  const judged = board.villages.flatMap((village) => {
    const one = told.get(village.name);
    return one?.outcome
      ? [judge(context, village, one, appraisal, withPoints ? rule : undefined)]
      : [];
  });
  const totals = judged.flatMap(({ total }) => total ?? []);
  const detailed = judged
    .map((one) => appraisedVillage(context, appraisal, one, { rule, withPoints }))
    .filter(({ sum, remedy, marks, disclosure }) =>
      Boolean(sum ?? remedy ?? marks[0] ?? disclosure),
    );
  const heading = appraisalTitle(appraisal);
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${town.name}${heading}`,
      description: `${town.name}各村${heading}：结果、扣在哪里、凭什么、怎么改。`,
      crumbs: [{ text: '考评', href: to(routes.appraisals) }],
      sheet: { heading, publisher: town.office, date: appraisal.publishedOn, signers: [] },
    }),
    heading,
    lead: leadOf(appraisal, withRanks),
    notice: { ...periodView(noticePeriod, today), contacts: townContacts(board) },
    withTotals: totals.length > 0,
    withRanks: withRanks && totals.length > 0,
    results: judged.map((one) => resultLine(context, one, detailed, withRanks ? totals : [])),
    villages: detailed,
    rules: rule && withPoints ? [ruleLine(context, rule)] : [],
    periods: appraisals
      .filter((other) => other.scheme === scheme)
      .map((other) => ({
        text: other.period.label,
        href: to(routes.appraisal(other.id)),
        current: other === appraisal,
      })),
    csv: to(routes.appraisalCsv(appraisal.id)),
  };
}

interface Judged {
  readonly village: Village;
  readonly one: VillageAppraisal;
  readonly total: Decimal | undefined;
  /** 扣掉的几处，照表里的次序。 */
  readonly terms: readonly Decimal[];
}

interface Telling {
  readonly rule: AppraisalRule | undefined;
  readonly withPoints: boolean;
}

function appraisedVillage(
  context: Context,
  appraisal: Appraisal,
  { village, one, total, terms }: Judged,
  { rule, withPoints }: Telling,
): AppraisedVillage {
  const result = one.outcome?.result ?? '';
  return {
    id: village.slug,
    name: village.name,
    home: {
      text: village.kind === '村' ? '村主页' : '主页',
      href: context.to(routes.village(village.slug)),
    },
    result,
    mark: resultMark(result),
    sum: rule && total !== undefined ? sumWords(rule, terms, total) : undefined,
    remedy: one.outcome?.remedy,
    marks: one.marks
      .filter(({ indicator }) => indicator !== rule?.disclosure?.indicator)
      .map(({ indicator = '', deduction, reason = '', evidence }) => ({
        indicator,
        deduction: deduction === undefined ? undefined : formatDecimal(deduction),
        reason,
        evidence: evidence === undefined ? undefined : evidenceLink(context, village, evidence),
      })),
    disclosure: disclosureView(context, village, appraisal, { rule, one, withPoints }),
  };
}

function resultLine(
  { to }: Context,
  { village, one, total }: Judged,
  detailed: readonly AppraisedVillage[],
  totals: readonly Decimal[],
): ResultLine {
  const result = one.outcome?.result ?? '';
  const more = detailed.some(({ id }) => id === village.slug);
  return {
    id: more ? undefined : village.slug,
    name: village.name,
    href: more ? `#${village.slug}` : to(routes.village(village.slug)),
    result,
    mark: resultMark(result),
    total: total === undefined ? undefined : formatDecimal(total),
    rank:
      total === undefined || totals.length === 0
        ? undefined
        : String(1 + totals.filter((other) => other > total).length),
  };
}

/** 没写总分的，照扣分算出来；不公开分数的，规则不给，什么也不算。 */
function judge(
  { board }: Context,
  village: Village,
  one: VillageAppraisal,
  appraisal: Appraisal,
  rule: AppraisalRule | undefined,
): Judged {
  if (!rule) return { village, one, total: undefined, terms: [] };
  const { deductions, total } = appraisalSum(board, village, appraisal, rule, one);
  const terms = deductions.filter((term) => term > 0);
  return { village, one, total: one.outcome?.total ?? total, terms };
}

function sumWords({ full }: AppraisalRule, terms: readonly Decimal[], total: Decimal): string {
  return `${[full, ...terms].map(formatDecimal).join(' − ')} = ${formatDecimal(total)}`;
}

function leadOf({ scheme, judgedOn, publishedOn }: Appraisal, withRanks: boolean): string {
  const order = withRanks ? '照村的次序排，名次写在后面。' : '照村的次序排，不排名。';
  const personal = scheme.personal ? '没有写的村，不等于不好。' : '';
  return `${formatDate(judgedOn)}考评，${formatDate(publishedOn)}公开。${order}${personal}`;
}

function ruleLine({ board: { profile } }: Context, { says, basis }: AppraisalRule): RuleLine {
  return { says, basis: basisWords(profile, basis), pending: basisPending(profile, basis) };
}
