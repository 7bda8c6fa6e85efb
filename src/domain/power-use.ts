import { addDays, formatMonthDay, type LocalDate } from '../base/date.ts';
import type { Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import { addWorkingDays } from '../base/working-day.ts';
import type { Fields } from './field.ts';
import type { Power } from './power.ts';

export const useResults = ['正在办', '办成', '没办成', '撤回'] as const;

export const powerUseColumns = {
  id: {
    name: '编号',
    form: 'text',
    required: false,
    help: '一件事一个编号，如 2026-001；同一件事的第二步起空着',
  },
  power: {
    name: '权力编号',
    form: 'text',
    required: false,
    help: '用的是哪项小微权力，如 P12；第二步起空着',
  },
  applicant: {
    name: '申请人',
    form: 'text',
    required: false,
    help: '谁来办的；网页上只留姓，村里自己发起的不写',
    aliases: ['申请人姓名'],
  },
  matter: {
    name: '事项',
    form: 'text',
    required: false,
    help: '办什么事，一句话，不写个人隐私；第二步起空着',
    aliases: ['事由'],
  },
  amount: { name: '金额', form: 'yuan', required: false, help: '涉及多少钱' },
  decision: { name: '决议编号', form: 'text', required: false, help: '依据哪件四议两公开' },
  step: {
    name: '第几步',
    form: 'count',
    required: true,
    help: '照权力清单上的第几步，写数字',
    aliases: ['步骤'],
  },
  date: { name: '日期', form: 'date', required: true, help: '这一步哪天办好的' },
  handler: { name: '经手人', form: 'text', required: false, help: '谁经手', aliases: ['经办人'] },
  result: {
    name: '结果',
    form: 'choice',
    choices: useResults,
    required: false,
    help: '写在最后一步那一行；不写就是正在办',
  },
  opinion: {
    name: '监督意见',
    form: 'text',
    required: false,
    help: '村务监督委员会的意见',
  },
  note: { name: '备注', form: 'text', required: false, help: '晚了、跳过了的，写明为什么' },
} as const satisfies Fields;

type Column = keyof typeof powerUseColumns;

/** 一件事办过的一步。 */
export interface UseStep {
  /** 权力清单上的第几步，从 1 起。 */
  readonly number: number;
  readonly date: LocalDate;
  readonly handler: string | undefined;
  readonly note: string | undefined;
  readonly at: (column: Column) => Place;
}

/** 用一次权力，来自 `villages/<slug>/power-use/2026.csv`。 */
export interface PowerUse {
  readonly id: string;
  readonly power: string;
  readonly applicant: string | undefined;
  readonly matter: string;
  readonly amount: Fen | undefined;
  readonly decision: string | undefined;
  readonly steps: readonly UseStep[];
  readonly result: (typeof useResults)[number];
  readonly opinion: string | undefined;
  readonly at: (column: Column) => Place;
}

/** 一处没照清单办：晚了，跳过了，先后倒了，清单上没有这一步。 */
export interface UseFault {
  readonly kind: 'late' | 'short' | 'skipped' | 'order' | 'unknown';
  /** 写在哪一步下面。 */
  readonly step: UseStep;
  readonly says: string;
}

/** 时限的意思：最多几天，或至少几天；别的写法看不出数，不核对。 */
export interface StepLimit {
  readonly bound: 'most' | 'least';
  readonly days: number;
  readonly working: boolean;
}

/** `10日内`、`5个工作日`是最多；`当天`是最多 0 天；`公示7日`、`贴7日`、`至少7日`是至少。 */
export function stepLimit(text: string | undefined): StepLimit | undefined {
  if (/^(当天|当日|当场)$/.test(text ?? '')) return { bound: 'most', days: 0, working: false };
  const [, before = '', days, unit = ''] =
    /^(.*?)(\d{1,3})\s*(个?工作日|日|天)(?:以?内|办结|答复)?$/.exec(text ?? '') ?? [];
  if (days === undefined) return undefined;
  const working = unit.includes('工作日');
  if (/公示|公告|公开|贴|至少|不少于/.test(before) && !before.endsWith('后')) {
    return { bound: 'least', days: Number(days), working };
  }
  // 「验收后」这样从另一件事算起的，不是从前一步算起，对不上；「公示期满后」就是前一步满了以后。
  return /^(最多|最晚|最迟|公示期满后|公示后)?$/.test(before)
    ? { bound: 'most', days: Number(days), working }
    : undefined;
}

/** 一件事照权力清单的步骤一步一步对。 */
export function useFaults(use: PowerUse, power: Pick<Power, 'steps'>): readonly UseFault[] {
  const faults: UseFault[] = [];
  for (const [index, step] of use.steps.entries()) {
    const before = use.steps[index - 1];
    if (step.number < 1 || step.number > power.steps.length) {
      const says = `清单上一共${String(power.steps.length)}步，没有第${String(step.number)}步。`;
      faults.push({ kind: 'unknown', step, says });
      continue;
    }
    if (before && (step.number <= before.number || step.date < before.date)) {
      const says = `第${String(step.number)}步（${formatMonthDay(step.date)}）排在第${String(before.number)}步（${formatMonthDay(before.date)}）后面，先后不对。`;
      faults.push({ kind: 'order', step, says });
      continue;
    }
    for (let missed = (before?.number ?? 0) + 1; missed < step.number; missed++) {
      const { actor = '', action = '' } = power.steps[missed - 1] ?? {};
      const says = `跳过了第${String(missed)}步：${actor}，${action}。`;
      faults.push({ kind: 'skipped', step, says });
    }
    if (before) faults.push(...timeFaults(before, step, power));
  }
  return faults;
}

function timeFaults(before: UseStep, step: UseStep, power: Pick<Power, 'steps'>): UseFault[] {
  if (step.number !== before.number + 1) return [];
  const name = String(step.number);
  const most = stepLimit(power.steps[step.number - 1]?.limit);
  const least = stepLimit(power.steps[before.number - 1]?.limit);
  const free = least?.bound === 'least' ? after(before.date, least) : before.date;
  if (least && step.date < free) {
    const days = `${String(least.days)}${least.working ? '个工作日' : '日'}`;
    const says = `第${String(before.number)}步要满${days}，${formatMonthDay(step.date)}就办了第${name}步。`;
    return [{ kind: 'short', step, says }];
  }
  if (most?.bound === 'most' && step.date > after(free, most)) {
    const latest = formatMonthDay(after(free, most));
    const says = `第${name}步最晚${latest}，${formatMonthDay(step.date)}才办。`;
    return [{ kind: 'late', step, says }];
  }
  return [];
}

function after(date: LocalDate, { days, working }: StepLimit): LocalDate {
  return working ? addWorkingDays(date, days) : addDays(date, days);
}

/** 申请人只留姓，几个字就几个圈；写了单位的不遮。 */
export function maskName(name: string): string {
  if (/公司|合作社|村|组|店|厂|场|队|站|中心|委员会|部$/.test(name)) return name;
  const chars = Array.from(name.replace(/等\d*[人户]?$/, ''));
  const rest = name.slice(chars.join('').length);
  return `${chars[0] ?? ''}${'＊'.repeat(Math.max(0, chars.length - 1))}${rest}`;
}
