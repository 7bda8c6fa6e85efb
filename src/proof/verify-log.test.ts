import { expect, test } from 'vitest';
import type { History } from '../domain/history.ts';
import { openTown } from '../testing/sample-town.ts';
import { commit, git, gitTown } from '../testing/git-town.ts';
import { filesOfLines, headOf, logFiles, logLines, shortHead, tilesOf } from './log-files.ts';
import { registerOf } from './register.ts';
import { verifyLog, type Fetch } from './verify-log.ts';

const from =
  (files: ReadonlyMap<string, Uint8Array>): Fetch =>
  (path) =>
    Promise.resolve(files.get(path));

const lines = Array.from({ length: 600 }, (_, index) => `2026-04-01 CODE${String(index)} 摘要 cun`);

function historyOf(root: string): History {
  const { board } = openTown(root);
  if (!board) throw new Error('读不成公开栏');
  return board.history;
}

test('块的名字照 tlog-tiles', () => {
  expect(tilesOf(600).map(({ path }) => path)).toEqual(['000', '001', '002.p/88']);
  expect(tilesOf(256 * 1235).at(-1)?.path).toBe('x001/234');
});

test('没动过的记录对得上，旧的记录头也对得上', async () => {
  const files = filesOfLines(lines, '公开栏');
  const head = shortHead(headOf(lines.slice(0, 300)));
  expect(await verifyLog(from(files), head)).toEqual({ size: 600, faults: [] });
});

test('哪个文件改一个字节、少一个文件，都查得出', async () => {
  const files = filesOfLines(lines.slice(0, 260), '公开栏');
  for (const [path, bytes] of files) {
    for (const at of new Set([0, bytes.length >> 1, bytes.length - 1])) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const isName = path.endsWith('checkpoint') && at === 0;
      const { faults } = await verifyLog(from(new Map([...files, [path, flipped]])));
      expect([path, at, faults.length > 0]).toEqual([path, at, !isName]);
    }
    const without = new Map(files);
    without.delete(path);
    expect((await verifyLog(from(without))).faults).not.toEqual([]);
  }
});

test('改写历史再重做网站，抄下的记录头看得出', async () => {
  const root = gitTown();
  const notice = 'villages/shimengou/notices/2026/2026-04-16-shi.md';
  const text = '---\n标题: 试\n公开日期: 2026-04-16\n---\n一百元\n';
  commit(root, '2026-04-16', { [notice]: text });
  const head = shortHead(headOf(logLines(historyOf(root))));
  git(root, 'reset', '-q', '--hard', 'HEAD~1');
  commit(root, '2026-04-16', { [notice]: text.replace('一百', '二百') });
  const forged = logFiles(historyOf(root), '公开栏');
  expect((await verifyLog(from(forged))).faults).toEqual([]);
  expect((await verifyLog(from(forged), head)).faults.join()).toContain('对不上');
});

test('倒签的日期、截短的记录说得出', async () => {
  const back = filesOfLines([...lines.slice(0, 3), '2026-03-01 倒签 摘要 cun'], '公开栏');
  expect((await verifyLog(from(back))).faults.join()).toContain('第 4 条');
  const short = filesOfLines(lines.slice(0, 3), '公开栏');
  const head = shortHead(headOf(lines));
  expect((await verifyLog(from(short), head)).faults.join()).toContain('有的被拿掉了');
});

test('改了五十回，每一回的码都还在', () => {
  const root = gitTown();
  const notice = 'villages/shimengou/notices/2026/2026-04-16-shi.md';
  const seen: (string | undefined)[] = [];
  const before = registerOf(historyOf(root)).entries.map(({ code }) => code);
  for (let time = 0; time < 50; time++) {
    commit(root, '2026-04-16', {
      [notice]: `---\n标题: 试\n公开日期: 2026-04-16\n---\n${String(time)}元\n`,
    });
    if (time % 10 === 9) {
      const { entries } = registerOf(historyOf(root));
      seen.push(entries.at(-1)?.code);
    }
  }
  const { entries } = registerOf(historyOf(root));
  const codes = entries.map(({ code }) => code);
  expect(codes.slice(0, before.length)).toEqual(before);
  expect(codes).toEqual(expect.arrayContaining(seen));
  expect(entries.filter(({ item }) => item.file === notice)).toHaveLength(50);
  expect(entries.filter(({ item, current }) => item.file === notice && current)).toHaveLength(1);
});
