import type { Problem } from '../domain/problem.ts';
import { taskColumns, type Task } from '../domain/task.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读一份重点任务清单 `tasks/*.csv`，一行一件。 */
export function loadTasks(folder: ContentFolder, file: string, problems: Problem[]): Task[] {
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, taskColumns, problems, { notes: folder.notes });
  return (table?.rows ?? []).flatMap((row) => {
    const id = row.read('id');
    const list = row.read('list');
    const title = row.read('title');
    const village = row.read('village');
    const owner = row.read('owner');
    const limit = row.read('limit');
    const progress = row.read('progress');
    const doneOn = row.read('doneOn');
    const evidence = row.read('evidence');
    if (!id || !list || !title || !village || !owner || !limit) return [];
    return { id, list, title, village, owner, limit, progress, doneOn, evidence, at: row.place };
  });
}
