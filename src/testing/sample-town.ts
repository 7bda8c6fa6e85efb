import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LocalDate } from '../base/date.ts';
import { openBoard, type OpenedBoard } from '../board.ts';
import type { Problem } from '../domain/problem.ts';

/** 说明页里的例子镇：没有一处毛病，测试都从它改起。 */
export const exampleTown = join(import.meta.dirname, '../guide/examples');

/** 例子镇里，把这一天当作今天。 */
export const exampleToday = '2026-04-20' as LocalDate;

/** 改哪个文件：新内容；`undefined` 是删掉（文件夹也行）。 */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** 例子镇的全部文件，一次读好：逐个写出比整个文件夹复制快几倍。 */
const exampleFiles: Changes = Object.fromEntries(
  readdirSync(exampleTown, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(exampleTown, file), readFileSync(file)]),
);

/** 建一个临时文件夹，测试完自己删掉。 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sunboard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** 把例子镇抄到临时文件夹，改几个文件，给出路径。 */
export function changedTown(changes: Changes): string {
  const root = temporaryFolder();
  writeFiles(root, exampleFiles);
  writeFiles(root, changes);
  return root;
}

export function writeFiles(root: string, changes: Changes): void {
  for (const [file, content] of Object.entries(changes)) {
    const path = join(root, file);
    if (content === undefined) rmSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
}

export function openTown(root: string): OpenedBoard {
  return openBoard(root, { fixed: exampleToday, fallback: exampleToday });
}

/** 改几个文件，看查出什么：一处一行，「文件:行:列 规则 说的话」。 */
export function townProblems(changes: Changes): string[] {
  return openTown(changedTown(changes)).problems.map((problem) => problemLine(problem));
}

/** `3:24 ledger/balance 余额接不上…`；`withFile` 是假时不写文件名。 */
export function problemLine({ place, rule, message }: Problem, withFile = true): string {
  const { file, line, column } = place;
  const position = [withFile ? file : undefined, line, column].filter((part) => part !== undefined);
  return [position.join(':'), rule, message].filter(Boolean).join(' ');
}

const village = 'villages/shimengou';

/** 像记账一样写测试：给石门沟村 2026 年 4 月的一张表，看查出什么。 */
export function ledgerProblems(table: string, changes: Changes = {}): string[] {
  const file = `${village}/ledger/2026-04.csv`;
  return problemsOf(file, { ...changes, [file]: table.trim().replace(/^ +/gm, '') });
}

/** 石门沟村的一条公开事项。 */
export function noticeProblems(notice: string, changes: Changes = {}): string[] {
  const file = `${village}/notices/2026/2026-04-15-shiyan.md`;
  return problemsOf(file, { ...changes, [file]: unindent(notice) });
}

/** 石门沟村的一件四议两公开。 */
export function decisionProblems(decision: string, changes: Changes = {}): string[] {
  const file = `${village}/decisions/2026-03.md`;
  return problemsOf(file, { ...changes, [file]: unindent(decision) });
}

/** 只看这个文件的毛病；别的文件不该有毛病，有就原样列出来。 */
function problemsOf(file: string, changes: Changes): string[] {
  return openTown(changedTown(changes)).problems.map((problem) =>
    problemLine(problem, problem.place.file !== file),
  );
}

/** 去掉开头的空行和每行共有的缩进，测试里的样例就能跟着代码缩进。 */
export function unindent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(
    ...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length),
  );
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

/** 石门沟村的一张财务表里换一处字，看这张表查出什么。 */
export function moneyProblems(name: string, from: string, to: string): string[] {
  const file = `${village}/money/${name}.csv`;
  const table = readFileSync(join(exampleTown, file), 'utf8');
  if (!table.includes(from)) throw new Error(`${name} 里没有「${from}」`);
  return problemsOf(file, { [file]: table.replace(from, to) });
}
