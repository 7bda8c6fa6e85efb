import { formatDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { hiddenVersions, removalOf } from '../domain/removal.ts';
import { codeShelves, spacedCode } from '../domain/code.ts';
import { headOf, logLines, shortHead } from '../proof/log-files.ts';
import { registerOf, titleOf, type Registered } from '../proof/register.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { removedRoute } from './removed-page.ts';
import { itemRoute } from './item-route.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 核验：输码，或按码的第一个字找。 */
export interface VerifyView {
  readonly frame: Frame;
  readonly shelves: readonly Link[];
  /** `123:9f86d081884c7d65` */
  readonly head: string;
  readonly size: number;
  readonly notes: readonly string[];
  /** 撤下的各份，后撤的在前。 */
  readonly removed: readonly (Link & { readonly says: string })[];
}

/** 码的第一个字相同的，放在一页。 */
export interface CodeShelfView {
  readonly frame: Frame;
  readonly letter: string;
  readonly lines: readonly CodeLine[];
}

export interface CodeLine {
  /** 锚点，就是码；一个码指两份的，只有第一份有。 */
  readonly id: string | undefined;
  readonly code: string;
  readonly says: string;
  readonly good: boolean;
  readonly item: Link | { readonly text: string; readonly href: undefined };
  readonly old: string | undefined;
}

export function verifyView(context: Context): VerifyView {
  const { history } = context.board;
  const head = headOf(logLines(history));
  const untraced = '镇里没有开留痕：记录里每份内容只有现在这一版，改以前的不在里面。';
  return {
    frame: frameOf(context, {
      here: '核验',
      description: '输入纸上的核验码，看这张和公开栏是不是一样、后来更正过没有。',
    }),
    shelves: shelvesOf(context.board).map((letter) => ({
      text: letter,
      href: context.to(routes.codeShelf(letter.toLowerCase())),
    })),
    head: shortHead(head),
    size: head.size,
    notes: history.traced ? history.notes : [...history.notes, untraced],
    removed: removedLines(context),
  };
}

function removedLines({ board, to }: Context): VerifyView['removed'] {
  return board.villages
    .flatMap(({ slug, name, removals }) =>
      removals.flatMap((removal) => {
        const route = removedRoute(slug, removal);
        return route === undefined ? [] : [{ ...removal, name, route }];
      }),
    )
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ title, name, on, route }) => ({
      text: title.includes(name) ? title : `${name}：${title}`,
      href: to(route),
      says: `${formatDate(on)}撤下`,
    }));
}

/** 有码的才有一页。 */
export function shelvesOf({ history }: Board): string[] {
  const first = new Set(registerOf(history).entries.map(({ code }) => code.charAt(0)));
  return codeShelves.filter((letter) => first.has(letter));
}

export function codeShelfView(context: Context, letter: string): CodeShelfView {
  const { board, to } = context;
  const back = { text: '核验', href: to(routes.verify) };
  const entries = registerOf(board.history)
    .entries.filter(({ code }) => code.startsWith(letter))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return {
    frame: frameOf(context, {
      here: `${letter} 开头的核验码`,
      description: `${letter} 开头的核验码各是哪一张，和公开栏一样不一样。`,
      crumbs: [back],
    }),
    letter,
    lines: entries.map((entry, index) =>
      codeLine(context, entry, entries[index - 1]?.code === entry.code),
    ),
  };
}

function codeLine({ board, to }: Context, entry: Registered, repeated: boolean): CodeLine {
  const { item, version, code, current } = entry;
  const route = itemRoute(board, item.file);
  const pending = route === undefined && item.removedOn === undefined;
  const removal = item.removedOn === undefined ? undefined : removalOf(board, item.file);
  const [, slug = ''] = item.file.split('/');
  const marker = removal && removedRoute(slug, removal);
  const hidden = hiddenVersions(board).get(code);
  const target = route ?? marker;
  const says = pending ? '还没到公开日期' : wordsOf(entry);
  const reason = removal?.reason ?? hidden?.reason;
  return {
    id: repeated ? undefined : code,
    code: spacedCode(code),
    says:
      reason === undefined ? says : `${says}；${hidden ? '这一版不再显示' : '为什么'}：${reason}`,
    good: current && !pending,
    item: pending
      ? { text: '', href: undefined }
      : {
          // 藏起来的一版，原来的标题也可能不该公开。
          text: hidden?.title ?? removal?.title ?? titleOf(item, version),
          href: target === undefined ? undefined : to(target),
        },
    old:
      current || pending || hidden || item.removedOn !== undefined
        ? undefined
        : to(routes.oldVersion(code)),
  };
}

function wordsOf({ item, version, current }: Registered): string {
  if (item.removedOn) return `这张${formatDate(item.removedOn)}撤下了`;
  if (current) return '与公开栏一致';
  const next = item.versions[item.versions.findIndex((one) => one.digest === version.digest) + 1];
  return `这张之后更正过${next?.on ? `：${formatDate(next.on)}` : ''}`;
}
