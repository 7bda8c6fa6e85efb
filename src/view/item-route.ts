import type { Board } from '../domain/board.ts';
import { routes } from './routes.ts';

const known = new WeakMap<Board, ReadonlyMap<string, string>>();

/** 一个内容文件在网站上的地址；还没公开的、不在了的没有。 */
export function itemRoute(board: Board, file: string): string | undefined {
  const before = known.get(board);
  if (before) return before.get(file);
  const made = new Map(board.villages.flatMap(villageRoutes));
  known.set(board, made);
  return made.get(file);
}

function villageRoutes({
  slug,
  notices,
  ledgers,
  statements,
  decisions,
  ventures,
}: Board['villages'][number]): [file: string, route: string][] {
  return [
    ...notices.map(({ id, source }): [string, string] => [source.file, routes.notice(slug, id)]),
    ...ledgers.map(({ month, file }): [string, string] => [file, routes.ledger(slug, month)]),
    ...statements.map(({ id, file }): [string, string] => [file, routes.statement(slug, id)]),
    ...ventures.map(({ id, source }): [string, string] => [source.file, routes.venture(slug, id)]),
    ...decisions.map(({ id, source }): [string, string] => [
      source.file,
      routes.decision(slug, id),
    ]),
  ];
}
