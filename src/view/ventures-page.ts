import { ventureKinds } from '../domain/venture.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';
import { ventureLine, type VentureLine } from './venture-line.ts';

/** 一个村的集体经济项目和党支部领办的合作社。 */
export interface VenturesView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly VentureLine[] }[];
  readonly money: Link;
}

export function venturesView(context: Context, village: Village): VenturesView {
  const { to } = context;
  const lines = village.ventures.map((venture) => ventureLine(context, village, venture));
  const groups = ventureKinds
    .map((kind) => ({ heading: kind, lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0);
  const heading = '集体经济和合作社';
  const counts = groups.map((one) => `${one.heading}${String(one.lines.length)}个`).join('，');
  return {
    frame: frameOf(context, {
      here: heading,
      share: `${village.name}集体经济和合作社`,
      description: `${village.name}的${counts}：谁投的钱、股份怎么分、挣了多少、村民怎么得好处。`,
      village,
      sheet: { heading },
    }),
    heading,
    lead: `${counts}。谁投的钱、股份怎么分、挣了多少、村民怎么得好处，点开看。`,
    groups,
    money: { text: '全部账目', href: to(routes.money(village.slug)) },
  };
}
