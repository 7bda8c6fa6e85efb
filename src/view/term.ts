import type { RuleProfile, TermId } from '../domain/profile.ts';

/** 规则方案里的天数；没写或不是整数就没有。 */
export function termDays(profile: RuleProfile, id: TermId): number | undefined {
  const days = Number(profile.terms.get(id)?.value.normalize('NFKC'));
  return Number.isInteger(days) && days > 0 ? days : undefined;
}

/** `3日内答复`；规则方案里没有写几日，就只说会答复。 */
export function replyWords(profile: RuleProfile): string {
  const days = termDays(profile, 'reply-days');
  return days === undefined ? '会给答复' : `${String(days)}日内答复`;
}
