import { parseYearMonth, type YearMonth } from '../base/date.ts';

/** 正文里一个链接指的是什么。 */
export type LinkTarget =
  | { readonly kind: 'outside'; readonly address: string }
  /** 同一页里的一处。 */
  | { readonly kind: 'anchor' }
  /** 本村 files 文件夹里的图片或附件，如 `files/a.jpg`。 */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'notice'; readonly id: string }
  | { readonly kind: 'decision'; readonly id: string }
  | { readonly kind: 'venture'; readonly id: string }
  | { readonly kind: 'ledger'; readonly month: YearMonth }
  | { readonly kind: 'power'; readonly id: string };

/**
 * 认正文里的链接；认不得返回 `undefined`。
 *
 * 站内的写内容文件的路径：本村的从村文件夹算起（`decisions/2026-03.md`、`files/a.jpg`），
 * 权力清单写 `powers/P12.md`；前面带不带 `../` 都行。站外的只认 http、https、电话和邮箱。
 */
export function linkTarget(address: string): LinkTarget | undefined {
  if (/^(https?:\/\/|tel:|mailto:)/i.test(address)) return { kind: 'outside', address };
  if (address.startsWith('#')) return { kind: 'anchor' };
  const path = address.replace(/[?#].*$/, '').replace(/^(\.{0,2}\/)*/, '');
  const file = /^files\/[\w.-]+(?:\/[\w.-]+)*$/.exec(path);
  if (file) return { kind: 'file', file: path };
  const [, folder, id = ''] =
    /^(notices\/\d{4}|decisions|projects|ledger|powers)\/([\w.-]+)\.(?:md|csv)$/.exec(path) ?? [];
  if (folder === undefined) return undefined;
  if (folder === 'decisions') return { kind: 'decision', id };
  if (folder === 'projects') return { kind: 'venture', id };
  if (folder === 'powers') return { kind: 'power', id };
  if (folder !== 'ledger') return { kind: 'notice', id };
  const month = parseYearMonth(id);
  return month && { kind: 'ledger', month };
}
