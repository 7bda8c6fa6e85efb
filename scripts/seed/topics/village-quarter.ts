import { lastDay } from '../../../src/base/date.ts';
import { formatYuan } from '../../../src/base/money.ts';
import { termsOf, type Term } from '../cycle.ts';
import type { DecisionFacts } from '../decision-file.ts';
import { decisionSums } from '../ledger-book.ts';
import type { NoticeScript } from '../script.ts';
import { table } from '../text-files.ts';
import { saying } from '../sayings.ts';
import { helpSayings, noResolutionSayings, resolutionSayings } from './sayings-village.ts';
import { luck, pickSaying, postDay, type VillageView } from '../view.ts';
import { helpsBySeason } from './village-stock.ts';

/** 一季公开一次的村务，编号、名字、日子都照期次来。 */
export function quarterly(
  term: Term,
  facts: Pick<NoticeScript, 'item' | 'on' | 'slug' | 'title' | 'body'>,
): NoticeScript {
  return {
    ...facts,
    slug: `${facts.slug}-${term.id.toLowerCase()}`,
    type: '公布',
    period: term.label,
  };
}

/** 代表会议定的事：这一季表决的、正在办的。 */
export function resolutions(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const end = lastDay(term.months.at(-1) ?? term.due);
    const active = view.decisions.filter((facts) => isActive(facts, term, end));
    const rows = active.map((facts) => resolutionRow(view, facts, end));
    const sheet = table(
      ['决定什么', '应到／实到', '同意／反对／弃权', '实施到哪一步', '已花（元）'],
      rows,
      '    >',
    );
    const name = view.village.name;
    const voted = active.filter(({ steps }) => inTerm(steps[3]?.date, term)).length;
    const body =
      active.length === 0
        ? saying(view, noResolutionSayings, index, {})
        : saying(view, resolutionSayings, index, {
            表: sheet,
            新: voted,
            全: active.length,
            期: term.label,
          });
    const title = pickSaying(
      view,
      [
        `${name}${term.label}村民代表会议决定和实施情况`,
        `${term.label}${name}代表会定了什么、办到哪一步`,
        `${name}村民代表会议决定事项实施情况（${term.label}）`,
        `${name}${term.label}会上定的事`,
      ],
      index,
    );
    return quarterly(term, {
      item: 'B05',
      on: postDay(view, term.due, 0),
      slug: 'daibiaohui',
      title,
      body,
    });
  });
}

function inTerm(date: string | undefined, term: Term): boolean {
  return date !== undefined && term.months.some((month) => date.startsWith(month));
}

/** 这一季有动静，或者通过了还没办完。 */
function isActive({ steps }: DecisionFacts, term: Term, end: string): boolean {
  const voted = steps[3]?.date;
  if (voted === undefined || voted > end) return false;
  if (steps.some(({ date }) => inTerm(date, term))) return true;
  const finished = steps[5]?.date;
  return steps.length > 4 && (finished === undefined || finished > end);
}

function resolutionRow(view: VillageView, { script, steps }: DecisionFacts, end: string): string[] {
  const vote = steps[3];
  const later = steps.filter(({ date }) => date <= end).at(-1);
  const { paid } = decisionSums(view.books, script.id, end);
  const refused = steps.length === 4 && script.stage === 4;
  const state =
    later?.step === 'publishResult'
      ? '办完，结果已公开'
      : later?.step === 'publishResolution'
        ? paid > 0
          ? '正在办'
          : '决议已公开，在准备'
        : refused && script.votes?.['4']
          ? '没有通过，不办'
          : '已表决，准备公开';
  return [
    script.title,
    `${vote?.due ?? 0}／${vote?.present ?? 0}`,
    `${vote?.yes ?? 0}／${vote?.no ?? 0}／${vote?.abstain ?? 0}`,
    state,
    paid > 0 ? formatYuan(paid) : '0',
  ];
}

/** 协助政府开展的工作。 */
export function governmentHelp(view: VillageView): NoticeScript[] {
  return termsOf(view.span, 3).map((term, index) => {
    const { village } = view;
    const chance = luck(view, '协助政府', term.id);
    const own = view.turns
      .flatMap(({ year }) => year.helps)
      .filter(([quarter]) => quarter === term.id);
    const common = chance.shuffle(helpsBySeason[term.id.slice(4)] ?? []).slice(0, 2);
    const rows = [
      ...own.map(([, what = '', result = '']) => [what, '镇里统一安排', result]),
      ...common.map(([what, basis, result]) => [
        what,
        basis,
        result.replace('{n}', String(chance.int(12, 88))),
      ]),
    ];
    const items = rows.map(([what = '', , result = '']) => `- **${what}。** ${result}。`);
    const body = saying(view, helpSayings, index, {
      表: table(['办什么', '依据', '办得怎样'], rows),
      条: items.join('\n'),
      件: rows.length,
      期: term.label,
    });
    const title = pickSaying(
      view,
      [
        `${village.name}${term.label}协助政府开展工作情况`,
        `${term.label}${village.name}帮政府办了哪些事`,
        `${village.name}协助政府工作情况（${term.label}）`,
      ],
      index + 1,
    );
    return quarterly(term, {
      item: 'B06',
      on: postDay(view, term.due, 1),
      slug: 'xiezhu-zhengfu',
      title,
      body,
    });
  });
}
