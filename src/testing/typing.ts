import type { Page } from 'playwright-core';

/**
 * 在搜索框里一个字一个字打，量到结果画出来：从最后一次输入算起，打字后停的那一下也算在内。
 *
 * 页面要先打开在 `search.html`。
 */
export async function typeAndTime(page: Page, text: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const box = document.getElementById('q') as HTMLInputElement;
    const results = document.getElementById('results');
    if (!results) throw new Error('这一页没有搜索结果的地方');
    box.value = '';
    for (const letter of typed) {
      box.value += letter;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(results, { childList: true });
    });
    // 下一帧开头还没画，再过一个任务就画好了。
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        setTimeout(resolve, 0);
      }),
    );
    return performance.now() - start;
  }, text);
}

/** 石坪村的人常搜的，那个村的页面上都有。 */
export const usualQueries: readonly string[] = [
  ...['低保', '护林员', '党费', '路灯', '水费', '分红', '合同', '值班', '草场', '宽带'],
  ...['党员大会', '公益支出', '四议两公开', '入户路', '周守田', '魏雪琴', '记-001', '1,740.00'],
  ...['2026年3月', '3月5日'],
];

/** 一百个里有九十五个不超过它。 */
export function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
