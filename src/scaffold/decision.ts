import { yearOf, type LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { plainYuan, parseYuan } from '../base/money.ts';
import { decisionFields, decisionSteps, stepFields } from '../domain/decision.ts';
import { CannotMake, type Draft } from './draft.ts';
import { existingProfile, type Existing, type ExistingVillage } from './existing.ts';
import { markdownText, recordText } from './record-text.ts';

export interface NewDecision {
  readonly title?: string | undefined;
  readonly matter?: string | undefined;
  readonly amount?: string | undefined;
  readonly power?: string | undefined;
  /** 第一步（村党支部会提议）的日期。 */
  readonly date: LocalDate;
}

/** 记一件四议两公开：编号接着当年的往下排，先摆好第一步。 */
export function decisionDraft(
  existing: Existing,
  village: ExistingVillage,
  input: NewDecision,
): Draft {
  const { title, matter, amount, power, date } = input;
  const matters = existingProfile(existing).matters.map(({ name }) => name);
  if (matter !== undefined && !matters.includes(matter)) {
    const like = nearest(matter, matters);
    throw new CannotMake(
      `规则方案的「事项清单」里没有「${matter}」。${like ? `是不是「${like}」？` : ''}有的是：${matters.join('、')}。`,
    );
  }
  const yuan = amount === undefined ? undefined : parseYuan(amount);
  if (amount !== undefined && yuan === undefined) {
    throw new CannotMake(`--amount 写的是「${amount}」，读不懂。只写数字，如 8800.00。`);
  }
  const id = nextNumber(village.files, yearOf(date));
  const record = recordText(decisionFields, {
    values: {
      编号: id,
      ...(title !== undefined && { 标题: title }),
      ...(matter !== undefined && { 事项类别: matter }),
      ...(yuan !== undefined && { 决定金额: plainYuan(yuan) }),
      ...(power !== undefined && { 权力编号: power }),
      步骤: [firstStep(date)],
    },
    offer: ['决定金额', '权力编号'],
    mention: ['收支', '结算金额', '重提', '实施进展', '完成期限', '延期', '撤回'],
    hints: {
      ...(matter === undefined && { 事项类别: `必填，从这些里选：${matters.join('、')}` }),
      动议事由: '必填，从这些里选：党员群众建议、村干部提议、上级党委政府安排',
      步骤: `办过一步加一段，没办的不写。六步依次是：${decisionSteps.map(({ name }) => name).join('、')}。一步还可以写：${optionalStepFields}`,
    },
  });
  const file = `villages/${village.slug}/decisions/${id}.md`;
  return {
    files: new Map([[file, markdownText(record)]]),
    blanks: record.blanks.map((blank) => `${file} 「${blank}」`),
    notes: [`${file} 第一步的应到、实到和票数也要补上，门槛够不够才核对得了。`],
  };
}

const optionalStepFields = Object.values(stepFields)
  .filter(({ required, form }) => !required && form !== 'count')
  .map(({ name }) => name)
  .join('、');

function firstStep(date: LocalDate): Readonly<Record<string, string>> {
  const [first] = decisionSteps;
  const counts = Object.fromEntries(
    ['应到', '实到', '同意', '反对', '弃权'].map((name) => [name, '']),
  );
  return { 步骤: first.name, 日期: date, ...counts };
}

function nextNumber(files: readonly string[], year: number): string {
  const numbers = files.flatMap((file) => {
    const [, written, number] = /^decisions\/(\d{4})-(\d+)\.md$/.exec(file) ?? [];
    return Number(written) === year && number !== undefined ? [number] : [];
  });
  const width = Math.max(2, ...numbers.map((number) => number.length));
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return `${String(year)}-${String(next).padStart(width, '0')}`;
}
