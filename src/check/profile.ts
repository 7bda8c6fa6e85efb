import { problem, type Problem } from '../domain/problem.ts';
import { allTermIds, type RuleProfile } from '../domain/profile.ts';

/** rules 文件夹里给同一个地方的几份方案，同一条期限说的要一样：不然换一份，按时的就成了晚的。 */
export function* checkProfiles(profiles: readonly RuleProfile[]): Generator<Problem> {
  const first = new Map<string, RuleProfile>();
  for (const profile of profiles) {
    const other = first.get(profile.place);
    if (!other) {
      first.set(profile.place, profile);
      continue;
    }
    for (const [index, term] of [...profile.terms.values()].entries()) {
      const before = other.terms.get(term.id);
      if (!before || before.value === term.value) continue;
      const message = `两份方案都适用「${profile.place}」，「${allTermIds[term.id]}」这里是 ${term.value}，${other.id}.yaml 里是 ${before.value}。`;
      const fix = '留下现在用的一份；旧方案把「适用」写明到哪天为止。';
      const place = profile.source.place('期限', index, '数值');
      yield problem('profile/contradiction', place, message, fix);
    }
  }
}
