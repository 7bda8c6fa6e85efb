import { nearest } from '../base/nearest.ts';
import type {
  appraisalRuleFields,
  AppraisalRule,
  DisclosureRule,
} from '../domain/appraisal-rule.ts';
import { appraisalSchemes } from '../domain/appraisal.ts';
import type { Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';

type Written = Values<typeof appraisalRuleFields>;

/** 规则方案里的「考评」：一种写一段，公开指标说得清一件扣几分，评人的不扣分。 */
export function readAppraisalRules(
  written: readonly Written[],
  source: Source,
  problems: Problem[],
): AppraisalRule[] {
  const seen = new Set<string>();
  return written.map((rule, index) => {
    const { scheme, full, indicators, says, basis } = rule;
    const report = (field: string, message: string, fix: string): void => {
      const place = source.place('考评', index, field);
      problems.push(problem('profile/appraisal', place, message, fix));
    };
    if (seen.has(scheme)) report('种类', `「${scheme}」写了两段。`, '留下对的一段，删掉另一段。');
    seen.add(scheme);
    if (appraisalSchemes.find(({ name }) => name === scheme)?.personal === true) {
      report('种类', `${scheme}评的是人，公开栏上不写怎么扣分。`, '删掉这一段。');
    }
    return { scheme, full, indicators, says, basis, disclosure: disclosureOf(rule, report) };
  });
}

function disclosureOf(
  { disclosure, indicators, late, missing, most }: Written,
  report: (field: string, message: string, fix: string) => void,
): DisclosureRule | undefined {
  const given = { 晚一件扣: late, 没见到一件扣: missing, 最多扣: most };
  if (disclosure === undefined) {
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) continue;
      const fix = '写上「公开指标」是哪个，或删掉这一项。';
      report(name, `写了「${name}」，没有写「公开指标」。`, fix);
    }
    return undefined;
  }
  if (!indicators.includes(disclosure)) {
    const like = nearest(disclosure, indicators);
    const fix = like ? `是不是「${like}」？` : `先在「指标」里加上「${disclosure}」。`;
    report('公开指标', `「指标」里没有「${disclosure}」。`, fix);
  }
  if (late === undefined || missing === undefined) {
    const lack = late === undefined ? '晚一件扣' : '没见到一件扣';
    report('公开指标', `写了「公开指标」，没有写「${lack}」。`, `加一行「${lack}: 0.5」。`);
    return undefined;
  }
  return { indicator: disclosure, late, missing, most };
}
