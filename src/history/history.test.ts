import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Board } from '../domain/board.ts';
import { contentOf } from '../domain/history.ts';
import { differences } from '../domain/version-diff.ts';
import { commit, commits, git, gitOn, gitTown, tracing } from '../testing/git-town.ts';
import { changedTown, openTown, problemLine, temporaryFolder } from '../testing/sample-town.ts';
import { canonicalText } from './canonical.ts';

const ledger = 'villages/shimengou/ledger/2026-03.csv';
const notice = 'villages/shimengou/notices/2026/2026-04-02-dibao.md';

function boardOf(root: string): Board {
  const { board } = openTown(root);
  if (!board) throw new Error('读不成公开栏');
  return board;
}

function problemsOf(root: string): string[] {
  return openTown(root).problems.map((one) => problemLine(one));
}

function versionDays(root: string, file: string): (string | undefined)[] {
  return (
    boardOf(root)
      .history.items.get(file)
      ?.versions.map(({ on }) => on) ?? []
  );
}

function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} 里没有「${from}」`);
  writeFileSync(join(root, file), text.replace(from, to));
}

function changesIn(root: string, file: string): string[] {
  const [before, now] = boardOf(root).history.items.get(file)?.versions.slice(-2) ?? [];
  if (!before || !now) throw new Error('没有两版');
  return differences(contentOf(before), contentOf(now)).map(
    (one) => `${one.where}：${one.before} → ${one.after}`,
  );
}

test('提交过、没改过：一版，没有毛病', () => {
  const root = gitTown();
  expect(versionDays(root, ledger)).toEqual(['2026-04-14']);
  expect(problemsOf(root)).toEqual([]);
});

describe('公开以后悄悄改', () => {
  const edits: [string, string, string, string, string][] = [
    ['审核的人', notice, '审核:', '审核: 另一个 ', '审核：'],
    ['正文一个字', notice, '低保', '低 保', '：'],
  ];
  test.each(edits)('改了%s', (_, file, from, to, says) => {
    const root = gitTown();
    edit(root, file, from, to);
    expect(changesIn(root, file).join('\n')).toContain(says);
    expect(problemsOf(root).filter((line) => line.includes('history/silent'))).toHaveLength(1);
    commit(root, '2026-04-16');
    expect(versionDays(root, file)).toEqual(['2026-04-14', '2026-04-16']);
    expect(problemsOf(root).filter((line) => line.includes('history/silent'))).toHaveLength(1);
  });

  test('写了更正说明就行；说明写得不全不行', () => {
    const root = gitTown();
    edit(root, notice, '低保', '低 保');
    edit(root, notice, '---\n', '---\n更正说明:\n  - 2026-04-16 何文书：原来多写一个空格\n');
    expect(problemsOf(root)).toEqual([]);
    edit(root, notice, '2026-04-16 何文书：', '改错字');
    expect(problemsOf(root).join('\n')).toContain('history/correction 更正说明「');
  });

  test('第二次改，要新的一条更正说明', () => {
    const root = gitTown();
    edit(root, notice, '低保', '低 保');
    edit(root, notice, '---\n', '---\n更正说明:\n  - 2026-04-16 何文书：改字\n');
    commit(root, '2026-04-16');
    edit(root, notice, '低 保', '低保');
    expect(problemsOf(root).join('\n')).toContain('history/silent 公开以后改了');
    edit(root, notice, '改字\n', '改字\n  - 2026-04-17 何文书：又改回来\n');
    expect(problemsOf(root)).toEqual([]);
  });

  test('收支表的更正说明写在表头上面', () => {
    const root = gitTown();
    edit(root, ledger, '验收后付清', '验收以后付清');
    expect(problemsOf(root).join('\n')).toContain('备注');
    edit(root, ledger, '单位：元,,', '单位：元,更正说明：2026-04-16 何秀兰：备注写漏一个字,');
    expect(problemsOf(root)).toEqual([]);
  });
});

describe('不算改', () => {
  test('换编码、换行、加 BOM、另存成 WPS 的写法', () => {
    const text = readFileSync(join(gitTown(), ledger), 'utf8');
    const bytes = (one: string): Uint8Array => new TextEncoder().encode(one);
    const same = canonicalText(ledger, bytes(text));
    const wps = text
      .replaceAll(/"([\d,.]+)"/g, (_, amount: string) => amount.replaceAll(',', ''))
      .replaceAll('.00', '')
      .split('\n')
      .map((line) => (line ? `${line},,` : line))
      .join('\r\n');
    expect(wps).not.toBe(text);
    expect(canonicalText(ledger, bytes(`\uFEFF${wps}`))).toBe(same);
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
    expect(canonicalText(ledger, utf16)).toBe(same);
  });

  test('调开头信息的次序、改名、删了又放回来', () => {
    const root = gitTown();
    const text = readFileSync(join(root, notice), 'utf8');
    const [, first = '', second = ''] = text.split('\n');
    edit(root, notice, `${first}\n${second}\n`, `${second}\n${first}\n`);
    commit(root, '2026-04-15');
    const moved = notice.replace('dibao', 'dibao-gongshi');
    renameSync(join(root, notice), join(root, moved));
    commit(root, '2026-04-16');
    rmSync(join(root, moved));
    commit(root, '2026-04-17');
    expect(boardOf(root).history.removed).toMatchObject([{ file: moved, removedOn: '2026-04-17' }]);
    writeFileSync(join(root, moved), text);
    commit(root, '2026-04-18');
    expect(versionDays(root, moved)).toEqual(['2026-04-14']);
    expect(problemsOf(root)).toEqual([]);
  });

  test('公开日期还没到就改，谁也没看到过', () => {
    const root = gitTown();
    const later = notice.replace('04-02', '05-02');
    const text = readFileSync(join(root, notice), 'utf8').replaceAll('2026-04-', '2026-05-');
    commit(root, '2026-04-15', { [later]: text });
    commit(root, '2026-04-16', { [later]: text.replace('低保', '低 保') });
    expect(versionDays(root, later)).toEqual(['2026-04-16']);
    expect(problemsOf(root).filter((line) => line.includes('history/'))).toEqual([]);
  });
});

describe('历史不全、不寻常', () => {
  const notesOf = (root: string): readonly string[] => boardOf(root).history.notes;

  test('没写「留痕起始」：不读 git，只有现在这一版', () => {
    const { history } = boardOf(changedTown({}));
    expect(history).toMatchObject({ traced: false, notes: [] });
    expect(history.log).toHaveLength(history.items.size);
  });

  test('没有 git：照样读得成，说明白', () => {
    const root = changedTown(tracing);
    expect(notesOf(root).join()).toContain('没有放在 git 里');
  });

  test('还没提交过', () => {
    const root = changedTown(tracing);
    git(root, 'init', '-q');
    expect(notesOf(root).join()).toContain('还没有提交过');
  });

  test('浅克隆', () => {
    const root = gitTown();
    edit(root, notice, '低保', '低 保');
    commit(root, '2026-04-16');
    const clone = join(temporaryFolder(), 'clone');
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    expect(notesOf(clone).join()).toContain('取得不全');
    expect(problemsOf(clone).join('\n')).toContain('history/incomplete 这份 git 历史');
    expect(versionDays(clone, notice)).toEqual(['2026-04-16']);
  });

  test('只有作者写的日子在将来，也说一声，先后照提交的次序', () => {
    const root = gitTown();
    const text = readFileSync(join(root, notice), 'utf8').replace('低保', '低 保');
    commits(root, [{ day: '2026-04-16', authored: '2031-01-01', changes: { [notice]: text } }]);
    expect(notesOf(root).join()).toContain('有 1 次提交的时间比今天还晚');
    expect(versionDays(root, notice)).toEqual(['2026-04-14', '2026-04-16']);
  });

  test('不在分支上；提交时间在将来', () => {
    const root = gitTown();
    commit(root, '2031-01-01', { 'README.md': '说明' });
    git(root, 'update-ref', '--no-deref', 'HEAD', 'main');
    expect(notesOf(root).join()).toMatch(/不在任何一个分支.*比今天还晚/);
  });

  test('合并进来的改动算一次；仓库里的仓库不读', () => {
    const root = gitTown();
    const text = readFileSync(join(root, notice), 'utf8');
    const side = { branch: 'side', changes: { [notice]: text.replace('低保', '低 保') } };
    commits(root, [
      { day: '2026-04-15', ...side, from: 'main^0' },
      { day: '2026-04-16', branch: 'side', changes: { [notice]: text.replace('低保', '低  保') } },
      { day: '2026-04-16', from: 'main^0', changes: { 'README.md': '说明' } },
      { day: '2026-04-17', merge: 'side', changes: { [notice]: text.replace('低保', '低  保') } },
    ]);
    const inner = join(root, 'villages/neicun');
    git(root, 'init', '-q', '-b', 'main', inner);
    commit(inner, '2026-04-17', { 'x.txt': 'x' });
    git(root, 'add', '-A');
    gitOn(root, '2026-04-18', 'commit', '-q', '-m', '仓库里的仓库');
    expect(versionDays(root, notice)).toEqual(['2026-04-14', '2026-04-17']);
  });

  test('内容在大仓库的一个文件夹里', () => {
    const outer = temporaryFolder();
    const root = join(outer, 'content');
    renameSync(gitTown(), root);
    rmSync(join(root, '.git'), { recursive: true });
    git(outer, 'init', '-q', '-b', 'main');
    commit(outer, '2026-04-14');
    expect(versionDays(root, ledger)).toEqual(['2026-04-14']);
  });
});
