import type { Appraisal } from '../domain/appraisal.ts';
import { villageObligations } from '../domain/obligation.ts';
import { postables } from '../domain/posting.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import type { Link } from './link.ts';
import { periodWords } from './obligation-words.ts';
import { progressPlace } from './panel.ts';
import { routes } from './routes.ts';

/** 结果的样子：红旗、黄旗有颜色，颜色以外都有字。 */
export type ResultMark = 'red' | 'yellow' | 'grey' | 'plain';

export function resultMark(result: string): ResultMark {
  const marks: Readonly<Record<string, ResultMark>> = { 红旗: 'red', 黄旗: 'yellow', 灰旗: 'grey' };
  return marks[result] ?? 'plain';
}

export function appraisalTitle({ scheme, period }: Appraisal): string {
  return `${period.label}${scheme.name}`;
}

/** 证据在哪一页；还没公开、撤下了的，只说不连。 */
export function evidenceLink(
  context: Context,
  village: Village,
  evidence: string,
): Link | undefined {
  const { board, to } = context;
  if (evidence.startsWith('progress#')) {
    const one = villageObligations(board, village).find(({ id }) => `progress#${id}` === evidence);
    return (
      one && {
        text: [periodWords(one), one.item.title].filter(Boolean).join(' '),
        href: progressPlace(context, village, one),
      }
    );
  }
  const sheet = postables(village).get(evidence);
  return sheet && { text: sheet.title, href: to(routes.postable(village.slug, sheet.item)) };
}
