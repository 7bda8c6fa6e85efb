import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedTown, exampleTown, openTown } from '../testing/sample-town.ts';
import { contextOf } from './context.ts';
import { routes } from './routes.ts';
import { serviceView, type ServiceView } from './service-page.ts';

const file = 'villages/shimengou/village.md';
const village = readFileSync(join(exampleTown, file), 'utf8');
const hazards =
  '编号,发现日期,类别,隐患,地点,责任人,整改期限,改好日期,怎么改的\n' +
  '2026-01,2026-03-01,道路,三组路口没有护栏,三组,周德林,2026-04-30,,\n' +
  '2026-02,2026-03-02,水利,涵洞堵了,五组,周德林,2026-03-10,2026-03-12,清开了\n';

function viewOf(services: string, found = hazards): ServiceView {
  const written = village.replace(/便民服务:\n(?: .*\n)+/, `便民服务:\n${services}`);
  const changes = { [file]: written, 'villages/shimengou/hazards.csv': found };
  const { board, problems } = openTown(changedTown(changes));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const context = contextOf(board!, routes.service('shimengou'));
  return serviceView(
    context,
    board!.villages.find(({ slug }) => slug === 'shimengou')!,
  );
}

function service(what: string, who: string, fee: string): string {
  return `  - 事项: ${what}\n    找谁: ${who}\n    收费: ${fee}\n    公开电话: 0900-5550162\n`;
}

test('几件都一样的收费、电话只说一遍；不一样的各说各的', () => {
  const [same] = viewOf(
    service('代办证明', '何秀兰', '不收费') + service('代缴医保', '周德林', '不收费'),
  ).groups;
  expect(same).toMatchObject({
    heading: '党群服务中心办这些事',
    shared: [
      { name: '收费', value: '不收费' },
      { name: '电话', value: '0900-5550162', href: 'tel:0900-5550162' },
    ],
  });
  expect(same?.lines.map(({ facts }) => facts)).toEqual([
    [{ name: '找谁', value: '何秀兰' }],
    [{ name: '找谁', value: '周德林' }],
  ]);
  const [differs] = viewOf(
    service('代办证明', '何秀兰', '不收费') + service('复印', '周德林', '一张两角'),
  ).groups;
  expect(differs?.shared.map(({ name }) => name)).toEqual(['电话']);
  expect(differs?.lines.map(({ facts }) => facts.map(({ value }) => value))).toEqual([
    ['何秀兰', '不收费'],
    ['周德林', '一张两角'],
  ]);
});

test('只有一件的，全写在那一件下面', () => {
  const [only] = viewOf(service('代办证明', '何秀兰', '不收费')).groups;
  expect(only?.shared).toEqual([]);
  expect(only?.lines[0]?.facts.map(({ name }) => name)).toEqual(['找谁', '收费', '电话']);
});

test('没有的几样不说 0 处；过了期限的说出来', () => {
  const late = hazards.replace('2026-04-30', '2026-04-10');
  expect(viewOf(service('代办证明', '何秀兰', '不收费'), late).hazardWords).toBe(
    '查出2处，改好1处，过了期限没改好1处',
  );
});

test('隐患：没改好的在前，地点不说两遍，晚了几天照说', () => {
  const view = viewOf(service('代办证明', '何秀兰', '不收费'));
  expect(view.hazardWords).toBe('查出2处，改好1处，正在改1处');
  expect(view.hazards.map(({ what, says }) => [what, says])).toEqual([
    ['三组路口没有护栏', '正在改'],
    ['五组：涵洞堵了', '改好了，晚2天'],
  ]);
});
