import { monthOf } from '../base/date.ts';
import { ledgerSums } from '../domain/ledger-sums.ts';
import type { DisclosureKind } from '../domain/notice.ts';
import type { UnitKind, Village } from '../domain/village.ts';
import { villageResults, type ResultTable } from './appraisals-page.ts';
import { bodyHtml, type Context } from './context.ts';
import { decisionLine, type DecisionLine } from './decision-line.ts';
import { todayDuty, type TodayDuty } from './duty-page.ts';
import { equationOf, type Equation } from './equation.ts';
import { frameOf, type Frame } from './frame.ts';
import { judgeLedger, type Judgement } from './ledger-judgement.ts';
import type { Fact, Link } from './link.ts';
import { listKinds } from './list-page.ts';
import { monthChart, type ChartMonth } from './month-chart.ts';
import { dateWords, noticeLine, type NoticeLine } from './notice-line.ts';
import { openMatters, type OpenMatter } from './open-matters.ts';
import { commonNeeds } from './powers-page.ts';
import { kindSlugs, routes } from './routes.ts';
import { hasService } from './service-page.ts';
import { ventureLine, type VentureLine } from './venture-line.ts';
import { hasPowers } from './village-powers-page.ts';

/** 村主页：照村民想问的先后排。 */
export interface VillageView {
  readonly frame: Frame;
  readonly name: string;
  readonly lead: string;
  readonly open: readonly OpenMatter[];
  readonly kinds: readonly KindTile[];
  readonly latest: readonly NoticeLine[];
  readonly decisions: { readonly lines: readonly DecisionLine[]; readonly all: Link } | undefined;
  readonly money: MoneyCard | undefined;
  /** 集体经济项目和合作社；没有的村没有。 */
  readonly ventures: { readonly lines: readonly VentureLine[]; readonly all: Link } | undefined;
  readonly duty: TodayDuty | undefined;
  readonly needs: readonly Link[];
  readonly powers: string;
  /** 本村怎么用权的那一页；没有记录的没有。 */
  readonly powerUses: string | undefined;
  /** 考评结果，几期放在一起；镇里没选公开的没有。 */
  readonly appraisals: { readonly table: ResultTable; readonly all: Link } | undefined;
  /** `村情`；机关党支部是「支部情况」。 */
  readonly about: string;
  readonly numbers: readonly Fact[];
  readonly intro: string;
  readonly people: string;
  /** 便民服务和村庄治理那一页；一样也没写的村没有。 */
  readonly service: string | undefined;
  /** 上墙用的：张贴清单（没记张贴的没有）、二维码海报（没定网址的没有）。 */
  readonly wall: readonly Link[];
}

export interface KindTile {
  readonly kind: DisclosureKind;
  readonly tone: string;
  readonly href: string;
  readonly lines: readonly string[];
}

export interface MoneyCard {
  readonly heading: string;
  readonly href: string;
  readonly equation: Equation;
  readonly judgement: Judgement;
  readonly chart: readonly ChartMonth[];
  readonly all: string;
}

const aboutWords: Readonly<Record<UnitKind, string>> = {
  村: '村情',
  机关党支部: '支部情况',
  镇: '镇情',
};

export function villageView(context: Context, village: Village): VillageView {
  const { to } = context;
  const lead = leadOf(village);
  return {
    frame: frameOf(context, {
      here: village.name,
      share: `${village.name}党务、村务、财务公开`,
      description: lead,
      village,
      sheet: { heading: village.name },
    }),
    name: village.name,
    lead,
    open: openMatters(context, village),
    kinds: kindTiles(context, village),
    latest: village.notices
      .slice(0, 6)
      .map((notice) => noticeLine(context, village, notice, { withYear: 'past' })),
    decisions: bigMatters(context, village),
    money: moneyCard(context, village),
    ventures: venturesOf(context, village),
    duty: todayDuty(context, village),
    needs: village.kind === '村' ? commonNeeds(context) : [],
    powers: to(routes.powers),
    powerUses: hasPowers(village) ? to(routes.villagePowers(village.slug)) : undefined,
    appraisals: appraisalCard(context, village),
    about: aboutWords[village.kind],
    numbers: numbersOf(village),
    intro: bodyHtml(context, village.body, village, 3).html,
    people: to(routes.people(village.slug)),
    service: hasService(village) ? to(routes.service(village.slug)) : undefined,
    wall: [
      ...(village.postings.length > 0
        ? [{ text: '张贴清单', href: to(routes.posting(village.slug)) }]
        : []),
      ...(context.board.town.address === undefined
        ? []
        : [{ text: '二维码海报', href: to(routes.poster(village.slug)) }]),
    ],
  };
}

function appraisalCard(context: Context, village: Village): VillageView['appraisals'] {
  const table = villageResults(context, village);
  return table && { table, all: { text: '各村的', href: context.to(routes.appraisals) } };
}

function leadOf({ profile, cadres }: Village): string {
  const numbers = [
    profile?.groups && `${String(profile.groups)}个村民小组`,
    profile?.households && `${String(profile.households)}户`,
    profile?.people && `${profile.people.toLocaleString('en-US')}人`,
  ].filter(Boolean);
  const [first] = cadres;
  const sentences = [numbers.join('，'), first ? `${first.post}：${first.name}` : ''];
  return sentences.filter(Boolean).join('。');
}

function numbersOf({ profile }: Village): Fact[] {
  if (!profile) return [];
  const { groups, households, people, members, representatives, farmland } = profile;
  const facts: [string, number | string | undefined, string][] = [
    ['村民小组', groups, '个'],
    ['户数', households, '户'],
    ['人口', people, '人'],
    ['党员', members, '名'],
    ['村民代表', representatives, '名'],
    ['耕地', farmland, ''],
  ];
  return facts.flatMap(([name, value, unit]) =>
    value === undefined ? [] : [{ name, value: `${value.toLocaleString('en-US')}${unit}` }],
  );
}

/** 三类各有几件、最近哪天；不适用又没有东西的一类不摆。 */
function kindTiles({ board, to }: Context, village: Village): KindTile[] {
  return listKinds(board, village).map((kind) => {
    const notices = village.notices.filter((notice) => notice.kind === kind);
    const lastLedger = kind === '财务' ? village.ledgers.at(-1) : undefined;
    const [newest] = notices;
    const lines = lastLedger
      ? ['逐笔公开', `到${String(monthOf(lastLedger.month))}月底`]
      : newest
        ? [`${String(notices.length)}件`, dateWords(newest.publishedOn, board.today)]
        : ['还没有'];
    return { kind, tone: kindSlugs[kind], href: to(routes.list(village.slug, kind)), lines };
  });
}

function bigMatters(context: Context, village: Village): VillageView['decisions'] {
  const { decisions } = village;
  if (decisions.length === 0) return undefined;
  const lines = decisions.map((decision) => decisionLine(context, village, decision));
  const running = lines.filter(({ stage }) => stage === 'running');
  return {
    lines: (running.length > 0 ? running : lines).slice(0, 3),
    all: {
      text: `全部${String(decisions.length)}件`,
      href: context.to(routes.decisions(village.slug)),
    },
  };
}

function venturesOf(context: Context, village: Village): VillageView['ventures'] {
  if (village.ventures.length === 0) return undefined;
  return {
    lines: village.ventures.slice(0, 3).map((venture) => ventureLine(context, village, venture)),
    all: {
      text: `全部${String(village.ventures.length)}个`,
      href: context.to(routes.ventures(village.slug)),
    },
  };
}

function moneyCard({ to }: Context, village: Village): MoneyCard | undefined {
  const ledger = village.ledgers.at(-1);
  if (!ledger) return undefined;
  return {
    heading: `${String(monthOf(ledger.month))}月的钱`,
    href: to(routes.ledger(village.slug, ledger.month)),
    equation: equationOf(ledgerSums(ledger)),
    judgement: judgeLedger(ledger, village.ledgers.at(-2)),
    chart: monthChart(village.ledgers),
    all: to(routes.money(village.slug)),
  };
}
