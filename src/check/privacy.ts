import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { decisionFields } from '../domain/decision.ts';
import type { DutyRota } from '../domain/duty.ts';
import type { Fields } from '../domain/field.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticeFields } from '../domain/notice.ts';
import { powerFields } from '../domain/power.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { findPrivateNumbers } from '../domain/private-number.ts';
import type { Question } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import type { Statement } from '../domain/statement.ts';
import { townFields } from '../domain/town.ts';
import { villageFields } from '../domain/village.ts';

/** 一段要公开的文字，和它在哪里。 */
interface Passage {
  readonly text: string;
  readonly place: Place;
}

/** 身份证号、银行卡号、手机号不能公开。报错时只说在哪里、是哪一种，不重复号码本身。 */
export function* checkPrivacy(board: Board): Generator<Problem> {
  for (const { text, place } of passages(board)) {
    for (const { kind, masked, line } of findPrivateNumbers(text)) {
      const at = place.line === undefined ? place : { ...place, line: place.line + line };
      const fix =
        '删掉这个号码；名册里不需要它。办公电话写座机，手机号要本人书面同意，写在 village.md 的「公开电话」里。';
      yield problem(`privacy/${kind}`, at, `这里像是${kindNames[kind]}：${masked}。`, fix);
    }
  }
}

const kindNames = {
  'id-number': '身份证号码',
  'bank-card': '银行卡号',
  mobile: '手机号码',
} as const;

function* passages(board: Board): Generator<Passage> {
  yield* fieldsOf(townFields, board.town, board.town.source);
  for (const power of board.powers) yield* recordOf(powerFields, power);
  for (const village of board.villages) {
    yield* recordOf(villageFields, village);
    for (const notice of village.notices) yield* recordOf(noticeFields, notice);
    for (const decision of village.decisions) yield* recordOf(decisionFields, decision);
    for (const ledger of village.ledgers) yield* ledgerPassages(ledger);
    for (const statement of village.statements) yield* statementPassages(statement);
    for (const question of village.questions) yield* questionPassages(question);
    for (const rota of village.rotas) yield* rotaPassages(rota);
  }
}

function* recordOf(
  fields: Fields,
  record: { readonly body: string; readonly source: Source },
): Generator<Passage> {
  yield* fieldsOf(fields, record, record.source);
  yield { text: record.body, place: { file: record.source.file, line: record.source.bodyLine } };
}

/** 开头信息里每一段文字；名字里有「电话」的是本来就要公开的，不查。 */
function* fieldsOf(
  fields: Fields,
  record: object,
  source: Source,
  path: readonly (string | number)[] = [],
): Generator<Passage> {
  const values = record as Readonly<Record<string, unknown>>;
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key];
    const here = [...path, field.name];
    if (value === undefined || field.name.endsWith('电话')) continue;
    if (field.form === 'record') yield* fieldsOf(field.fields, value as object, source, here);
    else if (field.form === 'records') {
      for (const [index, one] of (value as readonly object[]).entries()) {
        yield* fieldsOf(field.fields, one, source, [...here, index]);
      }
    } else if (field.form === 'text' || field.form === 'texts') {
      const text = [value as string | readonly string[]].flat().join('\n');
      // 找一处位置要费些工夫，先看有没有长数字。
      if (findPrivateNumbers(text).length > 0) yield { text, place: source.place(...here) };
    }
  }
}

function* ledgerPassages({ file, maker, reviewer, entries }: Ledger): Generator<Passage> {
  yield { text: `${maker} ${reviewer}`, place: { file } };
  for (const { summary, note, handler, voucher, account, at } of entries) {
    const text = [summary, note, handler, voucher, account].join(' | ');
    yield { text, place: at('summary') };
  }
}

function* statementPassages({ head, rows }: Statement): Generator<Passage> {
  for (const { texts, at } of [head, ...rows]) {
    for (const [column, text] of Object.entries(texts)) yield { text, place: at(column) };
  }
}

function* questionPassages({ question, reply, replier, result, at }: Question): Generator<Passage> {
  const text = [question, reply, replier, result].filter(Boolean).join(' | ');
  yield { text, place: at('question') };
}

/** 写「星期一」的一行铺成了好几天，同一行只查一次。 */
function* rotaPassages({ shifts }: DutyRota): Generator<Passage> {
  const rows = new Map(shifts.map((shift) => [shift.at.line, shift]));
  for (const { people, note, hours, place, at } of rows.values()) {
    yield { text: [people.join('、'), note, hours, place].join(' | '), place: at };
  }
}
