import { expect, test } from 'vitest';
import { headsOf } from './heads.ts';
import { headOf, logLines, shortHead } from './log-files.ts';
import { commits, gitTown } from '../testing/git-town.ts';
import { openTown } from '../testing/sample-town.ts';

test('每一版的记录头就是到它为止的记录；后来再公开别的，不变', () => {
  const root = gitTown();
  const historyOf = (): NonNullable<ReturnType<typeof openTown>['board']>['history'] => {
    const { board } = openTown(root);
    if (!board) throw new Error('读不成公开栏');
    return board.history;
  };
  const history = historyOf();
  const lines = logLines(history);
  const heads = headsOf(history);
  for (const [index, { version }] of history.log.entries()) {
    expect(heads.get(version.digest)).toBe(shortHead(headOf(lines.slice(0, index + 1))));
  }
  const added = 'villages/shimengou/notices/2026/2026-04-16-shi.md';
  const text = '---\n标题: 试\n公开日期: 2026-04-16\n---\n一百元\n';
  commits(root, [{ day: '2026-04-16', changes: { [added]: text } }]);
  const later = headsOf(historyOf());
  expect(later.size).toBe(heads.size + 1);
  expect([...later].slice(0, heads.size)).toEqual([...heads]);
});
