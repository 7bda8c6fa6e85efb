import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { hiddenCode, removedItem } from '../domain/removal.ts';
import type { Village } from '../domain/village.ts';

/** 撤下的记录：写的是公开过的一份，已经从文件夹里删了，一份只写一行。 */
export function* checkRemovals(
  village: Village,
  { today }: Pick<Board, 'today'>,
): Generator<Problem> {
  const present = filesOf(village);
  const seen = new Set<string>();
  for (const removal of village.removals) {
    const { what, on, at } = removal;
    if (!removedItem(removal) && hiddenCode(removal) === undefined) {
      const typed = /^[0-9A-Z]{3}-?[0-9A-Z]{3}-?[0-9A-Z]{3}$/i.test(what.normalize('NFKC'));
      const fix = typed
        ? '核验码抄错了一个字，对着那一版的纸重新抄一遍。'
        : '写公开事项、收支表、财务表、决策记录、集体经济项目的路径，如 notices/2026/2026-04-02-dibao.md，或核验码。';
      yield problem('removal/what', at('what'), `「${what}」看不出撤下的是哪一份。`, fix);
    } else if (present.has(`villages/${village.slug}/${what}`)) {
      const fix = '撤下的，把这个文件删掉；不撤了，删掉这一行。';
      yield problem('removal/present', at('what'), `写着撤下了，「${what}」还在文件夹里。`, fix);
    }
    if (seen.has(what)) {
      const fix = '留下对的一行。';
      yield problem('removal/repeated', at('what'), `「${what}」写了两行。`, fix);
    }
    seen.add(what);
    if (on > today) {
      yield problem(
        'removal/future',
        at('on'),
        `撤下日期 ${on} 比今天还晚。`,
        '写真撤下的那一天。',
      );
    }
  }
}

function filesOf(village: Village): ReadonlySet<string> {
  const { notices, ledgers, statements, decisions } = village;
  return new Set([
    ...[...notices, ...decisions].map(({ source }) => source.file),
    ...[...ledgers, ...statements].map(({ file }) => file),
  ]);
}
