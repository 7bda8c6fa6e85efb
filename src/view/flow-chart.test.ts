import { readdirSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import { openBoard } from '../board.ts';
import type { LocalDate } from '../base/date.ts';
import PowerFlow from '../components/PowerFlow.astro';
import { flowChart, tierStep, type FlowBox, type FlowChart, type FlowStep } from './flow-chart.ts';
import { powerChart } from './power-chart.ts';

const container = await AstroContainer.create();
const day = '2026-11-20' as LocalDate;
const powers = openBoard('content', { fixed: day, fallback: day }).board?.powers ?? [];

test('示范镇的权力一项不少都画', () => {
  const files = readdirSync('content/powers').filter((name) => /^P\d+\.md$/.test(name));
  expect(powers).toHaveLength(files.length);
});

describe.each(powers.map((power) => [power.id, power] as const))('%s', (_, power) => {
  const whole = powerChart(power);
  const { narrow, wide, steps, title } = whole;

  test.each<[string, FlowChart]>([
    ['一栏', narrow],
    ['两栏', wide],
  ])('%s的：格子不叠，都在图里，字都在格子里，一个字不少', (_name, chart) => {
    for (const [at, box] of chart.boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(chart.width);
      expect(box.y + box.height).toBeLessThanOrEqual(chart.height);
      for (const other of chart.boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
      for (const { x, y } of box.lines) {
        expect(x).toBeGreaterThan(box.x);
        expect(y).toBeGreaterThan(box.y);
        expect(y).toBeLessThan(box.y + box.height);
      }
    }
    const drawn = chart.boxes.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
    for (const { actor, action, limit = '', tiers } of steps) {
      for (const words of [actor, action, limit, ...tiers.map(({ approval }) => approval)]) {
        expect(drawn).toContain(words);
      }
    }
  });

  test('读屏软件听到的是编了号的一步一步，只念一遍：图只念名字', async () => {
    const html = await container.renderToString(PowerFlow, { props: { chart: whole } });
    expect(title).toBe(
      `${power.name}的流程图，分${String(steps.length)}步，一步步念在后面的清单里`,
    );
    // 图是一张图片，里面的字不念，念的是名字和说明。
    const heard = html.replaceAll(/<svg[^]*?<\/svg>/g, (svg) =>
      [...svg.matchAll(/<(title|desc)[^>]*>([^<]*)</g)].map(([, , text]) => text).join(''),
    );
    const words = heard.replaceAll(/<[^>]*>/g, '').replaceAll(/\s/g, '');
    for (const { number, actor } of steps) {
      const said = `${String(number)}.${actor.replaceAll(/\s/g, '')}`;
      expect(words.split(new RegExp(`(?<!\\d)${RegExp.escape(said)}`))).toHaveLength(2);
    }
  });
});

const step = (number: number, more: Partial<FlowStep> = {}): FlowStep => ({
  ...{ number, actor: '村委会', action: '办', votes: false, tiers: [] },
  ...{ papers: undefined, limit: undefined, risk: undefined },
  ...more,
});

test('头尾是圆头，表决的两边加粗，分几档画几条路', () => {
  const tiers = [
    { range: '1000元以下', approval: '村委会定' },
    { range: '超过1000元', approval: '四议两公开' },
  ];
  const { boxes } = flowChart([step(1), step(2, { votes: true, tiers }), step(3)], 1);
  expect(boxes.map(({ kind }) => kind)).toEqual(['end', 'vote', 'ask', 'tier', 'tier', 'end']);
});

test('只有一步的，两栏也画得出', () => {
  const chart = flowChart([step(1)], 2);
  expect(chart.boxes).toHaveLength(1);
  expect(chart.width).toBe(300);
});

test.each([
  [['写明用途、金额', '按金额分档批准', '付款'], 1],
  [['申请', '镇里审批', '付款'], 1],
  [['申请', '商量', '公示金额'], 0],
])('%j：从第 %i 步分档', (actions, at) => {
  expect(tierStep(actions.map((action) => ({ action, votes: false })))).toBe(at);
});

function overlaps(one: FlowBox, other: FlowBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
