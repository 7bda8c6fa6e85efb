import type { Board } from '../domain/board.ts';
import { contentOf } from '../domain/history.ts';
import { spacedCode } from '../proof/code.ts';
import { registerOf, titleOf, type Registered } from '../proof/register.ts';
import { itemRoute } from '../view/item-route.ts';
import { routes } from '../view/routes.ts';

/** 改以前的每一版，写成看得懂的文字，第一行标明已更正。还没到公开日期的不写。 */
export function oldVersions(board: Board): Map<string, string> {
  const old = registerOf(board.history).entries.filter(
    ({ item, current }) =>
      !current && (item.removedOn !== undefined || itemRoute(board, item.file) !== undefined),
  );
  return new Map(old.map((entry) => [routes.oldVersion(entry.code), plainText(entry)]));
}

function plainText({ item, version, code }: Registered): string {
  const { head, columns, rows, body } = contentOf(version);
  const state = item.removedOn ? '已撤下' : '已更正';
  return [
    `【${state}】这是旧的一版，核验码 ${spacedCode(code)}，不再算数。`,
    titleOf(item, version),
    '',
    ...head.map(([name, value]) => `${name}：${value}`),
    '',
    ...[columns, ...rows].filter(({ length }) => length > 0).map((row) => row.join('\t')),
    ...body,
    '',
  ].join('\n');
}
