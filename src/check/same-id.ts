import type { Board } from '../domain/board.ts';
import type { RuleId } from '../domain/check-rules.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';

interface Filed {
  readonly source: Source;
}

/** 名字只差大小写的两份：在 Windows 上是同一个文件，网址也分不清。 */
export function* checkSameIds({ powers, villages }: Board): Generator<Problem> {
  yield* twins('power/id', powers);
  for (const { decisions, notices, ventures } of villages) {
    yield* twins('decision/id', decisions);
    yield* twins('notice/address', notices);
    yield* twins('venture/id', ventures);
  }
}

function* twins(rule: RuleId, records: readonly Filed[]): Generator<Problem> {
  const first = new Map<string, string>();
  for (const file of records.map(({ source }) => source.file).sort()) {
    const name = file.split('/').at(-1) ?? file;
    const other = first.get(name.toLowerCase());
    first.set(name.toLowerCase(), other ?? name);
    if (other === undefined || other === name) continue;
    const message = `和 ${other} 只差字母大小写。`;
    const fix = '放重了就删掉一份；是两件事，就换一个没用过的名字。';
    yield problem(rule, { file }, message, fix);
  }
}
