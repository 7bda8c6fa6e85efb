import { plainYuan } from '../base/money.ts';
import type { Board } from '../domain/board.ts';
import type { Field, Fields } from '../domain/field.ts';
import { ledgerColumns, type Ledger } from '../domain/ledger.ts';
import type { Statement } from '../domain/statement.ts';
import { routes } from '../view/routes.ts';
import { statementTitle } from '../view/statement-words.ts';
import { plainCell } from './statement-csv.ts';

/** 一张表的 JSON：一行一条，和同名的 CSV 是一样的数；怎么读写在 `datapackage.json` 里。 */
interface DataTable {
  readonly path: string;
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly type: DataType }[];
  readonly rows: readonly Readonly<Record<string, string | null>>[];
}

type DataType = 'string' | 'number' | 'integer' | 'date';

/** 全部表的 JSON，和总的一份说明（Frictionless Data Package）。 */
export function openDataFiles({ town, villages }: Board): Map<string, string> {
  const tables = villages.flatMap((village) => [
    ...village.ledgers.map((ledger) =>
      ledgerTable(ledger, village.name, routes.ledgerCsv(village.slug, ledger.month)),
    ),
    ...village.statements.map((statement) =>
      statementTable(statement, village.name, routes.statementCsv(village.slug, statement.id)),
    ),
  ]);
  const files = new Map(tables.map((table) => [table.path, rowsJson(table)]));
  if (tables.length === 0) return files;
  const description = {
    profile: 'data-package',
    name: 'sunboard',
    title: `${town.name}村级财务公开数据`,
    resources: tables.map(({ path, title, fields }) => ({
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
      schema: { fields },
    })),
  };
  return files.set('datapackage.json', `${JSON.stringify(description, null, 1)}\n`);
}

function typeOf({ form }: Field): DataType {
  if (form === 'yuan' || form === 'decimal') return 'number';
  if (form === 'count') return 'integer';
  return form === 'date' ? 'date' : 'string';
}

function fieldsOf(columns: readonly string[], table: Fields): DataTable['fields'] {
  return columns.flatMap((column) => {
    const field = table[column];
    return field ? [{ name: field.name, type: typeOf(field) }] : [];
  });
}

/** 以元计；没写的格子是 null。 */
function statementTable(statement: Statement, village: string, csv: string): DataTable {
  const { kind, columns, rows } = statement;
  return {
    path: csv.replace(/\.csv$/, '.json'),
    title: `${village}${statementTitle(statement)}`,
    fields: fieldsOf(columns, kind.columns),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map((column) => {
          const text = plainCell(row, column, false);
          return [kind.columns[column]?.name ?? column, text === '' ? null : text];
        }),
      ),
    ),
  };
}

const ledgerFields = [
  ...(['date', 'voucher', 'summary', 'income', 'expense', 'balance', 'handler'] as const),
  ...(['account', 'subject', 'decision', 'contract', 'project', 'power', 'note'] as const),
];

function ledgerTable(ledger: Ledger, village: string, csv: string): DataTable {
  return {
    path: csv.replace(/\.csv$/, '.json'),
    title: `${village}${ledger.month}财务收支`,
    fields: fieldsOf(ledgerFields, ledgerColumns),
    rows: ledger.entries.map((entry) => {
      const amounts = {
        income: entry.flow === 'income' ? plainYuan(entry.amount) : null,
        expense: entry.flow === 'expense' ? plainYuan(entry.amount) : null,
        balance: entry.statedBalance === undefined ? null : plainYuan(entry.statedBalance),
      };
      return Object.fromEntries(
        ledgerFields.map((key) => [
          ledgerColumns[key].name,
          key === 'income' || key === 'expense' || key === 'balance'
            ? amounts[key]
            : (entry[key] ?? null),
        ]),
      );
    }),
  };
}

/** 数照写好的字写成 JSON 的数，不经过小数运算：`1200.50` 就是 `1200.50`。 */
function rowsJson({ fields, rows }: DataTable): string {
  const numeric = new Set(
    fields.filter(({ type }) => /number|integer/.test(type)).map(({ name }) => name),
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
