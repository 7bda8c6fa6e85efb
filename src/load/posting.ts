import { postingColumns, type Posting } from '../domain/posting.ts';
import type { Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读张贴记录 `villages/<slug>/posted/*.csv`；一行贴一次。 */
export function loadPostings(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): readonly Posting[] {
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, postingColumns, problems, { notes: folder.notes });
  if (!table) return [];
  return table.rows.flatMap((row) => {
    const item = row.read('item');
    const postedOn = row.read('postedOn');
    const by = row.read('by');
    const rest = {
      board: row.read('board'),
      takenOn: row.read('takenOn'),
      photo: row.read('photo'),
      checked: row.read('checked'),
    };
    if (item === undefined || postedOn === undefined || by === undefined) return [];
    return [{ item, postedOn, by, ...rest, at: (column) => row.place(column) }];
  });
}
