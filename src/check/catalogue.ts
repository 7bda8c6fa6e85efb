import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 目录编号不重复，依据都列在规则方案里。 */
export function* checkCatalogue({ catalogue, profile }: Board): Generator<Problem> {
  const seen = new Set<string>();
  for (const item of catalogue) {
    if (seen.has(item.id)) {
      yield problem(
        'catalogue/repeated',
        item.place,
        `目录编号「${item.id}」出现了两次。`,
        '给后加的一项换一个没用过的编号。',
      );
    }
    seen.add(item.id);
    for (const id of item.basis) {
      if (profile.citations.has(id)) continue;
      const like = nearest(id, profile.citations.keys());
      yield problem(
        'catalogue/citation',
        { file: item.place.file, line: item.place.line, field: '依据' },
        `规则方案的「依据」里没有「${id}」。`,
        like ? `是不是「${like}」？` : '先在规则方案的「依据」里加上这一条。',
      );
    }
  }
}
