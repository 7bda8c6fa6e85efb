import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { openTown, exampleTown } from '../testing/sample-town.ts';
import { contextOf } from '../view/context.ts';
import { decisionProgress } from '../view/decision-progress.ts';
import { frameOf } from '../view/frame.ts';
import { ledgerView } from '../view/ledger-page.ts';
import { routes } from '../view/routes.ts';
import { fillStyleHashes } from './content-policy.ts';
import LedgerTable from './LedgerTable.astro';
import Page from './Page.astro';
import Steps from './Steps.astro';

const board = openTown(exampleTown).board!;
const [village] = board.villages;
const container = await AstroContainer.create();

describe('LedgerTable', () => {
  const ledger = village!.ledgers[0]!;
  const path = routes.ledger(village!.slug, ledger.month);
  const view = ledgerView(contextOf(board, path), village!, ledger);

  test('一笔一行，每行有自己的地址', async () => {
    const html = await container.renderToString(LedgerTable, {
      props: { rows: view.rows, equation: view.equation },
    });
    const ids = Array.from(html.matchAll(/<tr id="(r\d+)"/g), ([, id]) => id);
    expect(ids).toEqual(ledger.entries.map((_, index) => `r${index + 1}`));
    expect(html).toContain('href="#r1"');
  });
});

describe('Steps', () => {
  test('六步全列，状态写成字，不只靠颜色', async () => {
    const [decision] = village!.decisions;
    const steps3 = decision!.steps.slice(0, 3);
    const halfway = { ...decision!, withdrawn: undefined, steps: steps3 };
    const { steps } = decisionProgress(halfway, board);
    const html = await container.renderToString(Steps, { props: { steps } });
    expect(html.match(/<li/g)).toHaveLength(6);
    expect(html).toContain('接下来');
  });
});

describe('Page', () => {
  const path = routes.village(village!.slug);
  const frame = frameOf(contextOf(board, path), {
    here: village!.name,
    description: '四个村民小组',
    village: village!,
  });

  test('没有写在元素上的样式，没有写在元素上的事件', async () => {
    const html = await container.renderToString(Page, { props: { frame } });
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  test('标题带村名和镇名，能订阅本村', async () => {
    const html = await container.renderToString(Page, { props: { frame } });
    expect(html).toContain(`<title>${village!.name} · ${board.town.name}阳光公开栏</title>`);
    expect(html).toContain('href="feed.xml"');
  });
});

test('安全策略里是这一页样式的摘要', () => {
  const page = '<meta content="style-src \'sha256-STYLE\'"><style>p{}</style>';
  expect(fillStyleHashes(page)).toBe(
    '<meta content="style-src \'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=\'"><style>p{}</style>',
  );
});
