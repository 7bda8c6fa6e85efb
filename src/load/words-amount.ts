import { formatMoneyWords, parseMoneyWords } from '../base/money-words.ts';
import { fen, formatYuan, parseWan, parseYuan, sumFen, type Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import type { Fields } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { columnLetter, type CsvRow } from './csv.ts';

/** 表头「金额（大写）」：不是一列数，是拿来和数字对的。 */
export function isWordsHead(head: string): boolean {
  return head.includes('大写');
}

/** 一处大写金额：前面的话、大写、在哪里、同一行的数字（没有就和合计对）。 */
interface WordsAmount {
  readonly label: string;
  readonly words: string;
  readonly place: Place;
  readonly figures: readonly NamedFen[] | undefined;
}

interface NamedFen {
  readonly name: string;
  readonly amount: Fen;
}

/** 在哪几列找数字；以万元计的另读。 */
export interface MoneyColumns {
  readonly file: string;
  readonly columns: Fields;
  readonly positions: ReadonlyMap<string, number>;
  readonly wan: ReadonlySet<number> | undefined;
}

/**
 * 「合计（大写）：壹万贰仟叁佰元整」这样的一行：大写摘出来，剩下的照合计行读。
 *
 * 大写写在「：」后面，或写在后面的一格里；不是这样的行没有。
 */
export function splitWordsRow(
  line: CsvRow,
  money: MoneyColumns,
): { readonly found: WordsAmount; readonly rest: CsvRow | undefined } | undefined {
  const at = line.cells.findIndex((cell) => cell.includes('大写'));
  const label = line.cells[at];
  if (label === undefined) return undefined;
  const [, before = label, inside = ''] = /^(.*?大写\s*[)）]?)\s*[:：]?\s*(.*)$/.exec(label) ?? [];
  const later = line.cells.findIndex((cell, index) => index > at && cell !== '');
  const split = inside === '' ? later : at;
  const words = inside === '' ? (line.cells[later] ?? '') : inside;
  if (words === '' || /^[\d.,-]+$/.test(words)) return undefined;
  const cells = line.cells.map((cell, index) => {
    if (index === at) return before.replace(/\s*[(（]?(?:人民币)?大写\s*[)）]?/, '') || '合计';
    return index === split ? '' : cell;
  });
  const rest = { line: line.line, cells };
  const figures = figuresIn(rest, money);
  const place = placeOf(money.file, line.line, split, before);
  const found = { label: before, words, place, figures: figures.length > 0 ? figures : undefined };
  if (figures.length > 0) return { found, rest };
  // 没有数字的，剩下的多半是同一行的签字。
  const others = cells.map((cell, index) => (index === at ? '' : cell));
  return { found, rest: others.some(Boolean) ? { line: line.line, cells: others } : undefined };
}

/** 「金额（大写）」一列里的一格。 */
export function wordsInColumn(
  line: CsvRow,
  index: number,
  head: string,
  money: MoneyColumns,
): WordsAmount | undefined {
  const words = line.cells[index] ?? '';
  if (words === '') return undefined;
  const place = placeOf(money.file, line.line, index, head);
  return { label: head, words, place, figures: figuresIn(line, money) };
}

/** 表头上面、表尾签字行里写的大写，和合计对。 */
export function wordsInHeading(label: string, words: string, place: Place): WordsAmount {
  return { label, words, place, figures: undefined };
}

/** 大写和数字差了，两个都说出来；有几列数的，对上一列就行，写明是哪一列的只看那一列。 */
export function wordsFaults(
  amounts: readonly WordsAmount[],
  lines: readonly CsvRow[],
  money: MoneyColumns,
): Problem[] {
  return amounts.flatMap(({ label, words, place, figures }) => {
    const amount = parseMoneyWords(words);
    if (amount === undefined) {
      const message = `「${label}」写的是「${words}」，读不懂。`;
      return [problem('field/words', place, message, '照票据写，如 壹万贰仟叁佰元整。')];
    }
    const all = figures ?? sumsOf(lines, money);
    const named = all.filter(({ name }) => label.includes(name));
    const compared = named.length > 0 ? named : all;
    if (compared.length === 0 || compared.some((one) => one.amount === amount)) return [];
    const list = compared.map((one) => `「${one.name}」${formatYuan(one.amount)} 元`).join('、');
    const message = `大写「${words}」是 ${formatYuan(amount)} 元，数字是${list}。`;
    const right = compared.length === 1 && compared[0] ? compared[0].amount : undefined;
    const fix =
      right === undefined
        ? '对着票据，看是大写错了还是数字错了。'
        : `对着票据核对；数字没错，大写写成 ${formatMoneyWords(right)}。`;
    return [problem('field/words', place, message, fix)];
  });
}

function figuresIn(
  line: CsvRow,
  { columns, positions, wan }: MoneyColumns,
): (NamedFen & { readonly key: string })[] {
  return [...positions].flatMap(([key, index]) => {
    const field = columns[key];
    const cell = line.cells[index] ?? '';
    if (field?.form !== 'yuan' || cell === '') return [];
    const amount = wan?.has(index) ? parseWan(cell) : parseYuan(cell);
    return amount === undefined ? [] : [{ key, name: field.name, amount }];
  });
}

const notData = /^[^\d]{0,8}(合计|总计|小计|共计)$|^(上月|上期|期初|上年|年初)(结余|余额)|^承上月/;

/** 每一列加起来多少；结余、合计行不算，余额一列不能加。 */
function sumsOf(lines: readonly CsvRow[], money: MoneyColumns): NamedFen[] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (line.cells.some((cell) => cell.includes('大写') || notData.test(cell.replace(/\s/g, '')))) {
      continue;
    }
    for (const { key, name, amount } of figuresIn(line, money)) {
      if (key === 'balance') continue;
      sums.set(name, sumFen([fen(sums.get(name) ?? 0), amount]));
    }
  }
  return [...sums].map(([name, amount]) => ({ name, amount: fen(amount) }));
}

function placeOf(file: string, line: number, index: number, field: string): Place {
  return {
    file,
    line,
    column: index + 1,
    field,
    cell: `${columnLetter(index + 1)}${String(line)}`,
  };
}
