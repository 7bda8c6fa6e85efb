import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Decision } from '../domain/decision.ts';
import type { Notice } from '../domain/notice.ts';
import { allPayments, hasThread, threadsOf, type Payment, type Thread } from '../domain/thread.ts';
import type { Village } from '../domain/village.ts';
import { routes } from './routes.ts';

/** 一个村里谁连着谁。 */
export interface VillageIndex {
  readonly notices: ReadonlyMap<string, Notice>;
  /** 旧的那条 → 更正它的那条。 */
  readonly correctedBy: ReadonlyMap<string, Notice>;
  readonly noticesByItem: ReadonlyMap<string, readonly Notice[]>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly threads: ReadonlyMap<string, Thread>;
  /** 收支表里写着这个合同编号、项目编号的各笔，按「contracts 编号」「projects 编号」。 */
  readonly payments: ReadonlyMap<string, readonly Payment[]>;
  /** 写着这项小微权力的各笔、各条公开事项。 */
  readonly paymentsByPower: ReadonlyMap<string | undefined, readonly Payment[]>;
  readonly noticesByPower: ReadonlyMap<string | undefined, readonly Notice[]>;
}

const known = new WeakMap<Village, VillageIndex>();

/** 每个村只排一次；公开栏读出来就不再变。 */
export function villageIndex(village: Village): VillageIndex {
  const before = known.get(village);
  if (before) return before;
  const index = buildIndex(village);
  known.set(village, index);
  return index;
}

function buildIndex(village: Village): VillageIndex {
  const { notices, decisions } = village;
  const payments = allPayments(village);
  return {
    notices: new Map(notices.map((notice) => [notice.id, notice])),
    correctedBy: new Map(
      notices.flatMap((notice) =>
        notice.supersedes === undefined ? [] : [[notice.supersedes, notice] as const],
      ),
    ),
    noticesByItem: Map.groupBy(notices, ({ item }) => item),
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    threads: threadsOf(village),
    payments: paymentsByDeal(payments),
    paymentsByPower: Map.groupBy(payments, ({ entry }) => entry.power),
    noticesByPower: Map.groupBy(notices, ({ power }) => power),
  };
}

function paymentsByDeal(payments: readonly Payment[]): ReadonlyMap<string, readonly Payment[]> {
  const dealt = payments.flatMap((payment) => {
    const { contract, project } = payment.entry;
    return [
      ...(contract === undefined ? [] : [{ key: `contracts ${contract}`, payment }]),
      ...(project === undefined ? [] : [{ key: `projects ${project}`, payment }]),
    ];
  });
  const groups = Map.groupBy(dealt, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ payment }) => payment)]));
}

/** 目录里适用于这个单位的各项。 */
export function itemsFor(
  village: Village,
  catalogue: readonly CatalogueItem[],
): readonly CatalogueItem[] {
  return catalogue.filter(({ units }) => units.includes(village.kind));
}

/** 一件决议的来龙去脉；账上、公开里都没有提到的，就是它自己那一页。 */
export function threadRoute(village: Village, decision: string): string {
  const thread = villageIndex(village).threads.get(decision);
  return thread && hasThread(thread)
    ? routes.thread(village.slug, decision)
    : routes.decision(village.slug, decision);
}
