import { expect, test } from 'vitest';
import { problem } from '../domain/problem.ts';
import { githubAnnotations } from './github.ts';
import { gitlabIssues } from './gitlab.ts';
import { markdownReport } from './markdown.ts';

const file = 'villages/shimengou/ledger/2026-04.csv';
const cell = { file, line: 5, column: 6, field: '余额', cell: 'F5' };
const unbalanced = problem('ledger/balance', cell, '余额接不上，少 100%。', '对票据。');
const vague = problem('ledger/vague', { file, line: 6 }, '摘要只写「其他」。', '写清楚。');

test('批注：一处一行，行号、单元格都在，百分号和换行转写', () => {
  expect(githubAnnotations([unbalanced, vague], 'content').split('\n')).toEqual([
    `::error file=content/${file},line=5,title=余额 F5::余额接不上，少 100%25。%0A改法：对票据。`,
    `::warning file=content/${file},line=6,title=ledger/vague::摘要只写「其他」。%0A改法：写清楚。`,
  ]);
});

test('批注：内容里的换行变不出第二条命令', () => {
  const sly = problem('file/name', { file: 'a,b:c\n.md' }, '坏\n::set-env name=X::1', '改名。');
  const said = githubAnnotations([sly], 'content');
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toContain('file=content/a%2Cb%3Ac%0A.md');
});

test('代码质量报告：同一句话出现两次，是两处', () => {
  const issues = gitlabIssues([vague, { ...vague, place: { file, line: 7 } }], 'content');
  expect(issues[0]).toMatchObject({
    description: '摘要只写「其他」。改法：写清楚。',
    severity: 'minor',
    location: { path: `content/${file}`, lines: { begin: 6 } },
  });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});

test('评论：错误在前，原话原样，不 @ 人', () => {
  const sly = problem('ledger/vague', { file }, '@all <b>看</b>', '改。');
  const report = markdownReport([sly, unbalanced]);
  expect(report.indexOf('余额接不上')).toBeLessThan(report.indexOf('看'));
  expect(report).toContain('错误 1 处，提醒 1 处');
  expect(report).not.toMatch(/@all|<b>/);
});

test('评论：没有毛病也说一声；多了只列五十处', () => {
  expect(markdownReport([])).toBe('### 公开栏检查：没有查出毛病。\n');
  expect(markdownReport(Array.from({ length: 60 }, () => vague))).toContain('还有 10 处');
});
