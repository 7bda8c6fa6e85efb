import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBoard } from '../../src/board.ts';
import { addDays, formatMonth, type LocalDate } from '../../src/base/date.ts';
import { decisionSteps, recordsByStep, type Decision } from '../../src/domain/decision.ts';
import { contracted, threadMoney, threadsOf } from '../../src/domain/thread.ts';
import { findPrivateNumbers } from '../../src/privacy/numbers.ts';
import { copiedParts, demoTown } from './copied.ts';
import { spanOf } from './cycle.ts';
import { villageScripts } from './derive.ts';
import { exemptionsOf, gaps } from './gaps.ts';
import { townFiles, villageNotices } from './town.ts';
import { villageView } from './view.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const { until } = demoTown;
const demo = spanOf(until, 1);
const files = new Map([...townFiles(demo, 12)].map(({ path, content }) => [path, content]));
const views = villageScripts(12).map((script, seat) =>
  villageView(script, { seat, townSize: 12, span: demo }),
);

/** 文件里的字；GB18030 的也读成字。 */
function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder('gb18030').decode(content);
}

describe('造出来的镇', () => {
  test('同样的选项，每个字节都一样', () => {
    const again = new Map([...townFiles(demo, 12)].map(({ path, content }) => [path, content]));
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, made] of again) expect(made, path).toEqual(files.get(path));
  });

  test('提交在 content 里的示范镇，就是它写的', () => {
    const stale = [...files].filter(([path, made]) => {
      const file = join(content, path);
      return !existsSync(file) || !readFileSync(file).equals(Buffer.from(made));
    });
    expect(
      stale.map(([path]) => path),
      '底稿改过了，重新跑 node scripts/seed.ts --out content',
    ).toEqual([]);
  });

  test('示范镇不超过一千七百个文件，附件都小于 60 KB', () => {
    expect(files.size).toBeLessThanOrEqual(1700);
    const attachments = [...files].filter(([path]) => path.includes('/files/'));
    expect(attachments.length).toBeGreaterThan(5);
    for (const [path, content] of attachments) {
      expect(content.length, path).toBeLessThan(60 * 1024);
    }
  });

  test('没有像身份证号、银行卡号、手机号的数', () => {
    for (const [path, content] of files) {
      if (path.includes('/files/')) continue;
      expect(findPrivateNumbers(textOf(content)), path).toEqual([]);
    }
  });

  test('电话都是 0900-555 开头的假号', () => {
    for (const [path, content] of files) {
      for (const [phone] of textOf(content).matchAll(/\b0\d{2,3}-\d+/g)) {
        expect(phone, path).toMatch(/^0900-555\d{4}$/);
      }
    }
  });

  test('村名、文件夹不重', () => {
    const scripts = villageScripts(150);
    expect(new Set(scripts.map(({ name }) => name)).size).toBe(150);
    expect(new Set(scripts.map(({ slug }) => slug)).size).toBe(150);
  });
});

test('十三个村、两年，写到文件夹里再查，查不出毛病', () => {
  const root = mkdtempSync(join(tmpdir(), 'sunboard-seed-'));
  try {
    for (const name of copiedParts(13, until)) {
      cpSync(join(content, name), join(root, name), { recursive: true });
    }
    for (const { path, content: made } of townFiles(spanOf(until, 2), 13)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), made);
    }
    const { board, problems } = openBoard(root, { fixed: until, fallback: until });
    expect(problems).toEqual([]);
    expect(board?.tasks.length).toBeGreaterThan(0);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 90_000);

test('照抄的几样就是 content 里不归程序写的；村少了、日子换了，不带重点任务', () => {
  const others = readdirSync(content).filter((name) => name !== 'villages' && name !== 'appraisal');
  expect(copiedParts(12, until).toSorted()).toEqual(others.sort());
  expect(copiedParts(11, until)).not.toContain('tasks');
  expect(copiedParts(12, '2026-10-01' as LocalDate)).not.toContain('tasks');
});

describe.each(views.map((view) => [view.village.name, view] as const))('%s', (_, view) => {
  test('目录里的每一项都公开过，按季的四期都有，有意漏下的除外', () => {
    const counts = new Map<string, number>();
    for (const { item } of villageNotices(view)) counts.set(item, (counts.get(item) ?? 0) + 1);
    const catalogue = readFileSync(join(content, 'catalogue.csv'), 'utf8');
    for (const line of catalogue.trim().split('\n').slice(1)) {
      const [id = '', , title, , limit] = line.split(',');
      if (id === 'C01' || exemptionsOf(view.village.slug).some(({ item }) => item === id)) continue;
      const full = limit === '每季度' ? 4 : limit === '每半年' ? 2 : 1;
      const least =
        full - gaps.filter(([at, item]) => at === view.village.slug && item === id).length;
      expect(counts.get(id) ?? 0, `${id} ${title ?? ''}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('公开事项的编号不重，更正的旧文在', () => {
    const notices = villageNotices(view);
    const ids = notices.map(({ on, slug }) => `${on}-${slug}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { corrects } of notices) {
      if (corrects !== undefined) expect(ids).toContain(corrects);
    }
  });

  test('标题单独看得出是哪个村', () => {
    const short = view.village.name.slice(0, -1);
    for (const { title } of villageNotices(view)) expect(title).toContain(short);
  });

  test('决议：走到底稿写的那一步，票数合得上，间隔说得过去', () => {
    for (const { script, steps } of view.decisions) {
      expect(steps, script.id).toHaveLength(script.stage);
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        if (before) expect(step.date >= before.date, `${script.id} ${step.step}`).toBe(true);
        const { due, present, yes = 0, no = 0, abstain = 0 } = step;
        if (due === undefined || present === undefined) continue;
        expect(yes + no + abstain, script.id).toBe(present);
        expect(present, script.id).toBeLessThanOrEqual(due);
        expect(abstain, script.id).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('决议有办完的、在办的、没通过的，编号按先后', () => {
    const { decisions } = view;
    expect(decisions.length).toBeGreaterThanOrEqual(5);
    expect(decisions.some(({ steps }) => steps.length === 6)).toBe(true);
    expect(decisions.some(({ steps }) => steps.length === 5)).toBe(true);
    expect(decisions.some(({ script }) => String(script.stage) in (script.votes ?? {}))).toBe(true);
    const begins = decisions.map(({ steps }) => steps[0]?.date ?? '');
    expect(begins).toEqual([...begins].sort());
  });
});

describe('四议两公开和钱', () => {
  const { board } = openBoard(content, { fixed: until, fallback: until });
  const villages = (board?.villages ?? []).filter(({ kind }) => kind === '村');

  test.each(villages.map((village) => [village.name, village] as const))(
    '%s至少有三件从提议到合同、付款、结果都齐的',
    (_, village) => {
      const whole = [...threadsOf(village).values()].filter((thread) => {
        const records = recordsByStep(thread.decision);
        return (
          decisionSteps.every(({ id }) => records.has(id)) &&
          thread.decision.amount !== undefined &&
          (contracted(thread) ?? 0) > 0 &&
          threadMoney(thread).done > 0
        );
      });
      expect(whole.length).toBeGreaterThanOrEqual(3);
    },
  );

  test.each<[string, (decision: Decision) => boolean]>([
    ['重新表决的', ({ steps }) => steps.some(({ earlier = [] }) => earlier.length > 0)],
    ['推迟公开结果的', ({ postponed }) => postponed !== undefined],
    ['改正过一步的', ({ steps }) => steps.some(({ correction }) => correction !== undefined)],
    ['没通过、重新提的', ({ revives }) => revives !== undefined],
    ['撤回的', ({ withdrawn }) => withdrawn !== undefined],
  ])('%s，不止一个村有', (_, odd) => {
    expect(villages.filter(({ decisions }) => decisions.some(odd)).length).toBeGreaterThan(1);
  });

  test('两次没开成的会不在同一步', () => {
    const again = villages.flatMap(({ decisions }) =>
      decisions.flatMap(({ steps }) => steps.filter(({ earlier = [] }) => earlier.length > 0)),
    );
    expect(new Set(again.map(({ step }) => step)).size).toBeGreaterThan(1);
  });
});

test('几个村的公示还没到期，剩的天数不一样', () => {
  const ends = views.flatMap((view) =>
    villageNotices(view)
      .filter(
        ({ type, on, days = 7 }) => type === '公示' && addDays(on as LocalDate, days - 1) >= until,
      )
      .map(({ on, days = 7 }) => addDays(on as LocalDate, days - 1)),
  );
  expect(ends.length).toBeGreaterThanOrEqual(6);
  expect(new Set(ends).size).toBeGreaterThanOrEqual(5);
});

test('收支表照四种样子存', () => {
  const first = (slug: string): string | Uint8Array =>
    files.get(`villages/${slug}/ledger/2026-03.csv`) ?? '';
  expect(first('shiping')).toMatch(
    new RegExp(`^石坪村${formatMonth('2026-03' as never)}财务收支明细表\n`),
  );
  expect(first('yangwa')).toMatch(/^\ufeff阳洼村/);
  expect(first('xinqu')).toBeInstanceOf(Uint8Array);
  expect(textOf(first('xinqu'))).toContain('新渠村2026年3月财务收支明细表');
  expect(first('hongya')).toMatch(/2026年3月\d+日,记-001/);
});
