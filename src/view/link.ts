import { relative, routes } from './routes.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** 一行「名字：内容」。 */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly href?: string | undefined;
}

/** 某一页上，站内一处的地址怎么写。 */
export type LinkTo = (target: string) => string;

/**
 * 这一页上用的 `LinkTo`。
 *
 * 404 页例外：它会在任何一级地址上出现，只能从网站根算起。
 */
export function linksFrom(page: string, address: string | undefined): LinkTo {
  if (page !== routes.missing) return (target) => relative(page, target);
  const root = address === undefined ? '/' : new URL(address).pathname.replace(/\/?$/, '/');
  return (target) => root + relative(routes.missing, target);
}

/** 能拨的电话号码：`0935-555 0142` → `tel:0935-5550142`。 */
export function dial(phone: string): string {
  return `tel:${phone.normalize('NFKC').replace(/[^\d+-]/g, '')}`;
}
