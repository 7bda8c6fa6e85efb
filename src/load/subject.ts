import { problem, type Problem } from '../domain/problem.ts';
import { subjectColumns, type Subject } from '../domain/subject.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读科目表 `subjects.csv`；没有这个文件，科目随便写，页面上照写的字归类。 */
export function loadSubjects(folder: ContentFolder, problems: Problem[]): readonly Subject[] {
  const file = 'subjects.csv';
  if (!folder.sizes.has(file)) return [];
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, subjectColumns, problems, { notes: folder.notes });
  const subjects = new Map<string, Subject>();
  for (const row of table?.rows ?? []) {
    const name = row.read('name');
    const side = row.read('side');
    const plain = row.read('plain');
    if (!name || !side || !plain) continue;
    if (subjects.has(name)) {
      const message = `科目「${name}」写了两行。`;
      problems.push(problem('subject/repeated', row.place('name'), message, '留下对的一行。'));
    } else
      subjects.set(name, { name, side, plain, note: row.read('note'), place: row.place('name') });
  }
  return [...subjects.values()];
}
