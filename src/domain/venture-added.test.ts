import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, gitTown } from '../testing/git-town.ts';
import { openTown, problemLine } from '../testing/sample-town.ts';

const file = 'villages/shimengou/projects/lvyuan.md';

/** 照改了以后查出的留痕毛病。 */
function found(change: (text: string) => string): string[] {
  const root = gitTown();
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('没有改到');
  writeFileSync(path, changed);
  return openTown(root)
    .problems.map((one) => problemLine(one))
    .filter((line) => line.includes('history/'));
}

const more = '  - 期间: 2026年第二季度\n    收入: 100.00\n    支出: 40.00\n    盈余: 60.00\n';

describe('集体经济项目往后添的，不用写更正说明', () => {
  test.each([
    ['添一期收益', '分红:\n', `${more}分红:\n`],
    ['原来的一段补一句说明', '    未分配: 1200.00\n', '    未分配: 1200.00\n    说明: 公积金\n'],
    ['停办了，换了状态', '状态: 运营', '状态: 停办'],
    [
      '又投了一笔，总投资跟着变',
      /总投资: 120000.00\n投资:\n/,
      '总投资: 130000.00\n投资:\n  - 来源: 集体\n    金额: 10000.00\n',
    ],
  ])('%s', (_, from, to) => {
    expect(found((text) => text.replace(from, to))).toEqual([]);
  });
});

describe('改了原来写的，要写更正说明', () => {
  test.each([
    ['分红改了', '金额: 7500.00', '金额: 7600.00', '分红原来是'],
    ['删了一段', /收益:\n {2}- 期间: 2025年\n(?: {4}.*\n)+/, '收益:\n', '收益原来是'],
    ['一段没添，总投资变了', '总投资: 120000.00', '总投资: 130000.00', '总投资原来是'],
    ['换了负责人', '理事长 马永福', '理事长 马永禄', '负责人原来是'],
  ])('%s', (_, from, to, says) => {
    const [line, ...others] = found((text) => text.replace(from, to));
    expect(line).toContain('history/silent 公开以后改了，没有写更正说明');
    expect(line).toContain(says);
    expect(others).toEqual([]);
  });

  test('写了的放行', () => {
    const note = '更正说明:\n  - 2026-04-18 何秀兰：分红册上是7600元\n---\n\n';
    const changed = found((text) =>
      text.replace('金额: 7500.00', '金额: 7600.00').replace(/\n---\n\n/, `\n${note}`),
    );
    expect(changed).toEqual([]);
  });
});

test('公开过的删了，要在 removed.csv 里写；写了的，原来的地址上留着记号', () => {
  const root = gitTown();
  rmSync(join(root, file));
  const removed = (): string[] =>
    openTown(root)
      .problems.map((one) => problemLine(one))
      .filter((line) => line.includes('history/removed') || line.includes('removal/'));
  commit(root, '2026-04-16');
  expect(removed().join('\n')).toContain('公开过的「绿原种植专业合作社」2026年4月16日删掉了');
  writeFileSync(
    join(root, 'villages/shimengou/removed.csv'),
    '内容,标题,撤下日期,经办,原因\nprojects/lvyuan.md,绿原种植专业合作社,2026-04-16,何秀兰,合作社注销\n',
  );
  expect(removed()).toEqual([]);
});
