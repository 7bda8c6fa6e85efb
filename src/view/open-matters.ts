import type { LocalDate } from '../base/date.ts';
import { stepInfo, type Decision, type StepId } from '../domain/decision.ts';
import type { DateRange } from '../domain/field.ts';
import type { Village } from '../domain/village.ts';
import { firstContact } from './contact.ts';
import type { Context } from './context.ts';
import { periodState, periodView } from './notice-period.ts';
import { routes } from './routes.ts';
import { replyWords } from './term.ts';
import { villageIndex } from './village-index.ts';

/** 眼下还能提意见的一件事。 */
export interface OpenMatter {
  readonly title: string;
  readonly href: string;
  /** `还剩4天` */
  readonly left: string;
  /** `公示到4月14日` */
  readonly until: string;
  /** 村名，几个村放在一起时用。 */
  readonly village: string;
  /** `有不同意见，找村务监督委员会何建国，5日内答复。` */
  readonly whom: string;
  /** 截止日；排先后用。 */
  readonly to: LocalDate;
}

/** 一个村正在公示的，先到期的在前。被更正替掉的旧公示不算。 */
export function openMatters(context: Context, village: Village): OpenMatter[] {
  const { board, to } = context;
  const { correctedBy } = villageIndex(village);
  const whom = `有不同意见，找${firstContact(village).who}，${replyWords(board.profile)}。`;
  const matter = (title: string, target: string, range: DateRange): OpenMatter => {
    const { left, until } = periodView(range, board.today);
    return { title, href: to(target), left, until, village: village.name, whom, to: range.to };
  };
  const isOpen = (range: DateRange | undefined): range is DateRange =>
    range !== undefined && periodState(range, board.today) === 'open';

  const notices = village.notices.flatMap((notice) =>
    isOpen(notice.noticePeriod) && !correctedBy.has(notice.id)
      ? [matter(notice.title, routes.notice(village.slug, notice.id), notice.noticePeriod)]
      : [],
  );
  const decisions = village.decisions.flatMap((decision) =>
    decision.steps.flatMap(({ step, noticePeriod }) =>
      isOpen(noticePeriod)
        ? [
            matter(
              stepTitle(decision, step),
              routes.decision(village.slug, decision.id),
              noticePeriod,
            ),
          ]
        : [],
    ),
  );
  return [...notices, ...decisions].sort(soonestFirst);
}

export function soonestFirst(a: OpenMatter, b: OpenMatter): number {
  return a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
}

function stepTitle(decision: Decision, step: StepId): string {
  return `${decision.title}：${stepInfo(step).name}`;
}
