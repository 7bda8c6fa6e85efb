import { describe, expect, test } from 'vitest';
import { pageParams, relative, routes } from './routes.ts';

describe('relative 相对地址', () => {
  test.each([
    ['index.html', 'shiping/index.html', 'shiping/index.html'],
    ['shiping/ledger/2026-03.html', 'index.html', '../../index.html'],
    ['shiping/ledger/2026-03.html', 'shiping/ledger/2026-02.html', '2026-02.html'],
    ['shiping/ledger/2026-03.html', 'shiping/decisions/2026-03.html', '../decisions/2026-03.html'],
    ['shiping/index.html', 'shiping/party.html', 'party.html'],
    ['shiping/index.html', 'shiping/files/2026 表.pdf', 'files/2026%20%E8%A1%A8.pdf'],
    ['shiping/index.html', 'shimen/index.html', '../shimen/index.html'],
  ])('从 %s 到 %s', (from, to, expected) => {
    expect(relative(from, to)).toBe(expected);
  });
});

test('pageParams 从地址得到路由参数', () => {
  expect(pageParams('ledger', routes.ledger('shiping', '2026-03' as never))).toEqual({
    village: 'shiping',
    month: '2026-03',
  });
  expect(pageParams('village', routes.village('shiping'))).toEqual({ village: 'shiping' });
  expect(() => pageParams('ledger', 'shiping/index.html')).toThrow('不是 ledger 页的地址');
});
