import { hazardColumns, type Hazard } from '../domain/hazard.ts';
import type { Problem } from '../domain/problem.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读一个村的安全隐患 `villages/<slug>/hazards.csv`；一处一行，读不懂的一行不要。 */
export function loadHazards(folder: ContentFolder, file: string, problems: Problem[]): Hazard[] {
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, hazardColumns, problems, { notes: folder.notes });
  return (table?.rows ?? []).flatMap((row) => {
    const id = row.read('id');
    const foundOn = row.read('foundOn');
    const kind = row.read('kind');
    const what = row.read('what');
    const where = row.read('where');
    const owner = row.read('owner');
    const limit = row.read('limit');
    const doneOn = row.read('doneOn');
    const result = row.read('result');
    if (!id || !foundOn || !kind || !what || !where || !owner || !limit) return [];
    return { id, foundOn, kind, what, where, owner, limit, doneOn, result, at: row.place };
  });
}
