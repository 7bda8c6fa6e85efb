import { formatDate } from '../base/date.ts';
import type { Citation, RuleProfile } from '../domain/profile.ts';

/** 一条依据，可以给人看的样子。 */
export interface CitationView {
  readonly title: string;
  readonly note: string | undefined;
  readonly href: string | undefined;
  /** `2026年5月1日核对过原文`，或「依据待核对」。 */
  readonly checked: string;
  readonly pending: boolean;
}

export function citationTitle({ title, article }: Citation): string {
  const name = title.startsWith('《') ? title : `《${title}》`;
  return article === undefined ? name : `${name}${article}`;
}

export function citationView(citation: Citation): CitationView {
  return {
    title: citationTitle(citation),
    note: citation.note,
    href: citation.link,
    checked: citation.checkedOn ? `${formatDate(citation.checkedOn)}核对过原文` : '依据待核对',
    pending: citation.checkedOn === undefined,
  };
}

/** 一串依据编号的写法；不在「依据」里的（如「本镇约定」）原样写。 */
export function basisWords(profile: RuleProfile, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const citation = profile.citations.get(id);
      return citation ? citationTitle(citation) : id;
    })
    .join('；');
}

/** 里面有没有还没人对照过原文的。 */
export function basisPending(profile: RuleProfile, ids: readonly string[]): boolean {
  return ids.some((id) => {
    const citation = profile.citations.get(id);
    return citation !== undefined && citation.checkedOn === undefined;
  });
}
