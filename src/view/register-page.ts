import { formatDate } from '../base/date.ts';
import { formatYuan } from '../base/money.ts';
import {
  decisionFields,
  recordsByStep,
  stepInfo,
  type Decision,
  type StepId,
  type StepRecord,
} from '../domain/decision.ts';
import type { ProcedureStep } from '../domain/procedure.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { countWords } from './decision-progress.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 四议两公开登记表：办过的步骤一步一张，照登记簿的样子。 */
export interface RegisterView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly forms: readonly RegisterForm[];
  readonly back: Link;
}

export interface RegisterForm {
  /** `表（一）` */
  readonly number: string;
  readonly name: string;
  readonly rows: readonly RegisterRow[];
}

export interface RegisterRow {
  readonly name: string;
  readonly text: string;
  /** 占多高：一行；写内容的大格；留着签字的空格。 */
  readonly size: 'line' | 'body' | 'sign';
}

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 表里的说法：提议事项、商议时间…… */
const verbs: Readonly<Record<StepId, string>> = {
  propose: '提议',
  consult: '商议',
  review: '审议',
  resolve: '决议',
  publishResolution: '公开',
  publishResult: '公开',
  townReview: '审核',
  carryOut: '实施',
};

export function registerView(context: Context, village: Village, decision: Decision): RegisterView {
  const records = recordsByStep(decision);
  const heading = `${decision.title}登记表`;
  const forms = context.board.profile.procedure.steps.flatMap((step, index): RegisterForm[] => {
    const record = records.get(step.step);
    if (!record) return [];
    return [
      {
        number: `表（${digits[index] ?? String(index + 1)}）`,
        name: step.name,
        rows: rowsOf(decision, step, record),
      },
    ];
  });
  const decisionPage = context.to(routes.decision(village.slug, decision.id));
  return {
    frame: frameOf(context, {
      here: '登记表',
      share: `${village.name}：${heading}`,
      description: `四议两公开登记表，办过的步骤一步一张，打印出来签字存档、上墙。`,
      village,
      crumbs: [
        { text: '四议两公开', href: context.to(routes.decisions(village.slug)) },
        { text: decision.id, href: decisionPage },
      ],
      file: decision.source.file,
      sheet: { heading, signers: [] },
    }),
    heading,
    lead: `四议两公开${decision.id}，办过的步骤一步一张。`,
    forms,
    back: { text: '看这件事的六步', href: decisionPage },
  };
}

function rowsOf(decision: Decision, { step }: ProcedureStep, record: StepRecord): RegisterRow[] {
  const verb = verbs[step];
  const { kind } = stepInfo(step);
  const line = (name: string, text: string | undefined): RegisterRow[] =>
    text ? [{ name, text, size: 'line' }] : [];
  const matter = [
    decision.title,
    decision.amount === undefined ? '' : `，决定金额${formatYuan(decision.amount)}元`,
  ].join('');
  const first = [
    ...line('动议事由', motiveWords(decision)),
    ...line(`${kind === '公开' ? '决议' : verb}事项`, matter),
    ...line(`${verb}时间`, formatDate(record.date)),
  ];
  if (kind === '公开') {
    const { noticePeriod, content, supervision } = record;
    const period = noticePeriod
      ? `公示期${formatDate(noticePeriod.from)}至${formatDate(noticePeriod.to)}。`
      : '';
    return [
      ...first,
      { name: '公开情况', text: `${period}${content ?? ''}`, size: 'body' },
      { name: '监督意见', text: supervision ?? '', size: 'sign' },
    ];
  }
  const merged = record.merged === step ? '和前面一步在同一次会上办。' : '';
  return [
    ...first,
    ...line('会议形式', step === 'resolve' ? (record.body ?? stepInfo(step).name) : undefined),
    ...line('参会人员', [countWords(record), shareWords(record)].filter(Boolean).join('，')),
    { name: `${verb}内容`, text: `${merged}${record.content ?? ''}`, size: 'body' },
    ...line('更正', record.correction),
    ...(kind === '议' ? [{ name: '参会人员签字', text: '', size: 'sign' } as const] : []),
    ...(step === 'review' || step === 'resolve'
      ? [
          {
            name: '镇参会人员签字（含职务）',
            text: record.townAttendance ?? '',
            size: 'sign',
          } as const,
        ]
      : []),
  ];
}

/** 登记表上是打勾的：`√ 党员群众建议　□ 村干部提议　□ 上级党委政府安排`。 */
function motiveWords({ motive }: Decision): string {
  return decisionFields.motive.choices
    .map((one) => `${one === motive ? '√' : '□'}\u00a0${one}`)
    .join('　');
}

/** `到会93.3%` */
function shareWords({ due, present }: StepRecord): string {
  if (!due || present === undefined) return '';
  return `到会${String(Math.floor((present * 1000) / due) / 10)}%`;
}
