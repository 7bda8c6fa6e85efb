import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 重点任务：一个单位一个编号一行，单位、证据找得到，完成的日子不在以后。 */
export function* checkTasks({ tasks, villages, today }: Board): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, village: name, doneOn, evidence, at } of tasks) {
    const key = `${id} ${name}`;
    if (seen.has(key)) {
      const message = `${name}的编号「${id}」出现了两次。`;
      yield problem('task/id', at('id'), message, '留下对的一行；是两件事就换一个编号。');
    }
    seen.add(key);
    const village = villages.find((one) => one.name === name);
    if (!village) {
      const like = nearest(
        name,
        villages.map((one) => one.name),
      );
      const fix = like ? `是不是「${like}」？` : '照各村 village.md 里的名称写。';
      yield problem('task/unit', at('village'), `没有「${name}」这个单位。`, fix);
    } else if (evidence !== undefined && !village.notices.some((one) => one.id === evidence)) {
      const like = nearest(
        evidence,
        village.notices.map((one) => one.id),
      );
      const fix = like ? `是不是「${like}」？` : '写公开事项的文件名，不带 .md。';
      const message = `${name}没有公开事项「${evidence}」。`;
      yield problem('task/evidence', at('evidence'), message, fix);
    }
    if (doneOn !== undefined && doneOn > today) {
      const message = `完成日期 ${doneOn} 还没到。`;
      yield problem('task/dates', at('doneOn'), message, '办成了再写；没办成空着。');
    }
  }
}
