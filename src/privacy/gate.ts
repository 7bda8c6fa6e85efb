import { findPrivateNumbers, type PrivateNumber } from './numbers.ts';
import { textOf } from './site-text.ts';

/** 要发布的文件里漏出来的一处；只给出遮住的写法。 */
export interface Leak {
  /** 网站里的路径。 */
  readonly path: string;
  readonly kind: PrivateNumber['kind'] | 'unreadable';
  readonly masked: string;
}

/** 本来就要公开的号码：镇村文件里写的办公电话、监督电话、本人同意公开的电话。 */
export type PublicNumbers = ReadonlySet<string>;

/** 一串号码去掉空格、横线，好比较。 */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/**
 * 查一个要发布的文件：文件名和里面的字。
 *
 * 内容检查在前，这是最后一道门：不管号码从哪里漏进来，都出不去。
 */
export async function leaksIn(
  path: string,
  bytes: Uint8Array,
  allowed: PublicNumbers,
  seenByPerson: boolean,
): Promise<Leak[]> {
  const text = await textOf(path, bytes);
  if (text === 'unreadable') {
    return seenByPerson ? [] : [{ path, kind: 'unreadable', masked: '' }];
  }
  const cleaned = [path, ...text.texts].map((one) => withoutAllowed(one, allowed));
  const found = new Map<string, Leak>();
  for (const { kind, masked } of cleaned.flatMap(findPrivateNumbers)) {
    // 校验位对不上的，内容检查已经提醒过；这里只拦拿得准的。
    if (kind !== 'id-like') found.set(kind + masked, { path: shownPath(path), kind, masked });
  }
  return [...found.values()];
}

/** 文件名里就有号码的，说的时候遮住。 */
function shownPath(path: string): string {
  return path.replaceAll(/\d[\d\s-]{8,}[\dXx]/g, '******');
}

/** 本来就要公开的：手机号照各种隔法去掉再查，公家的长编码照原样去掉。 */
function withoutAllowed(text: string, allowed: PublicNumbers): string {
  let rest = text;
  for (const number of allowed) {
    if (/^1[3-9]\d{9}$/.test(number)) {
      rest = rest.replaceAll(new RegExp([...number].join('[\\s-]{0,2}'), 'g'), '');
    } else if (number.length >= 15) rest = rest.replaceAll(number, '');
  }
  return rest;
}
