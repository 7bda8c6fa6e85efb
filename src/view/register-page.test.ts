import { expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { registerView } from './register-page.ts';

const { board } = openTown(exampleTown);
const village = board!.villages.find(({ decisions }) => decisions.length > 0)!;
const decision = village.decisions.find(({ steps }) => steps.length === 6);
const view = registerView(contextOf(board!, 'a/register/b.html'), village, decision!);

test('办过几步，几张表，次序照程序', () => {
  expect(view.forms.map(({ number }) => number)).toEqual(
    decision!.steps.map((_, at) => `表（${'一二三四五六'.charAt(at)}）`),
  );
});

test('动议事由三选一打勾，各张一致', () => {
  const motives = view.forms.map(({ rows }) => rows[0]!.text);
  expect(new Set(motives).size).toBe(1);
  expect(motives[0]!.match(/√/g)).toHaveLength(1);
  expect(motives[0]).toContain(`√\u00a0${decision!.motive}`);
});

test('开会的四步写应到、实到、到会率，留签字的空；审议、决议还要镇里的人签', () => {
  const meeting = view.forms.slice(0, 4);
  for (const { rows } of meeting) {
    expect(rows.find(({ name }) => name === '参会人员')!.text).toMatch(/应到\d+人.*到会[\d.]+%/);
    expect(rows.find(({ name }) => name === '参会人员签字')).toMatchObject({
      text: '',
      size: 'sign',
    });
  }
  expect(
    meeting.map(({ rows }) => rows.some(({ name }) => name.startsWith('镇参会人员签字'))),
  ).toEqual([false, false, true, true]);
});

test('公开的两步写公示期和监督意见', () => {
  const publish = view.forms[4]!.rows;
  expect(publish.map(({ name }) => name)).toEqual([
    '动议事由',
    '决议事项',
    '公开时间',
    '公开情况',
    '监督意见',
  ]);
  expect(publish[3]!.text).toMatch(/^公示期.*至/);
});
