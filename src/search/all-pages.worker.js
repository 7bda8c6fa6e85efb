import { openEngine } from './client/engine.js';
import { matchPage } from './client/matches.js';
import { readQuery } from './client/query.js';

/**
 * 测试和 `npm run bench` 用的后台程序，不送给手机：一句话，答全部对上的页的地址。
 *
 * 用的是页面用的那份程序。同义词另有测试，这里只比字面。
 * 说不可能有的村（`partsWith`）里找到的不算：它漏了，这里就漏。
 */
const opening = openEngine(new URL('.', self.location.href), (why) => {
  throw why;
});

/**
 * @param {string} text
 * @param {string[] | null} villages 不写就是全镇
 */
async function pathsOf(text, villages) {
  const engine = await opening;
  const words = readQuery(text);
  const parts = new Set(await engine.partsWith(words));
  const chosen = villages ?? engine.board.villages.map(([slug]) => slug);
  const found = await Promise.all(['', ...chosen].map((part) => engine.search(words, part)));
  const hits = found.flat().filter((hit) => parts.has(hit.village));
  const pages = await Promise.all(hits.map((hit) => hit.load()));
  return pages.filter((page) => matchPage(page, words, {})).map(({ path }) => path);
}

self.onmessage = async (
  /** @type {MessageEvent<{ texts: string[], villages: string[] | null }>} */ { data },
) => {
  /** @type {string[][]} */
  const answers = [];
  for (let at = 0; at < data.texts.length; at += 10) {
    const some = data.texts.slice(at, at + 10);
    answers.push(...(await Promise.all(some.map((text) => pathsOf(text, data.villages)))));
  }
  self.postMessage(answers);
};
