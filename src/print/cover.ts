import { escapeHtml } from './escape-html.ts';

/** 一张张贴页印出来是几张纸。 */
export interface PrintedSheet {
  readonly title: string;
  readonly pages: number;
}

/**
 * 一本的封面：这一期贴哪些、各几张，贴出、取下、经手人空着，贴的人拿笔填。
 *
 * 自成一页 HTML，不用网站的样式：它不上网站，只在打印时有。
 */
export function coverHtml(heading: string, note: string, sheets: readonly PrintedSheet[]): string {
  const total = sheets.reduce((sum, { pages }) => sum + pages, 0);
  const rows = sheets.map(
    ({ title, pages }, index) =>
      `<tr><td>${String(index + 1)}</td><td>${escapeHtml(title)}</td><td>${String(pages)}</td><td></td><td></td><td></td></tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(heading)}</title><style>
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "张贴清单"; font-size: 12pt }
  @bottom-right { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 12pt } }
body { margin: 0; font: 12.5pt/1.5 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif }
h1 { margin: 0 0 2mm; font-size: 22pt } p { margin: 0 0 4mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed } thead { display: table-header-group }
tr { break-inside: avoid } th, td { border: 0.3mm solid #000; padding: 1.5mm 2mm; text-align: left }
th { white-space: nowrap } th:nth-child(1), th:nth-child(3) { width: 12mm } th:nth-child(n+4) { width: 18mm } tr:nth-last-child(-n+3) { break-before: avoid }
</style><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(note)}共 ${String(sheets.length)} 份、${String(total)} 张。贴一份，填一行；取下时再填。</p>
<table><thead><tr><th>序号</th><th>公开的事</th><th>张数</th><th>贴出日期</th><th>取下日期</th><th>经手人</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></html>`;
}
