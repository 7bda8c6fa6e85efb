import { formatDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Village } from '../domain/village.ts';

/** 安全隐患：编号不重，日子不倒，改好的说得出怎么改的。过期没改好的不是毛病，列在整改清单里。 */
export function* checkHazards({ hazards }: Village, { today }: Board): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, foundOn, limit, doneOn, result, at } of hazards) {
    if (seen.has(id)) {
      const message = `编号「${id}」出现了两次。`;
      yield problem('hazard/id', at('id'), message, '后来的一处换一个没用过的编号。');
    }
    seen.add(id);
    if (foundOn > today) {
      const message = `发现日期 ${formatDate(foundOn)}还没到。`;
      yield problem('hazard/dates', at('foundOn'), message, '核对是哪一天。');
    }
    if (limit < foundOn) {
      const message = `整改期限 ${formatDate(limit)}比发现日期 ${formatDate(foundOn)}还早。`;
      yield problem('hazard/dates', at('limit'), message, '看看是不是写反了。');
    }
    if (doneOn !== undefined && (doneOn < foundOn || doneOn > today)) {
      const why = doneOn > today ? '还没到' : `比发现日期 ${formatDate(foundOn)}还早`;
      const message = `改好日期 ${formatDate(doneOn)}${why}。`;
      yield problem('hazard/dates', at('doneOn'), message, '改好了再写；没改好空着。');
    }
    if ((doneOn === undefined) !== (result === undefined)) {
      const [column, message] =
        result === undefined
          ? (['result', '写了改好日期，没写怎么改的。'] as const)
          : (['doneOn', '写了怎么改的，没写哪天改好的。'] as const);
      yield problem('hazard/result', at(column), message, '两样都写，或都空着。');
    }
  }
}
