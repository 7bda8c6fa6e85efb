import { expect, test } from 'vitest';
import type { Form } from './client/ask.js';
import type { Engine, Hit } from './client/engine.js';
import { openSearch } from './client/find.js';

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

/** 三个村，每村几页写着「修路」；索引不管找什么，全给出来。 */
function engineWith(pagesIn: Readonly<Record<string, number>>): Engine {
  const villages = Object.keys(pagesIn);
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
    search: (words, parts) =>
      Promise.resolve(
        words.every(({ shown }) => '修路款'.includes(shown)) ? parts.flatMap(hitsIn) : [],
      ),
  };
  return engine as Engine;
}

const always = (): boolean => true;

test('先看我的村，别的村等人点；接着找的另成一组，排在后面', async () => {
  const engine = engineWith({ 甲: 1, 乙: 7, 丙: 0 });
  const search = openSearch(engine, { ...empty, q: '修路', mine: '乙' }, always);
  const first = await search.first();
  expect(first?.says).toBe('找到7页，还有2个村没找。');
  expect(first?.found?.groups.map(({ name, count, left }) => [name, count, left])).toEqual([
    ['乙村', 7, 2],
  ]);
  const more = await search.more(0);
  expect(more?.found?.groups.map(({ at, pages, left }) => [at, pages.length, left])).toEqual([
    [0, 2, 0],
  ]);
  const others = await search.goOn();
  expect(others?.found?.groups.map(({ at, name }) => [at, name])).toEqual([[1, '甲村']]);
  expect(others?.says).toBe('找到8页。');
});

test('又搜了别的，旧的就不答', async () => {
  const search = openSearch(engineWith({ 甲: 1 }), { ...empty, q: '修路' }, () => false);
  expect(await search.first()).toBeUndefined();
});

test.each([
  ['只有标点', { q: '。！' }, /没有字，也没有数/],
  ['金额读不懂', { q: '修路', min: '很多' }, /金额要写成数/],
])('%s：说怎么写，不去找', async (_, form, says) => {
  const answer = await openSearch(engineWith({ 甲: 1 }), { ...empty, ...form }, always).first();
  expect(answer?.says).toMatch(says);
  expect(answer).not.toHaveProperty('found');
});

test('哪里也没有：给最像的词和电话，不留空白', async () => {
  const answer = await openSearch(engineWith({ 甲: 1 }), { ...empty, q: '修桥' }, always).first();
  expect(answer?.says).toBe('没有找到“修桥”。');
  expect(answer?.help).toMatchObject({ like: ['修路'], phone: '0900-5550100', narrowed: false });
});
