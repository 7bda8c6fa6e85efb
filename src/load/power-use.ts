import { parseYearMonth, yearOf } from '../base/date.ts';
import { powerUseColumns, type PowerUse, type UseStep } from '../domain/power-use.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { baseName } from './markdown-record.ts';
import type { Row } from './table-row.ts';
import { readTable } from './table.ts';

type UseRow = Row<typeof powerUseColumns>;

/** 读一年的权力行使记录 `villages/<slug>/power-use/2026.csv`；编号空着的行，接着上面那件事。 */
export function loadPowerUses(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): readonly PowerUse[] {
  const year = parseYearMonth(`${baseName(file)}-01`);
  if (!year) {
    const fix = '改成 2026.csv 的样子，一年一张表。';
    problems.push(problem('power-use/year', { file }, '文件名不是年份。', fix));
    return [];
  }
  const text = folder.read(file);
  const context = { year: yearOf(year), notes: folder.notes };
  const table =
    text === undefined ? undefined : readTable(file, text, powerUseColumns, problems, context);
  const groups: UseRow[][] = [];
  for (const row of table?.rows ?? []) {
    const last = groups.at(-1);
    if (row.text('id') !== '' && row.text('id') !== last?.[0]?.text('id')) groups.push([row]);
    else if (last) last.push(row);
    else {
      const fix = '一件事的头一行写上编号，如 2026-001。';
      problems.push(problem('field/missing', row.place('id'), '「编号」空着。', fix));
    }
  }
  return groups.flatMap((rows) => readUse(rows, problems) ?? []);
}

function readUse(rows: readonly UseRow[], problems: Problem[]): PowerUse | undefined {
  const before = problems.length;
  const [head] = rows;
  if (!head) return undefined;
  for (const column of ['power', 'matter'] as const) {
    if (head.text(column) !== '') continue;
    const { name, help } = powerUseColumns[column];
    const fix = `写上：${help}。`;
    problems.push(problem('field/missing', head.place(column), `「${name}」空着。`, fix));
  }
  const steps = rows.flatMap((row): UseStep[] => {
    const number = row.read('step');
    const date = row.read('date');
    if (number === undefined || date === undefined) return [];
    return [{ number, date, handler: row.read('handler'), note: row.read('note'), at: row.place }];
  });
  const results = rows.map((row) => row.read('result')).filter((result) => result !== undefined);
  const opinions = rows.map((row) => row.read('opinion')).filter((said) => said !== undefined);
  const use: PowerUse = {
    id: head.text('id'),
    power: head.text('power'),
    applicant: head.read('applicant'),
    matter: head.text('matter'),
    amount: head.read('amount'),
    decision: head.read('decision'),
    steps,
    result: results.at(-1) ?? '正在办',
    opinion: opinions.at(-1),
    at: head.place,
  };
  return problems.length > before ? undefined : use;
}
