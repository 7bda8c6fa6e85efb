import type { Board } from '../domain/board.ts';
import { routes } from './routes.ts';

/** 一个内容文件在网站上的地址；还没公开的、不在了的没有。 */
export function itemRoute(board: Board, file: string): string | undefined {
  const [, slug = ''] = file.split('/');
  const village = board.villages.find((one) => one.slug === slug);
  if (!village) return undefined;
  const notice = village.notices.find(({ source }) => source.file === file);
  if (notice) return routes.notice(slug, notice.id);
  const ledger = village.ledgers.find((one) => one.file === file);
  if (ledger) return routes.ledger(slug, ledger.month);
  const statement = village.statements.find((one) => one.file === file);
  if (statement) return routes.statement(slug, statement.id);
  const decision = village.decisions.find(({ source }) => source.file === file);
  return decision && routes.decision(slug, decision.id);
}
