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
  const steps = power.steps.map(
    ({ actor, action, papers, limit }, index): PowerStepView => ({
      number: index + 1,
      actor,
      action,
      papers: papers && papers.length > 0 ? papers.join('、') : undefined,
      limit,
    }),
  );
  return {
    frame: frameOf(context, {
      here: power.name,
      share: power.need === undefined ? power.name : `${power.need}：${power.name}`,
      description: `${power.name}：找${power.owner}，${power.limit}，${power.fee}。分${String(steps.length)}步。`,
      crumbs: [{ text: '小微权力清单', href: context.to(routes.powers) }],
    }),
    name: power.name,
    lead: [power.category, power.need && `我要${power.need.replace(/^想|^要/, '')}`].filter(Boolean).join('，'),
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

function summaryOf({ owner, steps, limit, fee, supervision }: Power): Fact[] {
  const papers = [...new Set(steps.flatMap((step) => step.papers ?? []))];
  return [
    { name: '找谁', value: owner },
    { name: '带什么', value: papers.length > 0 ? papers.join('、') : '不用带材料' },
    { name: '多久办好', value: limit },
    { name: '收不收钱', value: fee },
    { name: '不服找谁', value: supervision },
  ];
}
