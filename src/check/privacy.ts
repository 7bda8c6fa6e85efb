import { bodyTables } from '../base/body-table.ts';
import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { decisionFields } from '../domain/decision.ts';
import type { DutyRota } from '../domain/duty.ts';
import type { Field, Fields } from '../domain/field.ts';
import { ledgerHeadings, type Ledger, type LedgerEntry } from '../domain/ledger.ts';
import { noticeFields } from '../domain/notice.ts';
import { overrideFields, powerFields } from '../domain/power.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Question } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import type { HalfReadStatement } from '../domain/statement.ts';
import { townFields } from '../domain/town.ts';
import { ventureFields } from '../domain/venture.ts';
import { villageFields } from '../domain/village.ts';
import { isCodeHead, labelCodes } from '../privacy/code-columns.ts';
import { findPrivateNumbers } from '../privacy/numbers.ts';
import { findPrivateWords, isSensitiveHead } from '../privacy/words.ts';
import { mentionsWeak, weakProblems } from './weak.ts';

/** 一段要公开的文字，和它在哪里；找位置要费些工夫，用到才找。 */
interface Passage {
  readonly text: string;
  readonly place: () => Place;
}

/**
 * 个人信息不上公开栏：号码、住址、生日、病情、残疾等级、孩子的姓名年龄，名册里不该有的列；
 * 只在党内掌握的也在这里查。
 * 报错时只说在哪里、是哪一种，不重复原文。
 */
export function* checkPrivacy(board: Board): Generator<Problem> {
  for (const record of records(board)) {
    const passages = [...record];
    // 一份一份连起来先看一遍：绝大多数什么也没有，不必一段一段看。
    const whole = passages.map(({ text }) => text).join('\n');
    if (isClean(whole)) continue;
    for (const passage of passages) yield* checkPassage(passage);
    yield* splitNumbers(passages, whole);
  }
}

/** 一格一格看没有、连起来才有的：号码拆在几格、几行里。 */
function* splitNumbers(passages: readonly Passage[], whole: string): Generator<Problem> {
  let lines = 0;
  const starts = passages.map(({ text }) => (lines += text.split('\n').length));
  const own = new Set(
    passages.flatMap(({ text }, index) =>
      findPrivateNumbers(text).map(
        ({ masked, line }) => `${String((starts[index - 1] ?? 0) + line)} ${masked}`,
      ),
    ),
  );
  for (const { kind, masked, line } of findPrivateNumbers(whole)) {
    if (own.has(`${String(line)} ${masked}`)) continue;
    const passage = passages[starts.findIndex((start) => line < start)];
    const { what } = numberWords[kind];
    const fix = '从这里起的几格、几行连起来看；删掉这个号码。';
    const message = `拆在几格里的像是${what}：${masked}。`;
    if (passage) yield problem(`privacy/${kind}`, passage.place(), message, fix);
  }
}

function isClean(text: string): boolean {
  return (
    findPrivateNumbers(text).length === 0 &&
    findPrivateWords(text).length === 0 &&
    !mentionsWeak(text) &&
    !tableHeads(text).some(({ head }) => isSensitiveHead(head))
  );
}

function* checkPassage({ text, place }: Passage): Generator<Problem> {
  const at = (line: number): Place => {
    const start = place();
    return start.line === undefined ? start : { ...start, line: start.line + line };
  };
  for (const { kind, masked, line } of findPrivateNumbers(text)) {
    const { what, fix } = numberWords[kind];
    yield problem(`privacy/${kind}`, at(line), `这里像是${what}：${masked}。`, fix);
  }
  for (const { kind, masked, line } of findPrivateWords(text)) {
    const { what, fix } = situationWords[kind];
    yield problem(`privacy/${kind}`, at(line), `这里像是${what}：${masked}。`, fix);
  }
  yield* weakProblems(text, at);
  for (const { head, line } of tableHeads(text)) {
    if (!isSensitiveHead(head)) continue;
    const fix = '名册只留姓名、组别、面积、标准、金额这些；删掉这一列再公开。';
    yield problem('privacy/column', at(line), `名册里有「${head}」一列。`, fix);
  }
}

const dropNumber = '删掉这个号码；名册里不需要它。';

const numberWords = {
  'id-number': { what: '身份证号码', fix: dropNumber },
  'id-like': {
    what: '抄错了一位的身份证号码（生日对得上，校验位对不上）',
    fix: '是身份证号就删掉；是别的编号，不用改。',
  },
  'bank-card': { what: '银行卡号', fix: dropNumber },
  'social-number': { what: '社保、医保或残疾证号码', fix: dropNumber },
  mobile: {
    what: '手机号码',
    fix: `${dropNumber}办公电话写座机，手机号要本人书面同意，写在 village.md 的「公开电话」里。`,
  },
} as const;

const situationWords = {
  address: { what: '住址，写到了门牌', fix: '住址写到组就够了，删掉楼号、门牌。' },
  'birth-date': { what: '出生年月', fix: '名单里不写生日，删掉。' },
  illness: {
    what: '一个人的病情',
    fix: '写“因病”就够了，删掉病名；说的是防病、体检这类事，不用改。',
  },
  disability: { what: '一个人的残疾类别、等级', fix: '名单里只写补贴标准和金额，删掉等级。' },
  minor: { what: '孩子的姓名和年龄', fix: '不满十四岁的，写“某某家孩子”或户数。' },
} as const;

/** Markdown 表格的表头：分隔行上面的一行。 */
function tableHeads(text: string): { head: string; line: number }[] {
  if (!/\n\s*\|?\s*:?-/.test(text)) return [];
  return bodyTables(text.split('\n')).flatMap(({ from, heads }) =>
    heads.filter(Boolean).map((head) => ({ head, line: from })),
  );
}

/** 一份内容一组。 */
function* records(board: Board): Generator<Iterable<Passage>> {
  yield fieldsOf(townFields, board.town, board.town.source);
  for (const power of board.powers) yield recordOf(powerFields, power);
  yield board.negatives.flatMap((one) => cellsOf(one, ['ban', 'basis']));
  yield board.tasks.flatMap((task) => cellsOf(task, ['title', 'owner', 'progress']));
  for (const { maker, rows, headPlace } of board.appraisals) {
    yield [
      { text: maker, place: () => headPlace },
      ...rows.flatMap((row) => cellsOf(row, ['village', 'reason', 'remedy'])),
    ];
  }
  for (const village of board.villages) {
    yield recordOf(villageFields, village);
    for (const notice of village.notices) yield recordOf(noticeFields, notice);
    for (const decision of village.decisions) yield recordOf(decisionFields, decision);
    for (const venture of village.ventures) yield recordOf(ventureFields, venture);
    for (const ledger of village.ledgers) yield ledgerPassages(ledger);
    for (const { entries } of village.halfRead.ledgers) yield entryPassages(entries);
    for (const statement of [...village.statements, ...village.halfRead.statements]) {
      yield statementPassages(statement);
    }
    for (const one of village.overrides) yield fieldsOf(overrideFields, one, one.source);
    yield village.powerUses.flatMap((use) => [
      ...cellsOf(use, ['applicant', 'matter', 'opinion']),
      ...use.steps.flatMap((step) => cellsOf(step, ['handler', 'note'])),
    ]);
    yield village.postings.flatMap((one) => cellsOf(one, ['board', 'by']));
    yield village.removals.flatMap((one) => cellsOf(one, ['title', 'by', 'reason']));
    yield village.questions.map(questionPassage);
    yield village.hazards.flatMap((one) => cellsOf(one, ['what', 'where', 'owner', 'result']));
    for (const rota of village.rotas) yield rotaPassages(rota);
  }
}

function* recordOf(
  fields: Fields,
  record: { readonly body: string; readonly source: Source },
): Generator<Passage> {
  yield* fieldsOf(fields, record, record.source);
  const { file, bodyLine } = record.source;
  yield { text: labelCodes(record.body), place: () => ({ file, line: bodyLine }) };
}

/** 开头信息里每一段文字；名字里有「电话」的是本来就要公开的，不查。 */
function* fieldsOf(
  fields: Fields,
  record: object,
  source: Source,
  path: readonly (string | number)[] = [],
): Generator<Passage> {
  const values = record as Readonly<Record<string, unknown>>;
  for (const [key, field] of spokenFields(fields)) {
    const value = values[key];
    if (value === undefined) continue;
    const here = [...path, field.name];
    if (field.form === 'record') yield* fieldsOf(field.fields, value as object, source, here);
    else if (field.form === 'records') {
      for (const [index, one] of (value as readonly object[]).entries()) {
        yield* fieldsOf(field.fields, one, source, [...here, index]);
      }
    } else {
      const text = [value as string | readonly string[]].flat().join('\n');
      yield { text, place: () => source.place(...here) };
    }
  }
}

const knownSpoken = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

/** 一张字段表里写话的几项；同一张表只挑一次。 */
function spokenFields(fields: Fields): readonly (readonly [string, Field])[] {
  const known = knownSpoken.get(fields);
  if (known) return known;
  const spoken = Object.entries(fields).filter(
    ([, { form, name }]) =>
      ['text', 'texts', 'record', 'records'].includes(form) && !name.endsWith('电话'),
  );
  knownSpoken.set(fields, spoken);
  return spoken;
}

/** 一行里写话的几格，一格一段；没写的没有。 */
function cellsOf<Column extends string>(
  row: { readonly at: (column: Column) => Place } & Readonly<
    Partial<Record<Column, string | undefined>>
  >,
  columns: readonly Column[],
): Passage[] {
  return columns.flatMap((column) => {
    const text = row[column];
    return text === undefined ? [] : [{ text, place: () => row.at(column) }];
  });
}

function* ledgerPassages({
  file,
  maker,
  reviewer,
  corrections,
  entries,
}: Ledger): Generator<Passage> {
  yield { text: `${maker} ${reviewer}`, place: () => ({ file }) };
  if (corrections !== undefined) {
    yield { text: corrections, place: () => ({ file, field: ledgerHeadings.corrections.name }) };
  }
  yield* entryPassages(entries);
}

function* entryPassages(entries: readonly LedgerEntry[]): Generator<Passage> {
  for (const { summary, note, handler, voucher, account, at } of entries) {
    const text = [summary, note, handler, `凭证${voucher}`, account].join(' | ');
    yield { text, place: () => at('summary') };
  }
}

function* statementPassages({ kind, head, rows }: HalfReadStatement): Generator<Passage> {
  for (const { texts, at } of [head, ...rows]) {
    for (const [column, text] of Object.entries(texts)) {
      const isCode = isCodeHead(kind.columns[column]?.name ?? '');
      yield { text: isCode ? `编码${text}` : text, place: () => at(column) };
    }
  }
}

function questionPassage({ question, reply, replier, result, at }: Question): Passage {
  const text = [question, reply, replier, result].filter(Boolean).join(' | ');
  return { text, place: () => at('question') };
}

/** 写「星期一」的一行铺成了好几天，同一行只查一次。 */
function* rotaPassages({ shifts }: DutyRota): Generator<Passage> {
  const rows = new Map(shifts.map((shift) => [shift.at.line, shift]));
  for (const { people, note, hours, place, at } of rows.values()) {
    yield { text: [people.join('、'), note, hours, place].join(' | '), place: () => at };
  }
}
