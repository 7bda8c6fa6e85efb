import { bodyTables } from '../base/body-table.ts';
import { formatDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { freshCorrections, parseCorrection } from '../domain/correction.ts';
import { contentOf } from '../domain/history.ts';
import { hiddenVersions } from '../domain/removal.ts';
import { moneyCell } from '../domain/version-diff.ts';
import type { Village } from '../domain/village.ts';
import { spacedCode } from '../domain/code.ts';
import { registerOf, titleOf, type Registered } from '../proof/register.ts';
import { bodyHtml, type Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemRoute } from './item-route.ts';
import type { Fact, Link } from './link.ts';
import { plainTable } from './plain-table.ts';
import { codeShelf, routes } from './routes.ts';
import type { StatementTable } from './statement-page.ts';

/** 改以前的一版，照当时写的；最上面写明已更正。 */
export interface OldVersionView {
  readonly frame: Frame;
  readonly title: string;
  readonly code: string;
  /** `2026年4月16日更正，不再算数。` */
  readonly mark: string;
  readonly reasons: readonly string[];
  readonly now: Link;
  readonly facts: readonly Fact[];
  readonly table: StatementTable | undefined;
  readonly html: string;
  readonly back: Link;
}

/** 看得到的旧版本：后来更正过的、没有撤下的；公开日期没到的不算。 */
export function shownOldVersions(board: Board): Registered[] {
  const hidden = hiddenVersions(board);
  const seen = new Set<string>();
  return registerOf(board.history).entries.filter(({ item, current, code }) => {
    if (current || seen.has(code) || hidden.has(code) || item.removedOn !== undefined) return false;
    seen.add(code);
    return itemRoute(board, item.file) !== undefined;
  });
}

export function oldVersionView(
  context: Context,
  village: Village,
  { item, version, code }: Registered,
): OldVersionView {
  const { board, to } = context;
  const { head, columns, rows, body } = contentOf(version);
  const title = titleOf(item, version);
  const next = item.versions[item.versions.findIndex((one) => one.digest === version.digest) + 1];
  const fresh = next ? freshCorrections(version, next) : [];
  const route = itemRoute(board, item.file);
  const back = { text: '核验', href: to(routes.verify) };
  return {
    frame: frameOf(context, {
      here: '改以前的一版',
      share: `（已更正）${title}`,
      description: `改以前的一版，已经更正，不再算数。`,
      village,
      crumbs: [
        { text: spacedCode(code), href: `${to(routes.codeShelf(codeShelf(code)))}#${code}` },
      ],
    }),
    title,
    code: spacedCode(code),
    mark: `${next?.on ? formatDate(next.on) : '后来'}更正过，这一版不再算数。`,
    reasons: fresh.map((text) => parseCorrection(text)?.reason ?? text),
    now: { text: '看现在的', href: route === undefined ? back.href : to(route) },
    facts: head
      .filter(([name]) => name !== '标题' && name !== '表题')
      .map(([name, value]) => ({ name, value })),
    table:
      rows.length === 0
        ? undefined
        : plainTable({
            caption: '照当时写的',
            heads: columns,
            rows: rows.map((row) =>
              columns.map((head, at) => {
                const cell = moneyCell(head, row[at] ?? '');
                // 一行的名字不能空着，念屏幕的才说得出是哪一行。
                return at === 0 && cell === '' ? '（空着）' : cell;
              }),
            ),
            texts: columns.length,
          }),
    html: bodyHtml(context, withGaps(body), village).html,
    back,
  };
}

/** 存下来的正文没有空行；同一张表、同一段清单、引文的几行连着，别的各成一段。 */
function withGaps(lines: readonly string[]): string {
  const tables = bodyTables(lines);
  const blocks = lines.map((line, at) => {
    const table = tables.find(({ from, to }) => from <= at && at < to);
    if (table) return `table ${String(table.from)}`;
    return blockKinds.find(([, pattern]) => pattern.test(line))?.[0];
  });
  return lines
    .map((line, at) => {
      const joined = blocks[at] !== undefined && blocks[at] === blocks[at - 1];
      return `${at === 0 ? '' : joined ? '\n' : '\n\n'}${line}`;
    })
    .join('');
}

const blockKinds = [
  ['bullet', /^\s*[-*+] /],
  ['number', /^\s*\d+[.)] /],
  ['quote', /^\s*>/],
] as const;
