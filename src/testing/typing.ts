import type { CDPSession, Page } from 'playwright-core';

/** 从打完字起，头一条、全部结果画出来各过了多少毫秒。 */
export interface Painted {
  readonly first: number;
  readonly all: number;
}

/**
 * 页面里等结果画出来：`#results` 里添了东西，再过一帧。
 *
 * 有了链接就是有了头一条；没有空着的格，也不说还在找（`aria-busy`），就是画全了。
 */
const watcher = `{
  window.painted = (from) => new Promise((resolve) => {
    const results = document.getElementById('results');
    let first;
    let isNew = false;
    const look = (records) => {
      isNew ||= records.some(({ type }) => type === 'childList');
      const isWhole = !document.querySelector('#results li:empty, [aria-busy="true"]');
      // 一条也没有，也算画好了。
      const isShown = results.querySelector('a') || !results.querySelector('li');
      if (!isNew || !isShown) return;
      if (isWhole) observer.disconnect();
      // 下一帧开头还没画，再过一个任务就画好了。
      requestAnimationFrame(() => setTimeout(() => {
        const now = performance.now() - from;
        first ??= now;
        if (isWhole) resolve({ first, all: now });
      }, 0));
    };
    const observer = new MutationObserver(look);
    const status = document.getElementById('search-status');
    observer.observe(results, { childList: true, subtree: true });
    if (status) observer.observe(status, { attributeFilter: ['aria-busy'] });
  });
  // 打全了的那一下起，等结果。拼音上屏时，最后一下是 compositionend。
  window.untilPainted = (text) => {
    const box = document.getElementById('q');
    return new Promise((resolve) => {
      const look = ({ isComposing }) => {
        if (isComposing || box.value !== text) return;
        box.removeEventListener('input', look);
        box.removeEventListener('compositionend', look);
        resolve(window.painted(performance.now()));
      };
      box.addEventListener('input', look);
      box.addEventListener('compositionend', look);
    });
  };
}`;

/**
 * 在搜索框里一下子打完，量到结果画出来：从最后一次输入算起，打字后停的那一下也算在内。
 *
 * 页面要先打开在搜索页，有 `#q` 和 `#results`。
 */
export async function typeAndTime(page: Page, text: string): Promise<Painted> {
  await page.evaluate(watcher);
  return page.evaluate<Painted>(`(() => {
    const box = document.getElementById('q');
    const text = ${JSON.stringify(text)};
    box.value = '';
    const done = window.untilPainted(text);
    for (const letter of text) {
      box.value += letter;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return done;
  })()`);
}

/** 一键一键隔多久，毫秒：手机上打得快的人。 */
const pace = 150;

/**
 * 像人一样打：汉字用输入法拼，一个字三键，几个字一起上屏；数字、字母一键一个。
 * 量从最后一下（上屏或按键）到结果画出来。
 */
export async function typeLikePeople(
  page: Page,
  devtools: CDPSession,
  text: string,
): Promise<Painted> {
  await page.evaluate(watcher);
  const done = page.evaluate<Painted>(`window.untilPainted(${JSON.stringify(text)})`);
  for (const run of text.match(/[ -~]|[^ -~]{1,4}/g) ?? []) {
    if (/^[ -~]$/.test(run)) {
      await page.waitForTimeout(pace);
      await page.keyboard.type(run);
      continue;
    }
    const letters = 'pinyin'.repeat(2).slice(0, run.length * 3);
    for (let keys = 1; keys <= letters.length; keys++) {
      await page.waitForTimeout(pace);
      await devtools.send('Input.imeSetComposition', {
        text: letters.slice(0, keys),
        selectionStart: keys,
        selectionEnd: keys,
      });
    }
    await devtools.send('Input.insertText', { text: run });
  }
  return done;
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
