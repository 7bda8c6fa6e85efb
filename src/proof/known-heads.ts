import type { Place } from '../base/place.ts';
import type { History } from '../domain/history.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Town } from '../domain/town.ts';
import { headOf, logLines, readHead, type LogHead } from './log-files.ts';

/** 以前抄下的记录头：现在的历史要接得上，接不上就是改写过。 */
export function* checkKnownHeads(
  { heads = [], traceFrom, source }: Town,
  history: () => History,
): Generator<Problem> {
  if (heads.length === 0) return;
  if (traceFrom === undefined) {
    const message = '抄着记录头，没有写「留痕起始」：不读历史，接不接得上没有核。';
    const fix = '写上「留痕起始」，从哪天起留痕就写哪天；不留痕了，删掉记录头。';
    yield problem('history/incomplete', source.place('记录头'), message, fix);
  }
  const { traced } = history();
  const lines = traced ? logLines(history()) : [];
  for (const [index, text] of heads.entries()) {
    const place = (): Place => source.place('记录头', index);
    const head = readHead(text);
    if (!head) {
      const message = `记录头「${text}」看不懂。`;
      yield problem(
        'history/rewritten',
        place(),
        message,
        '照核验页上的抄，如 123:9f86d081884c7d65。',
      );
    } else if (traced && !continues(lines, head)) {
      const message =
        head.size > lines.length
          ? `以前的记录有 ${String(head.size)} 条，现在的历史只有 ${String(lines.length)} 条：git 历史被改写过。`
          : `前 ${String(head.size)} 条和以前抄下的记录头对不上：git 历史被改写过。`;
      const fix =
        '从没改写过的仓库取回历史；是照规矩抹掉个人信息的，换成新的记录头，在公开栏上说明从哪天起、为什么。';
      yield problem('history/rewritten', place(), message, fix);
    }
  }
}

function continues(lines: readonly string[], { size, root }: LogHead): boolean {
  return size <= lines.length && headOf(lines.slice(0, size)).root.startsWith(root);
}
