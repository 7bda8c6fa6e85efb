import { formatMonthDay } from '../base/date.ts';
import { formatDecimal, sumDecimal, type Decimal } from '../base/decimal.ts';
import type { Appraisal, VillageAppraisal } from '../domain/appraisal.ts';
import type { AppraisalRule, DisclosureRule } from '../domain/appraisal-rule.ts';
import { disclosurePoints, type DisclosureCount } from '../domain/disclosure-points.ts';
import { villageObligations, type Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Link } from './link.ts';
import { periodWords, stateWords } from './obligation-words.ts';
import { progressPlace } from './panel.ts';

/** 公开的分怎么算出来的：按时、晚了、没见到的各几件，是哪几件，一件扣几分。 */
export interface DisclosureView {
  readonly indicator: string;
  readonly says: string;
  /** `晚3件 × 0.2 + 没见到1件 × 0.5 = 1.1`；不公开分数的没有。 */
  readonly sum: string | undefined;
  /** 表上写的和算出来的不一样，两个都写。 */
  readonly differs: string | undefined;
  readonly lines: readonly DisclosureLine[];
}

export interface DisclosureLine {
  readonly link: Link;
  readonly says: string;
}

interface Judging {
  readonly rule: AppraisalRule | undefined;
  readonly one: VillageAppraisal;
  readonly withPoints: boolean;
}

export function disclosureView(
  context: Context,
  village: Village,
  appraisal: Appraisal,
  { rule, one, withPoints }: Judging,
): DisclosureView | undefined {
  const found = disclosurePoints(context.board, village, appraisal, rule);
  if (!rule?.disclosure || !found) return undefined;
  const { count, deduction } = found;
  return {
    indicator: rule.disclosure.indicator,
    says: countSays(count, appraisal),
    sum: withPoints ? sumWords(rule.disclosure, count, deduction) : undefined,
    differs: withPoints ? differsWords(rule.disclosure, one, deduction) : undefined,
    lines: [...count.late, ...count.missing].map((due) => lineOf(context, village, due, appraisal)),
  };
}

function countSays(
  { onTime, late, missing }: DisclosureCount,
  { period, judgedOn }: Appraisal,
): string {
  const all = onTime.length + late.length + missing.length;
  if (all === 0) return `${period.label}没有到期的。`;
  const counts = [
    ['按时', onTime],
    ['晚了', late],
    ['没见到', missing],
  ] as const;
  const counted = counts.flatMap(([word, { length }]) =>
    length === 0 ? [] : length === all ? `全部${word}` : `${word}${String(length)}件`,
  );
  return `${period.label}到期的${String(all)}件，算到${formatMonthDay(judgedOn)}：${counted.join('，')}。`;
}

function sumWords(
  { late, missing, most }: DisclosureRule,
  count: DisclosureCount,
  deduction: Decimal,
): string {
  const parts = [
    ['晚', count.late.length, late],
    ['没见到', count.missing.length, missing],
  ] as const;
  const written = parts
    .filter(([, many]) => many > 0)
    .map(([word, many, each]) => `${word}${String(many)}件 × ${formatDecimal(each)}`);
  if (written.length === 0) return '不扣分';
  const capped = most !== undefined && deduction === most ? `，最多扣${formatDecimal(most)}` : '';
  return `${written.join(' + ')}${capped}，扣${formatDecimal(deduction)}分`;
}

function differsWords(
  { indicator }: DisclosureRule,
  { marks }: VillageAppraisal,
  computed: Decimal,
): string | undefined {
  const own = marks.filter((mark) => mark.indicator === indicator);
  const written = own.flatMap(({ deduction }) => deduction ?? []);
  if (own.length > 0 && written.length === 0) return undefined;
  const sum = sumDecimal(written);
  if (sum === computed) return undefined;
  return `考评表上写的是扣${formatDecimal(sum)}分，公开栏自己算是扣${formatDecimal(computed)}分。`;
}

/** 那天没见到、过后补上了的，说两样。 */
function lineOf(
  context: Context,
  village: Village,
  due: Obligation,
  { judgedOn }: Appraisal,
): DisclosureLine {
  const now = villageObligations(context.board, village).find(({ id }) => id === due.id) ?? due;
  const later =
    due.state.kind === 'missing' && now.state.kind !== 'missing'
      ? `到${formatMonthDay(judgedOn)}没见到，后来${stateWords(now)}`
      : stateWords(due);
  return {
    link: {
      text: [periodWords(due), due.item.title].filter(Boolean).join(' '),
      href: progressPlace(context, village, now),
    },
    says: [due.due && `最迟${formatMonthDay(due.due)}`, later].filter(Boolean).join('，'),
  };
}
