import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleTown, townProblems } from '../testing/sample-town.ts';

const read = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');
const file = 'villages/shimengou/village.md';

/** 石门沟村的 village.md 里，「不适用」换成这几行。 */
function village(lines: string): string[] {
  const kept = read(file).replace(/^不适用:\n(?: .*\n)+/m, '');
  expect(kept).not.toContain('不适用');
  return townProblems({ [file]: kept.replace('电话:', `${lines}\n电话:`) });
}

test('年中才加进来的村，起用日期比镇里的晚，没有毛病', () => {
  expect(village('起用日期: 2026-03-15')).toEqual([]);
});

test('起用日期比镇里的还早', () => {
  expect(village('起用日期: 2025-06-01')).toEqual([
    `${file}:5:1 village/start 这个村的起用日期 2025-06-01 比镇里的 2026-01-01 还早。`,
  ]);
});

test('不适用没写理由', () => {
  expect(village('不适用:\n  - 目录编号: C06')).toEqual([
    `${file}:6:5 field/missing 「理由」没有填。`,
  ]);
});

test('不适用的编号目录里没有、本来不要公开、写了两次、其实公开过', () => {
  const entry = (id: string): string => `\n  - 目录编号: ${id}\n    理由: 本村没有`;
  const ids = ['C66', 'C06', 'C06', 'B12'];
  expect(village(`不适用:${ids.map(entry).join('')}`)).toEqual([
    `${file}:6:5 village/exemption 公开目录里没有「C66」。`,
    `${file}:10:5 village/exemption 「C06」写了两次不适用。`,
    `${file}:12:5 village/exemption-used B12「低保和特困供养」写了不适用，可是公开过这一项的内容。`,
  ]);
});

test('两份规则方案适用同一个地方，数却不一样', () => {
  const profile = read('rules/qinghe.yaml');
  expect(profile).toMatch(/编号: reply-days\n\s+数值: '5'/);
  const other = profile.replace(/(编号: reply-days\n\s+数值: )'5'/, "$1'3'");
  const same = { 'rules/qinghe.yaml': profile.replace(/^适用: .*$/m, '适用: 青禾镇') };
  const next = other.replace(/^适用: .*$/m, '适用: 青禾镇');
  const [found = '', ...more] = townProblems({ ...same, 'rules/xin.yaml': next });
  expect(more).toEqual([]);
  expect(found).toContain(
    'profile/contradiction 两份方案都适用「青禾镇」，「提出意见后几日内答复」这里是 3，qinghe.yaml 里是 5。',
  );
  expect(
    townProblems({ 'rules/xin.yaml': other.replace(/^适用: .*$/m, '适用: 青禾镇，2025年底以前') }),
  ).toEqual([]);
});
