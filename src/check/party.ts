import { formatYuan } from '../base/money.ts';
import { compareShare, fractionWords, parseFraction } from '../base/fraction.ts';
import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import type { Notice } from '../domain/notice.ts';
import { partyFields } from '../domain/party.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText } from '../domain/profile.ts';
import type { Village } from '../domain/village.ts';
import { namedLowGrade, saysLowReport } from './low-grade.ts';

/** 党内活动：写在党务里，人数、金额对得上，优秀不过三分之一；低等次的人不上公开栏。 */
export function* checkParty(village: Village, board: Board): Generator<Problem> {
  for (const notice of village.notices) {
    yield* checkForms(notice);
    yield* checkExcellent(notice, board);
    yield* checkLowGrades(notice);
  }
}

function* checkForms(notice: Notice): Generator<Problem> {
  const { kind, type, source, meetings = [], appraisal, admissions, dues } = notice;
  const used = Object.entries(partyFields).filter(
    ([key]) => notice[key as keyof typeof partyFields] !== undefined,
  );
  if (kind !== '党务') {
    for (const [, { name }] of used) {
      const message = `「${name}」是党务的填法，这一条是${kind}。`;
      yield problem('party/kind', source.place(name), message, '改类别，或删掉这一项。');
    }
  }
  if (admissions && type !== '公示') {
    const fix = '类型写公示，再写公示期；公示完了另发结果。';
    yield problem('party/admission', source.place('类型'), `发展党员写成了${type}。`, fix);
  }
  const counted = [
    ...meetings.map((one, index) => ({ ...one, at: ['组织生活', index] })),
    ...(appraisal ? [{ ...appraisal, at: ['评议党员'] }] : []),
  ];
  for (const { due, present, date, at } of counted) {
    if (present > due) {
      const message = `实到 ${String(present)} 人，比应到 ${String(due)} 人还多。`;
      yield problem('party/attendance', source.place(...at, '实到'), message, '核对两个人数。');
    }
    if (date > notice.publishedOn) {
      const message = `${date}还没开，${notice.publishedOn}就公开了。`;
      const name = at[0] === '评议党员' ? '评议日期' : '日期';
      yield problem('party/date', source.place(...at, name), message, '核对两个日期。');
    }
  }
  if (dues && dues.paid > dues.due) {
    const message = `实交 ${String(dues.paid)} 人，比应交 ${String(dues.due)} 人还多。`;
    yield problem('party/dues', source.place('党费', '实交人数'), message, '核对两个人数。');
  }
  if (dues && dues.handedUp > dues.collected) {
    const message = `上交 ${formatYuan(dues.handedUp)} 元，比收缴的 ${formatYuan(dues.collected)} 元还多。`;
    yield problem('party/dues', source.place('党费', '上交金额'), message, '核对两个金额。');
  }
}

function* checkExcellent({ appraisal, source }: Notice, { profile }: Board): Generator<Problem> {
  const term = profile.terms.get('excellent-share');
  const share = parseFraction(term?.value ?? '');
  if (!appraisal || !term || !share) return;
  const { excellent, present } = appraisal;
  if (compareShare(excellent.length, present, share) <= 0) return;
  const message = `优秀 ${String(excellent.length)} 名，超过参加评议 ${String(present)} 人的${fractionWords(share)}。`;
  yield problem(
    'party/excellent',
    source.place('评议党员', '优秀'),
    message,
    '核对名单和人数。',
    basisText(profile, term.basis),
  );
}

function* checkLowGrades({ title, body, source, kind, meetings = [] }: Notice): Generator<Problem> {
  if (kind === '财务') return;
  const report = (place: Place): Problem =>
    problem(
      'party/low-grade',
      place,
      '这里写着哪个人评了低等次。',
      '低等次只和本人说，不上公开栏；公开栏只写优秀的。',
    );
  if (namedLowGrade(title)) yield report(source.place('标题'));
  for (const [index, { about, settled = '' }] of meetings.entries()) {
    if (namedLowGrade(`${about}\n${settled}`)) yield report(source.place('组织生活', index));
  }
  // 述职的等次是另一套：好、较好、一般、差。
  const reported = `${title}\n${body}`.includes('述职');
  const isLow = (text: string): boolean => namedLowGrade(text) || (reported && saysLowReport(text));
  if (!isLow(body)) return;
  for (const [index, line] of body.split('\n').entries()) {
    if (isLow(line)) yield report({ file: source.file, line: source.bodyLine + index });
  }
}
