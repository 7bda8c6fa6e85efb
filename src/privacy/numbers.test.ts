import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivateNumbers } from './numbers.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function idNumber(region: string, birth: string, order: string): string {
  const body = `${region}${birth}${order}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

function withLuhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}

/** 固定的随机数：每次造的语料都一样。 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const random = randomFrom(20_261_124);
const digits = (count: number): string =>
  Array.from({ length: count }, () => String(random(10))).join('');
const pad = (value: number): string => String(value).padStart(2, '0');
const date = (from = 1930): string =>
  `${String(from + random(85))}${pad(1 + random(12))}${pad(1 + random(28))}`;
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const regions = ['110101', '620321', '510104', '330106', '441900', '820000', '654221'];
const wide = (text: string): string =>
  text.replace(/[0-9X]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const cut = (text: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};

/** 藏号码的办法：连写、全角、空格、短横线、拆成几格、拆成几行、卡在字中间。 */
const idShapes: readonly ((id: string) => string)[] = [
  (id) => id,
  wide,
  (id) => id.toLowerCase(),
  (id) => cut(id, [6, 8, 4], ' '),
  (id) => cut(id, [6, 8, 4], '-'),
  (id) => [...id].join(' '),
  (id) => `| ${cut(id, [6, 8, 4], ' | ')} |`,
  (id) => `| ${id.slice(0, 6)} |\n| ${id.slice(6)} |`,
  (id) => cut(id, [10, 8], '\n'),
  (id) => cut(id, [6, 4, 4, 4], ','),
  (id) => cut(id, [6, 8, 4], ' - '),
  (id) => [...id].join('\u200B'),
  (id) => `身份证号：${id}。`,
  (id) => `王有田${id}低保`,
];
const cardShapes: readonly ((card: string) => string)[] = [
  (card) => card,
  wide,
  (card) => card.replace(/(\d{4})(?=\d)/g, '$1 '),
  (card) => card.replace(/(\d{4})(?=\d)/g, '$1-'),
  (card) => [...card].join('\u200B'),
  (card) => card.replace(/(\d{4})(?=\d)/g, '$1\u3000'),
  (card) => `卡号:${card}`,
];
const mobileShapes: readonly ((mobile: string) => string)[] = [
  (mobile) => mobile,
  wide,
  (mobile) => cut(mobile, [3, 4, 4], ' '),
  (mobile) => cut(mobile, [3, 4, 4], '-'),
  (mobile) => cut(mobile, [3, 4, 4], '  '),
  (mobile) => cut(mobile, [3, 8], ' '),
  (mobile) => [...mobile].join(' '),
  (mobile) => [...mobile].join('\u200B'),
  (mobile) => cut(mobile, [3, 4, 4], ' - '),
  (mobile) => cut(mobile, [3, 4, 4], '\u00A0'),
  (mobile) => `+86${mobile}`,
  (mobile) => `+86 ${mobile}`,
  (mobile) => `电话${mobile}转`,
];

const planted: readonly (() => string)[] = [
  () => pick(idShapes)(idNumber(pick(regions), date(), digits(3))),
  () => pick([(id: string) => id, wide])(`${pick(regions)}${date().slice(2)}${digits(3)}`),
  () => `${pick(regions)}${date()}${digits(1)}000`,
  () => pick(['6.2E+17', '1.10101E+17', '6.20321e+14']),
  () => pick(cardShapes)(withLuhn(`62${digits(pick([14, 16]))}`)),
  () => pick(mobileShapes)(`1${String(3 + random(7))}${digits(9)}`),
  () => `社保号：${digits(10)}`,
];

const amount = (): string =>
  `${String(1 + random(999_999)).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits(2)}`;
const innocent: readonly (() => string)[] = [
  amount,
  () => `${amount()} | ${amount()} | ${amount()}`,
  () => `记-${digits(3)}`,
  () => `2026-${pad(1 + random(12))}-${pad(1 + random(28))}`,
  () => `2026年${String(1 + random(12))}月${String(1 + random(28))}日`,
  () => `汉政办发〔20${digits(2)}〕${String(random(200))}号`,
  () => `0${digits(3)}-${String(2 + random(7))}${digits(6)}`,
  () => pick(['12317', '12345', '12388', '400-810-6899']),
  () => `202${digits(1)}${pad(1 + random(12))}${pad(1 + random(28))}${digits(pick([3, 4, 6]))}`,
  () => `54${digits(6)}MA${digits(7)}`,
  () => `HT-2026-${digits(3)}`,
  () => `${String(random(300))}.${digits(1)}亩`,
  () => `${String(random(100))} | ${String(random(100))} | ${amount()} | ${String(random(9999))}`,
  () => `地块 ${digits(19)}`,
  () => `地块编码：620321${digits(13)}`,
  () =>
    `记录头 ${String(random(99_999))}:${pick(['a', 'f'])}${digits(12)}${pick(['b', 'd'])}${digits(2)}`,
  () => `统一社会信用代码 ${pick(['51', '52', '54'])}620321${digits(10)}`,
];

test('埋进去的个个找得到；不相干的数，一千个里错认不到一个', () => {
  const misses: string[] = [];
  for (let index = 0; index < 6000; index += 1) {
    const text = pick(planted)();
    if (findPrivateNumbers(text).length === 0) misses.push(text);
  }
  let alarms = 0;
  const wrong: string[] = [];
  const many = 40_000;
  for (let index = 0; index < many; index += 1) {
    const text = pick(innocent)();
    if (findPrivateNumbers(text).length === 0) continue;
    alarms += 1;
    wrong.push(text);
  }
  console.log(
    `埋 6000 个，漏 ${String(misses.length)} 个；不相干 ${String(many)} 个，错认 ${String(alarms)} 个`,
  );
  expect(misses).toEqual([]);
  expect(alarms / many, wrong.slice(0, 20).join('\n')).toBeLessThan(0.001);
});

describe('说的话里没有号码本身', () => {
  test.each(['110101199001011237', '6222020200112233446', '13800001234'])('%s', (number) => {
    const found = findPrivateNumbers(`甲\n乙 ${number}`);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBe(1);
    expect(JSON.stringify(found)).not.toContain(number);
  });

  test('什么文字都不出错，遮住的写法里总有星号', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { masked } of findPrivateNumbers(text)) expect(masked).toMatch(/\*|E\+/i);
      }),
    );
  });
});

test('生日对、校验位不对的，另报一种', () => {
  expect(findPrivateNumbers('110101199001011234').map(({ kind }) => kind)).toEqual(['id-like']);
});

test('记录头里碰巧连着十一个数字，不是手机号；冒号后面真是手机号的，照样找到', () => {
  expect(findPrivateNumbers('记录头 153:a13800001234bee1')).toEqual([]);
  expect(findPrivateNumbers('153:13800001234abcde')).toEqual([]);
  expect(findPrivateNumbers('电话153:13800001234')).toHaveLength(1);
  expect(findPrivateNumbers('卡号1:6222020200112233446')).toHaveLength(1);
});
