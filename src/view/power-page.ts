import { formatDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import { powerDifferences, type Difference } from '../domain/power-difference.ts';
import type { Power } from '../domain/power.ts';
import type { Payment } from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';
import { bodyHtml, type Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact, Link, LinkTo } from './link.ts';
import { powerChart, type PowerChart } from './power-chart.ts';
import { lineAnchor, routes } from './routes.ts';
import {
  countWords,
  faultsOf,
  useCounts,
  useLine,
  type JudgedUse,
  type UseLine,
} from './use-line.ts';
import { threadRoute, villageIndex } from './village-index.ts';
import { hasPowers } from './village-powers-page.ts';

/** 一项小微权力：先说人话，再画步骤。 */
export interface PowerView {
  readonly frame: Frame;
  readonly name: string;
  readonly lead: string;
  /** 找谁、带什么、多久办好、收不收钱、不服找谁。 */
  readonly summary: readonly Fact[];
  readonly chart: PowerChart;
  /** 不准做的事。 */
  readonly bans: readonly string[];
  /** 和镇里不同、或用过这项权力的村。 */
  readonly villages: readonly VillageUses[];
  /** 全镇一共用了几次。 */
  readonly used: string | undefined;
  /** 照这项权力定的大事。 */
  readonly decisions: readonly (Link & { readonly village: string })[];
  /** 每一个旧版本改了什么。 */
  readonly older: readonly { readonly version: string; readonly changes: readonly Difference[] }[];
  readonly html: string;
  readonly bounds: string | undefined;
  readonly risks: readonly string[];
  readonly supervision: string;
  readonly accountability: string | undefined;
  readonly basis: readonly string[];
  readonly version: string;
}

/** 一个村用这项权力：和镇里哪里不同，用了几次，一次一条。 */
export interface VillageUses {
  readonly text: string;
  /** 村里权力怎么用那一页；没有不同、没有记录的村没有。 */
  readonly href: string | undefined;
  readonly says: string;
  readonly uses: readonly UseLine[];
  /** 写着这项权力的公开事项和账，早的在前。 */
  readonly records: readonly (Link & { readonly when: string })[];
}

export function powerView(context: Context, power: Power): PowerView {
  const used = context.board.villages.map((village): VillagePower => ({
    village,
    uses: judged(village, power),
    records: recordsUnder(village, power),
  }));
  return {
    frame: frameOf(context, {
      here: power.name,
      share: power.need === undefined ? power.name : `${power.need}：${power.name}`,
      description: `${power.name}：找${power.owner}，${power.limit}，${power.fee}。分${String(power.steps.length)}步。`,
      crumbs: [{ text: '小微权力清单', href: context.to(routes.powers) }],
      sheet: { heading: power.name },
    }),
    name: power.name,
    lead: [power.category, power.need && `我要${power.need.replace(/^想|^要/, '')}`]
      .filter(Boolean)
      .join('，'),
    summary: summaryOf(power),
    chart: powerChart(power),
    bans: context.board.negatives.filter((one) => one.power === power.id).map(({ ban }) => ban),
    villages: used.flatMap((one) => villageUses(context, power, one)),
    used: usedWords(used.flatMap(({ uses }) => uses)),
    decisions: context.board.villages.flatMap((village) =>
      village.decisions
        .filter((decision) => decision.power === power.id)
        .map(({ id, title }) => ({
          text: title,
          village: village.name,
          href: context.to(threadRoute(village, id)),
        })),
    ),
    older: (power.older ?? []).map((old, index, all) => ({
      version: old.version,
      changes: powerDifferences(old, all[index - 1] ?? power),
    })),
    html: bodyHtml(context, power.body).html,
    bounds: power.bounds,
    risks: power.risks ?? [],
    supervision: power.supervision,
    accountability: power.accountability,
    basis: power.basis,
    version: power.version,
  };
}

/** 步骤里的「谁」是来办事的人，不是办事的单位。 */
const villager = /村民$|申请人|本人|当事人|证明人|的人|农户|户主|家属/;
const body = /委员会|大会|会议|小组|组织|办公室/;

/** 来办事的人自己要带的：只算他那几步的材料，单位内部的不算；没写就不替他说不用带。 */
function papersToBring({ steps }: Power): string | undefined {
  const own = steps.filter(({ actor }) => villager.test(actor) && !body.test(actor));
  const papers = [...new Set(own.flatMap((step) => step.papers ?? []))];
  return papers.length > 0 ? papers.join('、') : undefined;
}

/** 一个村用这项权力判下来的每一次，和写着它的公开事项、账。 */
interface VillagePower {
  readonly village: Village;
  readonly uses: readonly JudgedUse[];
  readonly records: Records;
}

/** 哪些村和镇里不同，哪些村用过，一次一条。 */
function villageUses(
  { to }: Context,
  power: Power,
  { village, uses, records }: VillagePower,
): VillageUses[] {
  const override = village.overrides.find(({ id }) => id === power.id);
  const recorded = recordWords(records);
  if (uses.length === 0 && recorded === '' && !override) return [];
  const count =
    uses.length === 0 ? '' : `用了${String(uses.length)}次，${countWords(useCounts(uses))}`;
  const differs = override
    ? `${powerDifferences(power, override)
        .map(({ name }) => name)
        .join('、')}和镇里不同`
    : '';
  return [
    {
      text: village.name,
      says: [count, differs, recorded].filter(Boolean).join('，'),
      href: hasPowers(village) ? to(routes.villagePowers(village.slug)) : undefined,
      uses: uses.map((one) => useLine(to, village, one)),
      records: recordLinks(to, village, records),
    },
  ];
}

interface Records {
  readonly notices: Village['notices'];
  readonly payments: readonly Payment[];
}

function recordsUnder(village: Village, { id }: Power): Records {
  const { noticesByPower, paymentsByPower } = villageIndex(village);
  return { notices: noticesByPower.get(id) ?? [], payments: paymentsByPower.get(id) ?? [] };
}

function recordLinks(
  to: LinkTo,
  { slug }: Village,
  { notices, payments }: Records,
): VillageUses['records'] {
  return [
    ...notices.map(({ id, title, publishedOn }) => ({
      on: publishedOn,
      text: title,
      href: to(routes.notice(slug, id)),
    })),
    ...payments.map(({ ledger, entry, index }) => ({
      on: entry.date,
      text: `${entry.summary}，${formatYuan(entry.amount)}元`,
      href: `${to(routes.ledger(slug, ledger.month))}#${lineAnchor(index)}`,
    })),
  ]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, text, href }) => ({ text, href, when: formatDate(on) }));
}

function recordWords({ notices, payments }: Records): string {
  return [
    notices.length === 0 ? '' : `公开过${String(notices.length)}条`,
    payments.length === 0 ? '' : `账上${String(payments.length)}笔`,
  ]
    .filter(Boolean)
    .join('，');
}

function judged(village: Village, power: Power): readonly JudgedUse[] {
  const powers = new Map([[power.id, power]]);
  return village.powerUses
    .filter((use) => use.power === power.id)
    .map((use) => ({ use, faults: faultsOf(use, village, powers) }));
}

function usedWords(uses: readonly JudgedUse[]): string | undefined {
  return uses.length === 0
    ? undefined
    : `全镇用了${String(uses.length)}次，${countWords(useCounts(uses))}。`;
}

function summaryOf(power: Power): Fact[] {
  const { owner, limit, fee, supervision, appeal, bring } = power;
  const papers = bring ? bring.join('、') : papersToBring(power);
  return [
    { name: '找谁', value: owner },
    ...(papers === undefined ? [] : [{ name: '带什么', value: papers }]),
    { name: '多久办好', value: limit },
    { name: '收不收钱', value: fee },
    { name: '不服找谁', value: appeal ?? supervision },
  ];
}
