import { plainYuan } from '../base/money.ts';
import type { Board } from '../domain/board.ts';
import type { Field, Fields } from '../domain/field.ts';
import { ledgerColumns, type Ledger, type LedgerEntry } from '../domain/ledger.ts';
import { statementKinds } from '../domain/statement-kinds.ts';
import type { Statement } from '../domain/statement.ts';
import { routes } from '../view/routes.ts';
import { statementTitle } from '../view/statement-words.ts';
import { plainCell } from './statement-csv.ts';

/** 一张表的 JSON：一行一条，和同名的 CSV 是一样的数；字段写在这种表的字段说明里。 */
interface DataTable {
  readonly path: string;
  readonly title: string;
  readonly kind: DataKind;
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

/** 一种表的字段，一种一份说明（Frictionless Table Schema）。 */
interface DataKind {
  readonly slug: string;
  readonly name: string;
  readonly fields: readonly DataField[];
}

interface DataField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date';
  readonly description: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

const ledgerFields = [
  ...(['date', 'voucher', 'summary', 'income', 'expense', 'balance', 'handler'] as const),
  ...(['account', 'subject', 'decision', 'contract', 'project', 'power', 'note'] as const),
];

const ledgerKind: DataKind = {
  slug: 'ledger',
  name: '收支逐笔',
  fields: ledgerFields.map((key) => fieldOf(ledgerColumns[key])),
};

const kinds: ReadonlyMap<string, DataKind> = new Map(
  statementKinds.map(({ slug, name, columns }) => [
    slug,
    { slug, name, fields: Object.values(columns).map(fieldOf) },
  ]),
);

/** 全部表的 JSON、各种表的字段，和总的一份说明（Frictionless Data Package）。 */
export function openDataFiles({ town, villages }: Board): Map<string, string> {
  const tables = villages.flatMap((village) => [
    ...village.ledgers.map((ledger) => ledgerTable(ledger, village)),
    ...village.statements.map((statement) => statementTable(statement, village)),
  ]);
  const files = new Map(tables.map((table) => [table.path, rowsJson(table)]));
  if (tables.length === 0) return files;
  for (const { slug, name, fields } of new Set(tables.map(({ kind }) => kind))) {
    files.set(routes.dataSchema(slug), json({ title: name, missingValues: [''], fields }));
  }
  const description = {
    profile: 'data-package',
    name: 'sunboard',
    title: `${town.name}村级财务公开数据`,
    resources: tables.map(({ path, title, kind }) => ({
      profile: 'tabular-data-resource',
      name: path
        .replace(/\.json$/, '')
        .replaceAll('/', '-')
        .toLowerCase(),
      path,
      title,
      format: 'json',
      mediatype: 'application/json',
      encoding: 'utf-8',
      schema: routes.dataSchema(kind.slug),
    })),
  };
  return files.set(routes.dataPackage, json(description));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** 金额一律以元计；必填的写明必填，几样里选的列出来。 */
function fieldOf(field: Field): DataField {
  const { name, form, help, required } = field;
  const constraints = {
    ...(required && { required: true as const }),
    ...(field.form === 'choice' && { enum: field.choices }),
  };
  return {
    name,
    type: typeOf(form),
    description: form === 'yuan' ? `${help}；单位：元` : help,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function typeOf(form: Field['form']): DataField['type'] {
  if (form === 'yuan' || form === 'decimal') return 'number';
  if (form === 'count') return 'integer';
  return form === 'date' ? 'date' : 'string';
}

/** 一种表的字段都写上，这张表没有的列是 null。 */
function statementTable(
  statement: Statement,
  village: { readonly name: string; readonly slug: string },
): DataTable {
  const { kind, rows } = statement;
  const dataKind = kinds.get(kind.slug);
  if (!dataKind) throw new Error(`没有「${kind.name}」这种表。`);
  const columns: Fields = kind.columns;
  return {
    path: routes.statementJson(village.slug, statement.id),
    title: `${village.name}${statementTitle(statement)}`,
    kind: dataKind,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(columns).map(([column, { name }]) => {
          const text = plainCell(row, column, false);
          return [name, text === '' ? null : text];
        }),
      ),
    ),
  };
}

function ledgerTable(
  ledger: Ledger,
  village: { readonly name: string; readonly slug: string },
): DataTable {
  return {
    path: routes.ledgerJson(village.slug, ledger.month),
    title: `${village.name}${ledger.month}财务收支`,
    kind: ledgerKind,
    rows: ledger.entries.map((entry) =>
      Object.fromEntries(ledgerFields.map((key) => [ledgerColumns[key].name, cell(entry, key)])),
    ),
  };
}

function cell(entry: LedgerEntry, key: (typeof ledgerFields)[number]): string | null {
  if (key === 'income' || key === 'expense') {
    return entry.flow === key ? plainYuan(entry.amount) : null;
  }
  if (key !== 'balance') return entry[key] ?? null;
  return entry.statedBalance === undefined ? null : plainYuan(entry.statedBalance);
}

/** 数照写好的字写成 JSON 的数，不经过小数运算：`1200.50` 就是 `1200.50`。 */
function rowsJson({ kind, rows }: DataTable): string {
  const numeric = new Set(
    kind.fields.filter(({ type }) => /number|integer/.test(type)).map(({ name }) => name),
  );
  const lines = rows.map((row) => {
    const cells = Object.entries(row).map(([name, value]) => {
      const written = value !== null && numeric.has(name) ? value : JSON.stringify(value);
      return `${JSON.stringify(name)}:${written}`;
    });
    return `{${cells.join(',')}}`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}
