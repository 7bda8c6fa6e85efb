import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import LedgerPage from '../components/LedgerPage.astro';
import type { OpenedBoard } from '../board.ts';
import { problem } from '../domain/problem.ts';
import { sitePages } from '../site.ts';
import { changedTown, exampleTown, openTown } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { ledgerView } from './ledger-page.ts';
import { previewOf } from './preview.ts';

const town = readFileSync(join(exampleTown, 'town.yaml'), 'utf8');
const address = 'https://git.example.cn/qinghe/board/_edit/main/content/{file}';
const march = 'villages/shimengou/ledger/2026-03.csv';
const text = readFileSync(join(exampleTown, march), 'utf8');

/** 3月9日那一笔的余额写错一元，另有一个放错的文件。 */
function faulty(): OpenedBoard {
  return openTown(
    changedTown({
      'town.yaml': `${town}编辑网址: ${address}\n`,
      [march]: text.replace('"19,629.50"', '"19,628.50"'),
      'villages/jiguan/inbox.txt': '放错的',
    }),
  );
}

test('一份内容的页：写在哪个文件，去哪里改', () => {
  const { board, problems } = faulty();
  const preview = previewOf(board, problems, 'shimengou/ledger/2026-03.html');
  expect(preview.file).toBe(march);
  expect(preview.edit).toEqual({ text: '改这一页', href: address.replace('{file}', march) });
  expect(previewOf(board, [], 'shimengou/notices/2026-04-02-dibao.html').file).toBe(
    'villages/shimengou/notices/2026/2026-04-02-dibao.md',
  );
  expect(previewOf(board, [], 'powers/p01.html').file).toBe('powers/P01.md');
  expect(previewOf(board, [], 'rules.html')).toMatchObject({ file: undefined, edit: undefined });
});

test('毛病摆在它那一页；没有自己一页的文件摆在村主页；每一处总有一页', () => {
  const { board, problems } = faulty();
  expect(problems.length).toBeGreaterThan(1);
  const own = sitePages(board!).flatMap(({ path }) =>
    previewOf(board, problems, path).own.map((problem) => [path, problem.place.file]),
  );
  expect(own).toContainEqual(['shimengou/ledger/2026-03.html', march]);
  expect(own).toContainEqual(['jiguan/index.html', 'villages/jiguan/inbox.txt']);
  expect(new Set(own.map(([, file]) => file))).toEqual(
    new Set(problems.map(({ place }) => place.file)),
  );
});

test('目录、提问、值班表有自己的一页，毛病只摆在那一页', () => {
  const { board } = faulty();
  const pages = sitePages(board!).map(({ path }) => path);
  const at = (file: string): string[] => {
    const one = problem('file/name', { file }, '说的话', '改法');
    return pages.filter((path) => previewOf(board, [one], path).own.length > 0);
  };
  expect(at('catalogue.csv')).toEqual(['catalogue/index.html']);
  expect(at('villages/shimengou/questions.csv')).toEqual(['shimengou/questions.html']);
  expect(at('villages/shimengou/duty/2026-04.csv')).toEqual(['shimengou/duty/2026-04.html']);
  // 一条也没读出来的，没有这一页，摆在村主页。
  expect(at('villages/jiguan/questions.csv')).toEqual(['jiguan/index.html']);
});

test('账上的毛病写在那一行旁边，用检查程序的原话', async () => {
  const { board, problems } = faulty();
  const path = 'shimengou/ledger/2026-03.html';
  const [village] = board!.villages;
  const ledger = village!.ledgers.find(({ file }) => file === march)!;
  const view = ledgerView(contextOf(board!, path), village!, ledger);
  const preview = previewOf(board, problems, path);
  const [[row, found] = []] = Object.entries(preview.beside);
  const html = await (
    await AstroContainer.create()
  ).renderToString(LedgerPage, { props: { view: { ...view, frame: { ...view.frame, preview } } } });
  const cell = html.slice(html.indexOf(`<tr id="${String(row)}"`)).split('</tr>')[0];
  expect(cell).toContain(found![0]!.message);
  expect(html).toContain('改这一页');
});

test('内容读不成公开栏：毛病全在那一页', () => {
  const { problems } = faulty();
  expect(previewOf(undefined, problems, '404.html').own).toBe(problems);
});

test('「编辑网址」里没有 {file}：说怎么改', () => {
  const { problems: found } = openTown(
    changedTown({ 'town.yaml': `${town}编辑网址: https://git.example.cn/edit\n` }),
  );
  expect(found.map(({ message }) => message)).toEqual([
    '「编辑网址」里没有 {file}，不知道文件写在哪里。',
  ]);
});
