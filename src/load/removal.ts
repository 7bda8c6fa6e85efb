import type { Problem } from '../domain/problem.ts';
import { removalColumns, type Removal } from '../domain/removal.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读一个村撤下的 `villages/<slug>/removed.csv`；一行一份，读不懂的一行不要。 */
export function loadRemovals(folder: ContentFolder, file: string, problems: Problem[]): Removal[] {
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, removalColumns, problems, { notes: folder.notes });
  return (table?.rows ?? []).flatMap((row) => {
    const what = row.read('what');
    const title = row.read('title');
    const on = row.read('on');
    const by = row.read('by');
    const reason = row.read('reason');
    return what && title && on && by && reason
      ? [{ what, title, on, by, reason, at: row.place }]
      : [];
  });
}
