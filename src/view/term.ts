import { termDays, type RuleProfile } from '../domain/profile.ts';

/** `3日内答复`；规则方案里没有写几日，就只说会答复。 */
export function replyWords(profile: RuleProfile): string {
  const days = termDays(profile, 'reply-days');
  return days === undefined ? '会给答复' : `${String(days)}日内答复`;
}
