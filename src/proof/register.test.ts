import { expect, test } from 'vitest';
import type { Canonical, History, ItemHistory, Version } from '../domain/history.ts';
import { codeOf, readCode } from '../domain/code.ts';
import { registerOf } from './register.ts';

function version(digest: string, title: string): Version {
  const content: Canonical = {
    unit: 'cun',
    head: [['标题', title]],
    columns: [],
    rows: [],
    body: [],
  };
  return { digest, text: JSON.stringify(content), commit: 'c', on: undefined };
}

function item(file: string, ...versions: readonly Version[]): ItemHistory {
  return { file: `villages/cun/notices/2026/${file}.md`, versions, removedOn: undefined };
}

function historyOf(...all: readonly ItemHistory[]): History {
  return {
    traced: true,
    notes: [],
    items: new Map(all.map((one) => [one.file, one])),
    removed: [],
    log: all.flatMap((one) => one.versions.map((each) => ({ item: one, version: each }))),
  };
}

const alike = (tail: string): string => `0123456789${tail.repeat(54)}`;

test('两份内容碰巧同码：先进记录的占着，后来的另挑一个，一份也不丢', () => {
  const [first, second] = [version(alike('a'), '甲'), version(alike('b'), '乙')];
  expect(codeOf(first.digest)).toBe(codeOf(second.digest));
  const { entries, codes } = registerOf(historyOf(item('jia', first), item('yi', second)));
  expect(codes.get(first.digest)).toBe(codeOf(first.digest));
  expect(codes.get(second.digest)).toBe(codeOf(second.digest, 1));
  expect(new Set(entries.map(({ code }) => code)).size).toBe(2);
  for (const { code } of entries) expect(readCode(code)).toBe(code);
});

test('一字不差的两份：一个码，指着两份', () => {
  const same = alike('c');
  const history = historyOf(item('jia', version(same, '同')), item('yi', version(same, '同')));
  const { entries } = registerOf(history);
  expect(entries.map(({ code }) => code)).toEqual([codeOf(same), codeOf(same)]);
  expect(entries.map((entry) => entry.item.file.slice(-6))).toEqual(['jia.md', '/yi.md']);
});
