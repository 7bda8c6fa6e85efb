import type { Board } from '../domain/board.ts';
import { rectifyIn, rectifyNow, rectifyPeriods } from '../domain/rectify.ts';
import type { Village } from '../domain/village.ts';
import { publicUrl } from '../view/frame.ts';
import { publishedFiles } from '../view/published-files.ts';
import { qrPng, qrSvg } from '../view/qr-path.ts';
import { routes } from '../view/routes.ts';
import { appraisalCsv } from './appraisal-csv.ts';
import { dueCalendar } from './due-calendar.ts';
import { villageFeed } from './feed.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { openDataFiles } from './open-data.ts';
import { progressCsv, rectifyCsv } from './oversight-csv.ts';
import { statementCsv } from './statement-csv.ts';
import { robots, sitemap } from './sitemap.ts';
import { verifyTitles } from './verify-titles.ts';

/** 写在网站根上的记号：有它的文件夹才是我们生成的，才可以整个换掉。 */
export const siteMark = '.sunboard';

/** 页面以外要写进网站的文字文件：路径 → 内容。 */
export function siteFiles(board: Board, pagePaths: readonly string[]): Map<string, string> {
  const { town, villages, appraisals } = board;
  const files = new Map<string, string>([
    ['sitemap.xml', sitemap(pagePaths, town)],
    ['robots.txt', robots(town)],
    ['manifest.webmanifest', webManifest(town.name)],
    [siteMark, '阳光公开栏生成的网站；再生成时整个文件夹会换掉，别的东西不要放在这里。\n'],
  ]);
  for (const [path, content] of openDataFiles(board)) files.set(path, content);
  files.set(routes.verifyTitles, verifyTitles(board));
  for (const one of appraisals) {
    files.set(routes.appraisalCsv(one.id), appraisalCsv(board, one));
  }
  for (const village of villages) {
    files.set(routes.feed(village.slug), villageFeed(village, town));
    const url = publicUrl(town.address, routes.village(village.slug));
    if (url !== undefined) files.set(routes.qrSvg(village.slug), qrSvg(url));
    for (const [path, content] of oversightFiles(board, village)) files.set(path, content);
    for (const statement of village.statements) {
      files.set(routes.statementCsv(village.slug, statement.id), statementCsv(statement, village));
    }
    for (const ledger of village.ledgers) {
      files.set(routes.ledgerCsv(village.slug, ledger.month), ledgerCsv(ledger, village));
    }
  }
  return files;
}

/** 各村二维码的图片：路径 → 内容；镇里没有定网址的一个也没有。 */
export async function qrImages({ town, villages }: Board): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const { slug } of villages) {
    const url = publicUrl(town.address, routes.village(slug));
    if (url !== undefined) images.set(routes.qrPng(slug), await qrPng(url));
  }
  return images;
}

/** 公开进度和整改清单的表，和到期日的日历。 */
function oversightFiles(board: Board, village: Village): [string, string][] {
  const { slug } = village;
  const now = rectifyNow(board, village);
  const past = rectifyPeriods(board, village).map((period): [string, string] => {
    const list = rectifyIn(board, village, period);
    return [routes.rectifyCsv(slug, period.id), rectifyCsv(board, village, list)];
  });
  return [
    [routes.progressCsv(slug), progressCsv(board, village)],
    [routes.rectifyCsv(slug), rectifyCsv(board, village, now)],
    ...past,
    [routes.dueCalendar(slug), dueCalendar(board, village)],
  ];
}

/** 让手机能把公开栏放到桌面。 */
function webManifest(town: string): string {
  const manifest = {
    name: `${town}阳光公开栏`,
    short_name: '阳光公开栏',
    lang: 'zh-CN',
    start_url: 'index.html',
    display: 'browser',
    background_color: '#f5f3ee',
    theme_color: '#b01e17',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** 随页面带出去的附件和图片：网站里的路径 → 内容文件夹里的路径。 */
export function attachmentFiles({ villages }: Board): Map<string, string> {
  return new Map(
    villages.flatMap((village) =>
      [...publishedFiles(village)].map((file): [string, string] => [
        routes.file(village.slug, file),
        `villages/${village.slug}/${file}`,
      ]),
    ),
  );
}
