import type { Problem } from '../domain/problem.ts';
import { questionColumns, type Question } from '../domain/question.ts';
import type { ContentFolder } from './files.ts';
import { readTable } from './table.ts';

/** 读一个村的群众提问 `villages/<slug>/questions.csv`；一行一个，读不懂的一行不要。 */
export function loadQuestions(
  folder: ContentFolder,
  file: string,
  problems: Problem[],
): Question[] {
  const text = folder.read(file);
  const table =
    text === undefined
      ? undefined
      : readTable(file, text, questionColumns, problems, { notes: folder.notes });
  return (table?.rows ?? []).flatMap((row) => {
    const id = row.read('id');
    const askedOn = row.read('askedOn');
    const question = row.read('question');
    const way = row.read('way');
    const about = row.read('about');
    const repliedOn = row.read('repliedOn');
    const reply = row.read('reply');
    const replier = row.read('replier');
    const doneOn = row.read('doneOn');
    const result = row.read('result');
    if (!id || !askedOn || !question) return [];
    const at = row.place;
    return { id, askedOn, question, way, about, repliedOn, reply, replier, doneOn, result, at };
  });
}
