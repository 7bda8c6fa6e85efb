import { createHash } from 'node:crypto';
import { parseDate } from '../base/date.ts';
import type { Canonical } from '../domain/history.ts';
import type { Problem } from '../domain/problem.ts';
import { readCsv } from '../load/csv.ts';
import { decodeText } from '../load/decode.ts';
import { readYaml } from '../load/yaml.ts';

const tracked =
  /^villages\/([^/]+)\/(?:notices\/\d{4}|ledger|money|decisions|projects)\/[^/]+\.(?:md|csv)$/;

/** 要留痕的是公开事项、收支表、财务表、决策记录、集体经济项目。 */
export function isTracked(file: string): boolean {
  return tracked.test(file);
}

/** 读出一份内容说了什么，写成 JSON；`undefined` 是读不成文字。 */
export function canonicalText(file: string, bytes: Uint8Array): string | undefined {
  const problems: Problem[] = [];
  const text = decodeText(file, bytes, problems)?.replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  const unit = tracked.exec(file)?.[1] ?? '';
  const content = file.endsWith('.csv') ? fromTable(file, text) : fromMarkdown(file, text);
  const head = [...content.head].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify({ unit, ...content, head } satisfies Canonical);
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type Content = Omit<Canonical, 'unit'>;

function fromMarkdown(file: string, text: string): Content {
  const [, matter = '', rest = text] = /^---[ \t]*\n(.*?)\n---[ \t]*(?:\n(.*))?$/s.exec(text) ?? [];
  const yaml = matter === '' ? undefined : readYaml(file, matter);
  const data = yaml && 'data' in yaml ? yaml.data : undefined;
  const head = isRecord(data)
    ? Object.entries(data).map(([name, value]): [string, string] => [name.trim(), flat(value)])
    : matter
        .split('\n')
        .filter((line) => line.trim())
        .map((line, index): [string, string] => [`第${String(index + 1)}行`, line.trim()]);
  const body = (matter === '' ? text : rest)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean);
  return { head, columns: [], rows: [], body };
}

/** 一个字段的值写成一行；小记录按名字排，列表的次序留着。 */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join('\n');
  if (isRecord(value)) {
    return Object.keys(value)
      .sort()
      .map((key) => `${key}：${flat(value[key])}`)
      .join('，');
  }
  return cellValue(typeof value === 'string' ? value : '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromTable(file: string, text: string): Content {
  const broken: Problem[] = [];
  const lines = readCsv(file, text, broken)
    .map(({ cells }) => withoutEmptyTail(cells.map(cellValue)))
    .filter((cells) => cells.length > 0);
  if (broken.length > 0) {
    return {
      head: [],
      columns: [],
      rows: [],
      body: text.split('\n').filter((line) => line.trim()),
    };
  }
  // 表头上面一行「名字：内容」可能比表还宽，不当表头。
  const filled = lines
    .slice(0, 12)
    .map((cells) => (isSigning(cells) ? 0 : cells.filter(Boolean).length));
  const at = filled.indexOf(Math.max(...filled));
  const below = lines.slice(at + 1);
  const signed = below.filter(isSigning);
  const above = [...lines.slice(0, at), ...signed].flat().filter(Boolean);
  const head = above.map((cell): [string, string] => {
    const [, name = '表题', value = cell] = /^([^:：]{1,12})[:：]\s*(.*)$/s.exec(cell) ?? [];
    return [name.replace(/\s/g, ''), cellValue(value)];
  });
  return { head, columns: lines[at] ?? [], rows: below.filter((row) => !isSigning(row)), body: [] };
}

/** 表尾的签字行：有字的格子全是「名字：内容」。 */
function isSigning(cells: readonly string[]): boolean {
  return cells.filter(Boolean).every((cell) => /^[^:：,，。]{1,12}[:：]/.test(cell));
}

function withoutEmptyTail(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** WPS 另存时会改写法的数和日期，写成一个样子；前面带 0 的是编号，不动。 */
function cellValue(cell: string): string {
  const text = cell.trim();
  if (/^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) {
    const plain = text.replaceAll(',', '');
    return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  }
  return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text) ? (parseDate(text) ?? text) : text;
}
