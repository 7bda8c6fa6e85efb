import { expect, test } from 'vitest';
import { rectifyNow } from '../domain/rectify.ts';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { posterView } from './poster-page.ts';
import { rectifyView } from './rectify-page.ts';

const { board } = openTown(exampleTown);
const unit = (slug: string) => board!.villages.find((village) => village.slug === slug)!;
const context = contextOf(board!, 'a/b.html');

test('海报说这个单位有的几类；机关党支部不是村', () => {
  const village = posterView(context, unit('shimengou'));
  expect(village.says).toMatch(/^党务、村务、财务都在这里/);
  const branch = posterView(context, unit('jiguan'));
  expect(branch.says).toMatch(/^党务都在这里/);
  expect(branch.label).toBe('二维码，扫了打开青禾镇机关党支部公开栏');
});

test('整改清单签收：一边一行，各写日期；机关党支部没有村务监督委员会', () => {
  const of = (slug: string): string[] =>
    rectifyView(context, unit(slug), rectifyNow(board!, unit(slug))).receipts.map(
      ({ side, by }) => `${side} ${by}`,
    );
  expect(of('shimengou')).toEqual([
    '镇里 经办人',
    '村党支部、村民委员会（盖章） 签收人',
    '村务监督委员会 核对人',
  ]);
  expect(of('jiguan')).toEqual(['镇里 经办人', '党支部（盖章） 签收人']);
});
