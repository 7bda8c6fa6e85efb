import { formatDate, parseDate } from '../base/date.ts';
import { freshCorrections, parseCorrection } from '../domain/correction.ts';
import { contentOf, headValue, type History, type ItemHistory } from '../domain/history.ts';
import { hiddenVersions } from '../domain/removal.ts';
import { differences, type Difference } from '../domain/version-diff.ts';
import { spacedCode } from '../domain/code.ts';
import { headsOf } from '../proof/heads.ts';
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
  /** 这一版进记录时的记录头；没有历史的、还没提交的没有。 */
  readonly head: string | undefined;
  /** `首次公开2026年4月14日`；没有历史的，不知道是哪天。 */
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
  /** 改以前的那一版；撤下了的没有，`hidden` 说为什么。 */
  readonly old: string | undefined;
  readonly hidden: string | undefined;
}

const mostDifferences = 20;

export function traceOf(context: Context, file: string): Trace | undefined {
  const { board, to } = context;
  const item = board.history.items.get(file);
  const now = item?.versions.at(-1);
  if (!item || !now) return undefined;
  const { codes } = registerOf(board.history);
  const code = codes.get(now.digest) ?? '';
  return {
    code: spacedCode(code),
    id: code,
    verify: `${to(routes.codeShelf(codeShelf(code)))}#${code}`,
    head: board.history.traced ? headsOf(board.history).get(now.digest) : undefined,
    first: firstWords(item, board.history),
    edits: item.versions
      .slice(1)
      .map((_, index) => editAt(context, item, index + 1))
      .reverse(),
    notes: board.history.notes,
  };
}

/** 头一次提交就带进来的老内容，公开在先，提交在后：不能说是那天首次公开。 */
function firstWords({ versions }: ItemHistory, history: History): string | undefined {
  const [first] = versions;
  if (first?.on === undefined) return undefined;
  const published = parseDate(headValue(contentOf(first), '公开日期') ?? '');
  const brought = first.commit === history.log[0]?.version.commit;
  return brought && published !== undefined && published < first.on
    ? `${formatDate(first.on)}开始留痕，以前就公开了`
    : `首次公开${formatDate(first.on)}`;
}

function editAt({ board, to }: Context, { versions }: ItemHistory, index: number): Edit {
  const [before, after] = [versions[index - 1], versions[index]];
  if (!before || !after) throw new Error('没有这一版。');
  const changes = differences(contentOf(before), contentOf(after));
  const fresh = freshCorrections(before, after);
  const read = fresh.map(parseCorrection);
  const { codes } = registerOf(board.history);
  const code = codes.get(before.digest) ?? '';
  const gone = hiddenVersions(board);
  // 前后两版里有一版撤下了，改了哪里也不说：原来的就写在里面。
  const hidden = gone.get(code) ?? gone.get(codes.get(after.digest) ?? '');
  return {
    id: code,
    when: [
      after.on ? formatDate(after.on) : '还没有提交',
      ...new Set(read.flatMap((one) => (one ? [one.by] : []))),
    ].join('，'),
    reasons: fresh.map((text) => parseCorrection(text)?.reason ?? text),
    differences: hidden ? [] : changes.slice(0, mostDifferences),
    rest: hidden ? 0 : Math.max(0, changes.length - mostDifferences),
    // 改回了原来的样子，那一版就是现在这一页。
    old:
      gone.has(code) || before.digest === versions.at(-1)?.digest
        ? undefined
        : to(routes.oldVersion(code)),
    hidden: hidden && `改以前的不再显示：${hidden.reason}`,
  };
}
