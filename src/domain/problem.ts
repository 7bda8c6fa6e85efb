import { comparePlaces, type Place } from '../base/place.ts';
import { checkRules, type RuleId, type Severity } from './check-rules.ts';

/** 在内容里查出的一处毛病。终端、网页、JSON 都用它，谁也不再另拼一句话。 */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** 出了什么事：一句话，把数写出来。 */
  readonly message: string;
  /** 怎么改：一个动作。 */
  readonly fix: string;
  /** 依据哪条规定；本站自己的约定写「本站约定」。 */
  readonly basis: string;
}

export const houseBasis = '本站约定';

export function problem(
  rule: RuleId,
  place: Place,
  message: string,
  fix: string,
  basis = houseBasis,
): Problem {
  const { severity } = checkRules[rule];
  return { rule, severity, place, message: masked(message), fix: masked(fix), basis };
}

/** 十一位以上；日期、座机不算。 */
const longNumber = /(?<!\d)(?!\d{4}-\d\d-\d\d|0\d{2,3}-\d{7,8}(?!\d))(\d{3})(?:[ -]?\d){8,}/g;

/** 报错时引的原文里有长号码，只留头三位：报告常贴到别处，也留在托管网站上。空格、横线隔开的也算。 */
function masked(text: string): string {
  return text.replace(longNumber, '$1……');
}

/** 先按位置，再按规则：同样的内容，报告一个字不差。 */
export function compareProblems(a: Problem, b: Problem): number {
  return comparePlaces(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
