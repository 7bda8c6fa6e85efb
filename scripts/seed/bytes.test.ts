import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../src/testing/gb18030.ts';
import { drawFile } from './drawing.ts';
import { random } from './random.ts';
import { csvRow, markdownFile } from './text-files.ts';

test('随机数由名字定，换个名字就换一串', () => {
  const five = (name: string): number[] => {
    const chance = random(name);
    return Array.from({ length: 5 }, () => chance.int(1, 100));
  };
  expect(five('石坪')).toEqual(five('石坪'));
  expect(five('石坪')).not.toEqual(five('柳滩'));
  expect(random('洗牌').shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});

test('GB18030 存了再读，一字不差', () => {
  const text = '石坪村2026年3月，￥1,200.00（记-001）“公开”\r\n';
  expect(new TextDecoder('gb18030').decode(gb18030(text))).toBe(text);
});

describe('PNG', () => {
  test.each([
    { kind: 'road', metres: 620 },
    { kind: 'plots', columns: 21, rows: 2 },
    { kind: 'bars', values: [3, 1, 2] },
  ] as const)('$kind 解得开，像素数目对', (drawing) => {
    const bytes = drawFile(drawing);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const data: Uint8Array[] = [];
    for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
      const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
      if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
    }
    expect(inflateSync(Buffer.concat(data))).toHaveLength((640 + 1) * 360);
  });
});

test('CSV 的格子有逗号、引号才加引号', () => {
  expect(csvRow(['1,200', '说“好”', 'a"b', ''])).toBe('"1,200",说“好”,"a""b",');
});

test('会被 YAML 看错的才加引号，没写的不出现', () => {
  const file = markdownFile(
    { 标题: '说明: 一句', 日期: '2026-03-05', 空: undefined, 表: [{ 名: '甲', 数: 1 }] },
    '正文',
  );
  expect(file).toBe(
    '---\n标题: "说明: 一句"\n日期: 2026-03-05\n表:\n  - 名: 甲\n    数: 1\n---\n\n正文\n',
  );
});
