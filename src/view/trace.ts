import { formatDate } from '../base/date.ts';
import { parseCorrection, splitCorrections } from '../domain/correction.ts';
import { contentOf, headValue, type ItemHistory, type Version } from '../domain/history.ts';
import { differences, type Difference } from '../domain/version-diff.ts';
import { spacedCode } from '../proof/code.ts';
import { registerOf } from '../proof/register.ts';
import type { Context } from './context.ts';
import { codeShelf, routes } from './routes.ts';

/** 一份内容的来历：核验码、哪天首次公开、改过几回、改了哪里。 */
export interface Trace {
  /** `7K3-M9Q-P2X` */
  readonly code: string;
  /** 不带横线的码，是锚点：纸上的二维码指到它，扫的人就知道手里那张改没改过。 */
  readonly id: string;
  readonly verify: string;
  /** 没有历史的，不知道哪天首次公开。 */
  readonly first: string | undefined;
  /** 最近的在前。 */
  readonly edits: readonly Edit[];
  /** 历史不全时的一句话。 */
  readonly notes: readonly string[];
}

export interface Edit {
  /** 改以前那一版的码。 */
  readonly id: string;
  /** `2026年4月16日，张会计` */
  readonly when: string;
  readonly reasons: readonly string[];
  readonly differences: readonly Difference[];
  /** 不同的太多，列不下的有几处。 */
  readonly rest: number;
  /** 改以前的那一版。 */
  readonly old: string;
}

const mostDifferences = 20;

export function traceOf(context: Context, file: string): Trace | undefined {
  const { board, to } = context;
  const item = board.history.items.get(file);
  const now = item?.versions.at(-1);
  if (!item || !now) return undefined;
  const { codes } = registerOf(board.history);
  const code = codes.get(now.digest) ?? '';
  const first = item.versions[0]?.on;
  return {
    code: spacedCode(code),
    id: code,
    verify: `${to(routes.codeShelf(codeShelf(code)))}#${code}`,
    first: first && formatDate(first),
    edits: item.versions
      .slice(1)
      .map((_, index) => editAt(context, item, index + 1))
      .reverse(),
    notes: board.history.notes,
  };
}

function editAt({ board, to }: Context, { versions }: ItemHistory, index: number): Edit {
  const [before, after] = [versions[index - 1], versions[index]];
  if (!before || !after) throw new Error('没有这一版。');
  const changes = differences(contentOf(before), contentOf(after));
  const known = new Set(correctionsIn(before));
  const fresh = correctionsIn(after).filter((text) => !known.has(text));
  const read = fresh.map(parseCorrection);
  const code = registerOf(board.history).codes.get(before.digest) ?? '';
  return {
    id: code,
    when: [
      after.on ? formatDate(after.on) : '还没有提交',
      ...new Set(read.flatMap((one) => (one ? [one.by] : []))),
    ].join('，'),
    reasons: fresh.map((text) => parseCorrection(text)?.reason ?? text),
    differences: changes.slice(0, mostDifferences),
    rest: Math.max(0, changes.length - mostDifferences),
    old: to(routes.oldVersion(code)),
  };
}

function correctionsIn(version: Version): string[] {
  const written = headValue(contentOf(version), '更正说明') ?? '';
  return written.split('\n').flatMap(splitCorrections);
}
