import { expect, test } from 'vitest';
import type { Form } from './client/ask.js';
import type { Engine, Hit } from './client/engine.js';
import { openSearch, type Answer } from './client/find.js';

const empty: Form = {
  q: '',
  village: '',
  kind: '',
  year: '',
  min: '',
  max: '',
  sort: '',
  mine: '',
};

/** 各村（空的是全镇共用的）几页写着「修路」；索引不管找什么，全给出来。 */
function engineWith(pagesIn: Readonly<Record<string, number>>): Engine {
  const villages = Object.keys(pagesIn).filter(Boolean);
  const hitsIn = (village: string): Hit[] =>
    Array.from({ length: pagesIn[village] ?? 0 }, (_, index) => {
      const [id, date, kind] = [
        `${village}${String(index)}`,
        `2026-01-0${String(index + 1)}`,
        '村务',
      ];
      const lines = [{ anchor: '', cells: ['修路', '付修路款'] }];
      const page = { path: `${id}.html`, title: id, kind, date, lines };
      return { id, village, kind, date, load: () => Promise.resolve(page) };
    });
  const engine: Partial<Engine> = {
    board: {
      town: ['1', '1'],
      office: '党建办',
      phone: '0900-5550100',
      villages: villages.map((slug) => [slug, `${slug}村`, '1', '1']),
      where: ['1', 1],
      synonyms: [],
    },
    moved: () => 0,
    letters: () => Promise.resolve({ traditional: '', pinyin: {}, words: ['修路'] }),
    partsWith: () => Promise.resolve(villages),
    search: (words, part) =>
      Promise.resolve(words.every(({ shown }) => '修路款'.includes(shown)) ? hitsIn(part) : []),
  };
  return engine as Engine;
}

const always = (): boolean => true;
const ignore = (): void => undefined;
const shape = (answer?: Answer): unknown[] | undefined =>
  answer?.found?.groups.map(({ at, name, count, left }) => [at, name, count, left]);

test('先看我的村，别的村等人点；接着找的另成一组，排在后面', async () => {
  const engine = engineWith({ 甲: 1, 乙: 7, 丙: 0 });
  const search = openSearch(engine, { ...empty, q: '修路', mine: '乙' }, always);
  const first = await search.first(ignore);
  expect(first?.says).toBe('找到7页，还有2个村没找。');
  const more = await search.more(0);
  expect(more?.found?.groups.map(({ at, pages, left }) => [at, pages.length, left])).toEqual([
    [0, 2, 0],
  ]);
  const others = await search.goOn(ignore);
  expect(others?.found?.groups.map(({ at, name }) => [at, name])).toEqual([[1, '甲村']]);
  expect(others?.says).toBe('找到8页。');
});

test('我的村头两页先答，再答余下的，不等全镇共用的；后答的只有新找到的', async () => {
  const parts: Answer[] = [];
  const engine = engineWith({ 甲: 1, 乙: 7, '': 4 });
  const form = { ...empty, q: '修路', mine: '乙' };
  const last = await openSearch(engine, form, always).first((part) => parts.push(part));
  expect(parts.map((part) => [part.says, shape(part), part.found?.left, part.partly])).toEqual([
    ['找到7页，还在找。', [[0, '乙村', 7, 0]], 0, true],
    ['找到7页，还在找。', [[0, '乙村', 7, 2]], 0, true],
  ]);
  expect(parts.map((part) => part.found?.groups[0]?.pages.length)).toEqual([2, 3]);
  expect(shape(last)).toEqual([[1, '全镇共用', 4, 1]]);
  expect(last?.says).toBe('找到11页，还有1个村没找。');
  expect(last).not.toHaveProperty('partly');
});

test('我的村里没有，不先答', async () => {
  const parts: Answer[] = [];
  const form = { ...empty, q: '修路', mine: '丙' };
  const search = openSearch(engineWith({ 丙: 0, '': 1 }), form, always);
  expect(shape(await search.first((part) => parts.push(part)))).toEqual([[0, '全镇共用', 1, 0]]);
  expect(parts).toEqual([]);
});

test('又搜了别的，旧的就不答', async () => {
  const search = openSearch(engineWith({ 甲: 1 }), { ...empty, q: '修路' }, () => false);
  expect(await search.first(ignore)).toBeUndefined();
});

test.each([
  ['只有标点', { q: '。！' }, /没有字，也没有数/],
  ['金额读不懂', { q: '修路', min: '很多' }, /金额要写成数/],
])('%s：说怎么写，不去找', async (_, form, says) => {
  const answer = await openSearch(engineWith({ 甲: 1 }), { ...empty, ...form }, always).first(
    ignore,
  );
  expect(answer?.says).toMatch(says);
  expect(answer).not.toHaveProperty('found');
});

test('哪里也没有：给最像的词和电话，不留空白', async () => {
  const answer = await openSearch(engineWith({ 甲: 1 }), { ...empty, q: '修桥' }, always).first(
    ignore,
  );
  expect(answer?.says).toBe('没有找到“修桥”。');
  expect(answer?.help).toMatchObject({ like: ['修路'], phone: '0900-5550100', narrowed: false });
});
