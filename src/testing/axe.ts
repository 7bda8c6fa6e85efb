import axeCore, { type Locale } from 'axe-core';
import chinese from 'axe-core/locales/zh_CN.json' with { type: 'json' };
import type { Page } from 'playwright-core';

/** 平常的规则之外，再按本站的要求查正文对比度 7:1（axe 默认只查 4.5:1）。 */
const options = { rules: { 'color-contrast-enhanced': { enabled: true } } };

/** 只看颜色的两条：换了颜色，别的用不着再查一遍。 */
export const contrastRules = ['color-contrast', 'color-contrast-enhanced'];

/**
 * 查一页的无障碍问题，一处一句；没有问题就是空的。
 *
 * axe 用 `page.evaluate` 送进去：页面有 CSP 时 `addScriptTag` 会被挡住。
 */
export async function axeViolations(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(
    async ({ locale, options, only }) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      axe.configure({ locale });
      const chosen = only ? { runOnly: [...only] } : {};
      return (await axe.run(document, { ...options, ...chosen })).violations;
    },
    // 包里的类型比语言文件窄，内容是对的。
    { locale: chinese as unknown as Locale, options, only },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const detail = failureSummary.replaceAll(/\s+/g, ' ').trim();
      return `${id} ${help}｜${target.join(' ')}｜${detail}`;
    }),
  );
}
