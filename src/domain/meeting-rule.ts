import type { Fields, Values } from './field.ts';
import { partyMeetingKinds } from './party.ts';

/** 规则方案里的「组织生活」：哪种会多久开一次。 */
export const meetingRuleFields = {
  kind: {
    name: '种类',
    form: 'choice',
    choices: partyMeetingKinds,
    required: true,
    help: '党员大会、支委会、党小组会、党课、主题党日、组织生活会',
  },
  cadence: {
    name: '周期',
    form: 'choice',
    choices: ['每月', '每季度', '每半年', '每年'],
    required: true,
    help: '每月、每季度、每半年、每年至少一次',
  },
  basis: { name: '依据', form: 'texts', required: true, help: '上面「依据」里的编号' },
} as const satisfies Fields;

export type MeetingRule = Values<typeof meetingRuleFields>;
