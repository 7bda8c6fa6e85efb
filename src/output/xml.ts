import type { Town } from '../domain/town.ts';

export function escapeXml(text: string): string {
  const safe = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
  return text.replace(/[&<>"']/g, (char) => safe[char as keyof typeof safe]);
}

/**
 * 对外的网址，一定以 `/` 结尾。
 *
 * 没定网址的镇用 `https://gongkai.invalid/`：订阅和网站地图里要有绝对地址，`.invalid` 永远不会是别人的网站。
 */
export function siteAddress({ address }: Town): string {
  if (address === undefined) return 'https://gongkai.invalid/';
  return address.endsWith('/') ? address : `${address}/`;
}
