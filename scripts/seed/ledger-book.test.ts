import { describe, expect, test } from 'vitest';
import { addMonths, type LocalDate } from '../../src/base/date.ts';
import { spanOf } from './cycle.ts';
import { villageScripts } from './derive.ts';
import { villageView } from './view.ts';

const until = '2026-11-20' as LocalDate;

describe.each([1, 5])('%i 年的账', (years) => {
  const span = spanOf(until, years);
  const views = villageScripts(13).map((script, seat) =>
    villageView(script, { seat, townSize: 13, span }),
  );

  test.each(views.map((view) => [view.village.name, view] as const))(
    '%s：逐笔接得上，月月接得上，不见底',
    (_, { books }) => {
      const broken: string[] = [];
      let closings = books[0]?.openings;
      for (const book of books) {
        expect([...book.openings], book.month).toEqual([...(closings ?? [])]);
        const balances = new Map(book.openings);
        for (const { account, balance, income, expense, date, say } of book.entries) {
          const right = balances.get(account)! + income - expense;
          if (balance !== right || balance <= 0) broken.push(`${date} ${say}`);
          balances.set(account, balance);
        }
        expect([...balances], book.month).toEqual([...book.closings]);
        closings = book.closings;
      }
      expect(broken).toEqual([]);
    },
  );

  test.each(views.map((view) => [view.village.name, view] as const))(
    '%s：月份不断，凭证号从 001 连着，一个月六到二十五笔',
    (_, { books }) => {
      for (const [index, { month, entries }] of books.entries()) {
        expect(month).toBe(addMonths(books[0]!.month, index));
        const numbers = entries.map((_one, at) => `记-${String(at + 1).padStart(3, '0')}`);
        expect(entries.map(({ voucher }) => voucher)).toEqual(numbers);
        expect(entries.length, month).toBeGreaterThanOrEqual(6);
        expect(entries.length, month).toBeLessThanOrEqual(25);
        const odd = entries.filter(
          ({ date, income, expense }) =>
            !date.startsWith(month) || income < 0 || expense < 0 || income > 0 === expense > 0,
        );
        expect(odd, month).toEqual([]);
      }
    },
  );
});

const span = spanOf(until, 1);
const views = villageScripts(12).map((script, seat) =>
  villageView(script, { seat, townSize: 12, span }),
);

describe.each(views.map((view) => [view.village.name, view] as const))('%s', (_, view) => {
  const entries = view.books.flatMap((book) => book.entries);

  test('一件决议付的钱不超过决定金额，都在公开期满以后付', () => {
    for (const { script, steps } of view.decisions) {
      const paid = entries.filter(({ decision, expense }) => decision === script.id && expense > 0);
      const total = paid.reduce((sum, { expense }) => sum + expense, 0);
      if (script.amount === undefined) expect(paid, script.id).toEqual([]);
      else expect(total, script.id).toBeLessThanOrEqual(script.amount * 100);
      const posted = steps[4]?.postedTo ?? '9999';
      for (const { date, say } of paid) expect(date > posted, `${script.id} ${say}`).toBe(true);
    }
  });

  test('超过重大金额的支出写明决议', () => {
    const limit = (view.village.threshold ?? 5000) * 100;
    const bare = entries.filter(
      ({ date, expense, decision }) =>
        expense > limit &&
        decision === undefined &&
        span.months.some((month) => date.startsWith(month)),
    );
    expect(bare.map(({ date, say }) => `${date} ${say}`)).toEqual([]);
  });

  test('底稿里的付款、收款都记进了账，一笔不少', () => {
    const months = new Set<string>(span.months);
    for (const { decisions, ledger } of view.turns) {
      const pays = decisions.flatMap((one) => one.pays ?? []);
      for (const { on, say } of [...pays, ...ledger.once]) {
        if (!months.has(on.slice(0, 7))) continue;
        expect(
          entries.some((entry) => entry.date === on && entry.say === say),
          say,
        ).toBe(true);
      }
    }
  });

  test('有一个月忽然多出来的那笔，备注里写着原因', () => {
    const { month, line, note } = view.village.ledger.jump;
    const found = entries.filter((entry) => entry.note === note);
    expect(found).toHaveLength(1);
    expect(found[0]!.date.startsWith(month)).toBe(true);
    const regular = view.village.ledger.regular.find(({ say }) => say.startsWith(line))!;
    const pattern = new RegExp(
      `^${regular.say.replace(/[()]/g, '.').replace(/\{[^}]+\}/g, '.+')}$`,
    );
    const usual = entries.filter(({ say }) => pattern.test(say));
    const middle = usual.map(({ expense }) => expense).sort((a, b) => a - b)[usual.length >> 1]!;
    expect(found[0]!.expense).toBeGreaterThan(middle * 1.5);
  });
});
