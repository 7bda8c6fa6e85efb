import type { Power } from '../domain/power.ts';
import { bodyHtml, type Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Fact } from './link.ts';
import { routes } from './routes.ts';

/** 一项小微权力：先说人话，再画步骤。 */
export interface PowerView {
  readonly frame: Frame;
  readonly name: string;
  readonly lead: string;
  /** 找谁、带什么、多久办好、收不收钱、不服找谁。 */
  readonly summary: readonly Fact[];
  readonly steps: readonly PowerStepView[];
  readonly tiers: readonly { readonly range: string; readonly approval: string }[];
  readonly html: string;
  readonly bounds: string | undefined;
  readonly risks: readonly string[];
  readonly supervision: string;
  readonly accountability: string;
  readonly basis: readonly string[];
  readonly version: string;
}

export interface PowerStepView {
  readonly number: number;
  readonly actor: string;
  readonly action: string;
  readonly papers: string | undefined;
  readonly limit: string | undefined;
}

export function powerView(context: Context, power: Power): PowerView {
  const steps = power.steps.map(({ actor, action, papers, limit }, index): PowerStepView => ({
    number: index + 1,
    actor,
    action,
    papers: papers && papers.length > 0 ? papers.join('、') : undefined,
    limit,
  }));
  return {
    frame: frameOf(context, {
      here: power.name,
      share: power.need === undefined ? power.name : `${power.need}：${power.name}`,
      description: `${power.name}：找${power.owner}，${power.limit}，${power.fee}。分${String(steps.length)}步。`,
      crumbs: [{ text: '小微权力清单', href: context.to(routes.powers) }],
      sheet: { heading: power.name },
    }),
    name: power.name,
    lead: [power.category, power.need && `我要${power.need.replace(/^想|^要/, '')}`]
      .filter(Boolean)
      .join('，'),
    summary: summaryOf(power),
    steps,
    tiers: power.tiers ?? [],
    html: bodyHtml(context, power.body).html,
    bounds: power.bounds,
    risks: power.risks,
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

function summaryOf(power: Power): Fact[] {
  const { owner, limit, fee, supervision } = power;
  const papers = papersToBring(power);
  return [
    { name: '找谁', value: owner },
    ...(papers === undefined ? [] : [{ name: '带什么', value: papers }]),
    { name: '多久办好', value: limit },
    { name: '收不收钱', value: fee },
    { name: '不服找谁', value: supervision },
  ];
}
