import { formatDate } from '../base/date.ts';
import type { Venture } from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Fact } from './link.ts';
import { lineAnchor, routes } from './routes.ts';
import { statementTitle } from './statement-words.ts';
import { threadRoute, villageIndex } from './village-index.ts';

/** 谁定的、哪份合同、哪个项目、哪张表，点得过去。 */
export function ventureFacts({ to }: Context, village: Village, venture: Venture): Fact[] {
  const { slug } = village;
  const index = villageIndex(village);
  const decided = (venture.decisions ?? []).flatMap((id): Fact[] => {
    const decision = index.decisions.get(id);
    return decision
      ? [
          {
            name: '依据的决议',
            value: `${id} ${decision.title}`,
            href: to(routes.decision(slug, id)),
          },
          { name: '来龙去脉', value: '从提议到每一笔钱', href: to(threadRoute(village, id)) },
        ]
      : [];
  });
  const rows = [
    ...(venture.contracts ?? []).flatMap((id) => rowFact(to, village, 'contracts', '合同', id)),
    ...(venture.projects ?? []).flatMap((id) => rowFact(to, village, 'projects', '专项资金', id)),
  ];
  const tables = (venture.statements ?? []).flatMap((id): Fact[] => {
    const statement = village.statements.find((one) => one.id === id);
    return statement
      ? [
          {
            name: statement.kind.name,
            value: statementTitle(statement),
            href: to(routes.statement(slug, id)),
          },
        ]
      : [];
  });
  return [
    ...(venture.since === undefined
      ? []
      : [{ name: '开办日期', value: formatDate(venture.since) }]),
    { name: '负责人', value: venture.head },
    { name: '谁审核', value: venture.reviewer },
    ...decided,
    ...rows,
    ...tables,
  ];
}

/** 合同、项目在最近那张表上的那一行。 */
function rowFact(
  to: Context['to'],
  { slug, statements }: Village,
  kind: string,
  name: string,
  id: string,
): Fact[] {
  for (const statement of statements.toReversed()) {
    if (statement.kind.slug !== kind) continue;
    const at = statement.rows.findIndex(({ texts }) => texts['id'] === id);
    if (at < 0) continue;
    const value = `${id} ${statement.rows[at]?.texts['name'] ?? ''}`;
    return [{ name, value, href: `${to(routes.statement(slug, statement.id))}#${lineAnchor(at)}` }];
  }
  return [];
}
