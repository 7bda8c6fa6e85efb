import { formatDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import type { Notice } from '../domain/notice.ts';
import { admissionFields, partyDuesFields } from '../domain/party.ts';
import type { Fields } from '../domain/field.ts';
import { plainTable } from './plain-table.ts';
import type { StatementTable } from './statement-page.ts';

/** 党内活动照填法排成的表，放在正文下面；没写的没有。 */
export function partyTables({ meetings, appraisal, admissions, dues }: Notice): StatementTable[] {
  return [
    ...(meetings ? [meetingTable(meetings)] : []),
    ...(appraisal
      ? [
          plainTable({
            caption: `${formatDate(appraisal.date)}评议，应到${String(appraisal.due)}人，实到${String(appraisal.present)}人，优秀${String(appraisal.excellent.length)}名`,
            heads: ['评为优秀的党员'],
            rows: appraisal.excellent.map((person) => [person]),
          }),
        ]
      : []),
    ...(admissions
      ? [
          plainTable({
            caption: '拟发展的党员',
            heads: headsOf(admissionFields),
            texts: 5,
            rows: admissions.map(({ name, gender, schooling, stage, settledOn }) => [
              ...[name, gender, schooling, stage],
              formatDate(settledOn),
            ]),
          }),
        ]
      : []),
    ...(dues
      ? [
          plainTable({
            caption: '党费，单位：元',
            heads: headsOf(partyDuesFields),
            texts: 0,
            rows: [
              [
                ...[String(dues.due), String(dues.paid)],
                ...[formatYuan(dues.collected), formatYuan(dues.handedUp)],
              ],
            ],
          }),
        ]
      : []),
  ];
}

function meetingTable(meetings: NonNullable<Notice['meetings']>): StatementTable {
  const rows = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const has = rows.some(({ settled }) => settled !== undefined);
  const heads = ['种类', '日期', '内容', ...(has ? ['议定的事'] : []), '应到', '实到'];
  return plainTable({
    caption: '组织生活',
    heads,
    texts: heads.length,
    rows: rows.map(({ kind, date, about, settled = '', due, present }) => [
      ...[kind, formatDate(date), about],
      ...(has ? [settled] : []),
      ...[String(due), String(present)],
    ]),
  });
}

function headsOf(fields: Fields): string[] {
  return Object.values(fields).map(({ name }) => name);
}
