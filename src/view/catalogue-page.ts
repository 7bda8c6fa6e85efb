import { disclosureKinds } from '../domain/notice.ts';
import { formatDate } from '../base/date.ts';
import { stepName } from '../domain/procedure.ts';
import { basisPending, basisWords, citationView, type CitationView } from './citation.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemFacts, type ItemFacts } from './item-page.ts';
import { kindSlugs, routes } from './routes.ts';

/** 公开目录：公开什么、什么时候、凭什么；后面是规则方案。 */
export interface CatalogueView {
  readonly frame: Frame;
  readonly lead: string;
  readonly groups: readonly CatalogueGroup[];
  readonly profile: {
    readonly name: string;
    readonly place: string;
    readonly note: string | undefined;
  };
  readonly terms: readonly RuleLine[];
  readonly votes: readonly (RuleLine & { readonly step: string })[];
  readonly matters: readonly { readonly name: string; readonly says: string | undefined }[];
  readonly citations: readonly CitationView[];
}

export interface CatalogueGroup {
  readonly kind: string;
  readonly tone: string;
  readonly items: readonly (ItemFacts & { readonly href: string })[];
}

export interface RuleLine {
  readonly says: string;
  readonly basis: string;
  readonly pending: boolean;
}

export function catalogueView(context: Context): CatalogueView {
  const { board, to } = context;
  const { profile } = board;
  const lead = `${board.town.name}各村该公开的一共${String(board.catalogue.length)}项。点开一项，看各村最近公开的。`;
  const ruleLine = ({ says, basis }: { says: string; basis: readonly string[] }): RuleLine => ({
    says,
    basis: basisWords(profile, basis),
    pending: basisPending(profile, basis),
  });
  return {
    frame: frameOf(context, { here: '公开目录', description: lead }),
    lead,
    groups: disclosureKinds.map((kind) => ({
      kind,
      tone: kindSlugs[kind],
      items: board.catalogue
        .filter((item) => item.kind === kind)
        .map((item) => ({ ...itemFacts(context, item), href: to(routes.catalogueItem(item.id)) })),
    })),
    profile: { name: profile.name, place: profile.place, note: profile.note },
    terms: [...profile.terms.values()].map(ruleLine),
    votes: profile.votes.map((vote) => {
      const name = stepName(profile.procedure, vote.step);
      const only = [vote.body ?? '', ...vote.matters].filter(Boolean).join('、');
      const dates = [
        vote.since && `${formatDate(vote.since)}起`,
        vote.until && `到${formatDate(vote.until)}为止`,
      ].filter(Boolean);
      const step = `${name}${only ? `（${only}）` : ''}${dates.length > 0 ? `，${dates.join('，')}` : ''}`;
      return { ...ruleLine(vote), step };
    }),
    matters: profile.matters,
    citations: [...profile.citations.values()].map(citationView),
  };
}
