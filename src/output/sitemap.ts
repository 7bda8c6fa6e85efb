import type { Town } from '../domain/town.ts';
import { routes } from '../view/routes.ts';
import { escapeXml, siteAddress } from './xml.ts';

/** 网站地图：除 404 外的全部页面。 */
export function sitemap(paths: readonly string[], town: Town): string {
  const site = siteAddress(town);
  const urls = paths
    .filter((path) => path !== routes.missing)
    .map((path) => `<url><loc>${escapeXml(site + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** 示范数据不让搜索引擎收录，免得被当成真的。 */
export function robots(town: Town): string {
  if (town.demo) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\nSitemap: ${siteAddress(town)}sitemap.xml\n`;
}
