import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Question } from '../domain/question.ts';
import type { Village } from '../domain/village.ts';

/** 群众提问：编号不重，日子不倒，答复有日子也有话，问的目录编号在。 */
export function* checkQuestions({ questions }: Village, board: Board): Generator<Problem> {
  const seen = new Set<string>();
  // 新的在前，编号重了报后写的一行。
  const byLine = [...questions].sort((a, b) => lineOf(a) - lineOf(b));
  for (const question of byLine) {
    const { id, about, at } = question;
    if (seen.has(id)) {
      const message = `编号「${id}」出现了两次。`;
      yield problem('question/id', at('id'), message, '后来的一个换一个没用过的编号。');
    }
    seen.add(id);
    yield* checkDates(question, board);
    // 目录自己没读成的，编号一概对不上，不再逐个说。
    if (
      board.catalogue.length > 0 &&
      about !== undefined &&
      !board.catalogue.some((item) => item.id === about)
    ) {
      const like = nearest(
        about,
        board.catalogue.map((item) => item.id),
      );
      const fix = like ? `是不是「${like}」？` : '照公开目录写编号；不知道是哪一项就空着。';
      yield problem('question/item', at('about'), `公开目录里没有「${about}」。`, fix);
    }
  }
}

function lineOf({ at }: Question): number {
  return at('id').line ?? 0;
}

function* checkDates(question: Question, { today }: Board): Generator<Problem> {
  const { askedOn, repliedOn, reply, doneOn, at } = question;
  if (askedOn > today) {
    const message = `提问日期 ${askedOn} 还没到。`;
    yield problem('question/dates', at('askedOn'), message, '核对是哪一天。');
  }
  if (repliedOn !== undefined && repliedOn < askedOn) {
    const message = `答复日期 ${repliedOn} 比提问日期 ${askedOn} 还早。`;
    yield problem('question/dates', at('repliedOn'), message, '核对是哪一天。');
  }
  if (doneOn !== undefined && doneOn < (repliedOn ?? askedOn)) {
    const message = `办结日期 ${doneOn} 比${repliedOn ? '答复' : '提问'}的日子还早。`;
    yield problem('question/dates', at('doneOn'), message, '核对是哪一天。');
  }
  if ((repliedOn === undefined) !== (reply === undefined)) {
    const [column, message] =
      reply === undefined
        ? (['reply', '写了答复日期，没写怎么答复的。'] as const)
        : (['repliedOn', '写了答复，没写哪天答复的。'] as const);
    yield problem('question/reply', at(column), message, '两样都写，或都空着。');
  }
}
