import { qrSvg } from '../view/qr-path.ts';
import { escapeHtml } from './escape-html.ts';

export interface PosterText {
  /** 村名，最大的字。 */
  readonly owner: string;
  readonly title: string;
  readonly url: string;
}

/** 一份公开的二维码，一张 A4：村名、公开的是什么、二维码。字大，隔着路也看得清。 */
export function posterHtml({ owner, title, url }: PosterText): string {
  const code = qrSvg(url).replace(/ width="[^"]*" height="[^"]*"/, '');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>
@page { size: A4; margin: 16mm 15mm }
body { margin: 0; text-align: center; font: 16pt/1.4 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif }
h1, p { margin: 0 0 6mm } h1 { font-size: 66pt; line-height: 1.2 } .title { font-size: 30pt; font-weight: 700; text-wrap: balance }
svg { display: block; width: 120mm; margin: 0 auto 4mm } .url { overflow-wrap: anywhere }
</style><h1>${escapeHtml(owner)}</h1><p class="title">${escapeHtml(title)}</p>${code}
<p class="title">手机扫一扫，看这一份</p><p class="url">${escapeHtml(url)}</p></html>`;
}
