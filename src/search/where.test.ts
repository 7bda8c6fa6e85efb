import { expect, test } from 'vitest';
import fc from 'fast-check';
import { askedGrams, gramsOf, maskOf, openWhere, shardOf } from './client/where.js';
import { readQuery } from './client/query.js';
import { normalize, searchableParts } from './client/text.js';
import { gramsIn, whereFiles } from './write-where.ts';

const villages = [
  ['护林员李守田巡山，付工资1,740.00元', '2026年3月5日'],
  ['护路员王林员，付工资740.00元', '记-001'],
  ['低保户名单'],
];

/** 照几份文字做好、打开；取了哪几份记在 `fetched` 里。 */
function open(texts: readonly (readonly string[])[], fetched: number[] = []) {
  const { files, count } = whereFiles(texts.map((cells) => gramsIn(searchableParts(cells))));
  return openWhere(texts.length, count, (shard) => {
    fetched.push(shard);
    return Promise.resolve(JSON.parse(String(files.get(`where/${String(shard)}.json`))));
  });
}

test.each([
  ['护林员', [0]],
  ['林员', [0, 1]],
  ['1740', [0]],
  ['740.00', [0, 1]],
  ['2026-03-05', [0]],
  ['记-001', [1]],
  ['01', [1]],
  ['低保', [2]],
  ['低', [2]],
  ['田', [0]],
  ['低保 护林员', []],
  ['鲲鹏', []],
])('%s 只可能在第 %j 个村', async (query, places) => {
  expect(await open(villages)(readQuery(query))).toEqual(places);
});

test('只一个数字说不上在哪个村，就都要找；一个词也没有，也都要找', async () => {
  expect(await open(villages)(readQuery('7'))).toEqual([0, 1, 2]);
  expect(await open(villages)([])).toEqual([0, 1, 2]);
});

test('同一份只取一次；没取成的，下次再取', async () => {
  const fetched: number[] = [];
  const where = open(villages, fetched);
  await where(readQuery('护林员'));
  await where(readQuery('护林员'));
  expect(fetched.length).toBe(new Set(fetched).size);

  let broken = true;
  const again = openWhere(1, 1, () =>
    broken ? Promise.reject(new Error('断网')) : Promise.resolve([['b', '低保']]),
  );
  await expect(again(readQuery('低保'))).rejects.toThrow('断网');
  broken = false;
  expect(await again(readQuery('低保'))).toEqual([0]);
});

const letters = fc.constantFrom(...Array.from('村路灯低保水1230abc,.-年月日元万'));
const cell = fc.string({ unit: letters, minLength: 2, maxLength: 12 });

test('从哪个村的字里截一段，都不会说那个村没有', async () => {
  const texts = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), fc.nat(), fc.nat(), async (all, a, b, c) => {
      const place = a % all.length;
      const chars = [...normalize(all[place]![b % all[place]!.length]!)];
      const start = c % Math.max(chars.length, 1);
      const query = chars.slice(start, start + 1 + (a % 8)).join('');
      fc.pre(query !== '');
      expect(await open(all)(readQuery(query))).toContain(place);
    }),
  );
});

test('村再多，一截在哪几个村也记得下', () => {
  expect(maskOf([0, 4, 5, 119], 120)).toBe(`rb${'a'.repeat(21)}q`);
  const every = Array.from({ length: 120 }, (_, at) => gramsIn([`第${String(at)}村`, '低保']));
  const { files } = whereFiles(every);
  // 记哪些村的一串里没有数字，截与截之间隔着顿号：再多的村，也不会连成一个像身份证号的长串。
  for (const text of files.values()) expect(String(text)).not.toMatch(/[\d\s|,;"·_-]{15}/);
});

test('要问的截最多三截，都在正文的截里', () => {
  const text = normalize('为什么我们村的路灯坏了三个月没有人来修');
  const grams = askedGrams(text);
  expect(grams).toHaveLength(3);
  const known = new Set(gramsOf(text));
  for (const { gram } of grams) expect(known).toContain(gram);
});

test('一截在哪一份，看的是它的开头：只知道开头的，问同一份', () => {
  for (const gram of gramsOf(normalize('付3月电费1,740.00元'))) {
    const [first = ''] = gram;
    if (/\d|丶/.test(first)) expect(shardOf(gram.slice(0, 2), 97)).toBe(shardOf(gram, 97));
    else expect(shardOf(first, 97)).toBe(shardOf(gram, 97));
  }
});
