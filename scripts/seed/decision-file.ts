import { addDays, type LocalDate } from '../../src/base/date.ts';
import { decisionSteps, type StepId } from '../../src/domain/decision.ts';
import { afterSpringFestival } from './holidays.ts';
import { random, type Random } from './random.ts';
import type { DecisionScript, VillageScript } from './script.ts';
import { stockSays, townGuest } from './stock-says.ts';
import { markdownFile, type YamlValue } from './text-files.ts';

/** 一步办好的记录；公开的两步没有人数。 */
export interface StepFacts {
  readonly step: StepId;
  readonly date: LocalDate;
  readonly due?: number;
  readonly present?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly postedTo?: LocalDate;
}

export interface DecisionFacts {
  readonly script: DecisionScript;
  readonly steps: readonly StepFacts[];
}

/** 动用集体家底的事，要全体代表三分之二以上同意。 */
const heavyMatters = [
  '土地承包和征地补偿',
  '集体收益分配',
  '集体经济项目',
  '集体资产购建处置',
  '集体资产资源发包租赁',
];

/** 排出一件事的各步：日子、人数、票数。还没到的日子不排。 */
export function decisionFacts(
  village: VillageScript,
  script: DecisionScript,
  until: LocalDate,
): DecisionFacts {
  const chance = random(`${village.slug}/decision/${script.id}`);
  const steps: StepFacts[] = [];
  for (const [index, { id, kind }] of decisionSteps.slice(0, script.stage).entries()) {
    const date = stepDate(script, index, steps.at(-1)?.date, chance);
    const counts = kind === '议' ? countsOf(village, script, index, chance) : {};
    const postedTo = kind === '公开' && { postedTo: addDays(date, (script.posted ?? 7) - 1) };
    if (date > until) break;
    steps.push({ step: id, date, ...counts, ...postedTo });
  }
  return { script, steps };
}

/** 前一步之后隔几天：商议三五天，审议一周上下，决议再一周上下，决议过后一两天就贴。 */
const gaps = [
  [0, 0],
  [2, 5],
  [4, 8],
  [5, 11],
  [1, 2],
] as const;

function stepDate(
  script: DecisionScript,
  index: number,
  before: LocalDate | undefined,
  chance: Random,
): LocalDate {
  const [least, most] = gaps[index] ?? [0, 0];
  const gap = chance.int(least, most);
  const given = script.dates?.[index + 1];
  if (given !== undefined) return given as LocalDate;
  if (index === 5) {
    if (script.finished === undefined) throw new Error(`${script.id} 没写哪天公开结果`);
    return script.finished as LocalDate;
  }
  return before === undefined
    ? (script.begin as LocalDate)
    : afterSpringFestival(addDays(before, gap));
}

function countsOf(
  village: VillageScript,
  script: DecisionScript,
  index: number,
  chance: Random,
): Omit<StepFacts, 'step' | 'date'> {
  const due = dueOf(village, index);
  const absent = chance.int(0, Math.max(index < 2 ? 1 : 2, Math.floor(due * 0.14)));
  const against = chance.int(0, index < 2 ? 0 : Math.min(3, Math.floor(due * 0.06)));
  const unsure = chance.int(0, index < 2 ? 0 : 2);
  const given = script.votes?.[index + 1];
  const present = given?.[0] ?? due - (due > 3 ? absent : 0);
  const no = given?.[2] ?? against;
  const yes = given?.[1] ?? present - no - unsure;
  if (!given && index === 3 && heavyMatters.includes(script.matter) && yes * 3 < due * 2) {
    throw new Error(`${village.name} ${script.id} 排出来的票不够三分之二`);
  }
  return { due, present, yes, no, abstain: present - yes - no };
}

/** 该来多少人：支部委员、两委成员、全体党员、全体村民代表。 */
export function dueOf({ cadres, members, representatives }: VillageScript, index: number): number {
  const branch = cadres.filter(({ post }) => post.includes('党支部')).length;
  return [branch, cadres.length, members, representatives][index] ?? 0;
}

/** 写成 `decisions/2026-03.md`。 */
export function decisionFile(village: VillageScript, facts: DecisionFacts): string {
  const { script, steps } = facts;
  const fields = {
    编号: script.id,
    标题: script.title,
    事项类别: script.matter,
    动议事由: script.motive,
    决定金额: script.amount?.toFixed(2),
    收支: script.flow,
    结算金额: settledOf(script)?.toFixed(2),
    权力编号: script.power,
    重提: script.revives,
    步骤: steps.flatMap((step, index) => [
      ...failedFields(village, script, step, index),
      stepFields(village, script, step, index),
    ]),
    实施进展: script.progress,
    完成期限: script.deadline,
    延期: script.postponed,
    撤回: script.withdrawn,
  };
  return markdownFile(fields, script.body);
}

function stepFields(
  village: VillageScript,
  script: DecisionScript,
  facts: StepFacts,
  index: number,
): Record<string, YamlValue> {
  const meeting = facts.due !== undefined;
  const guest = index === 2 || index === 3 ? townGuest(village.slug, script.id) : undefined;
  const last = index === 5 ? script.supervision : undefined;
  return {
    步骤: decisionSteps[index]?.name,
    日期: facts.date,
    通知日期:
      index === 2 || index === 3
        ? addDays(facts.date, -noticeDays(village, script, index))
        : undefined,
    地点: meeting ? stockSays.place(village, index) : undefined,
    主持: meeting ? chairOf(village, script, index) : undefined,
    会议形式: index === 3 ? '村民代表会议' : undefined,
    重新表决: script.failedFirst?.step === index + 1 ? '是' : undefined,
    全体: index === 3 && heavyMatters.includes(script.matter) ? facts.due : undefined,
    应到: facts.due,
    实到: facts.present,
    同意: facts.yes,
    反对: facts.no,
    弃权: facts.abstain,
    表决方式: meeting ? stockSays.voting(script, index) : undefined,
    镇参会: guest,
    公示期: facts.postedTo && `${facts.date} 至 ${facts.postedTo}`,
    内容: script.says[index] ?? stockSays.content(village, script, index),
    监督意见: meeting ? undefined : (last ?? stockSays.supervision(village, script, index)),
    更正: script.corrected?.[String(index + 1)],
  };
}

/** 办完的事，结算就是付的钱；话里说了质保金的，要在底稿里写明结算多少。 */
function settledOf({ stage, settled, pays, says, amount }: DecisionScript): number | undefined {
  if (settled !== undefined || stage < 6 || amount === undefined) return settled;
  if (!pays || says.some((said) => /质保金|质量保证金/.test(said))) return undefined;
  return pays.reduce((sum, { yuan }) => sum + yuan, 0);
}

/** 头一次到会不够、没开成的那一次。 */
function failedFields(
  village: VillageScript,
  { failedFirst }: DecisionScript,
  { due }: StepFacts,
  index: number,
): Record<string, YamlValue>[] {
  if (failedFirst?.step !== index + 1 || due === undefined) return [];
  const { on, present } = failedFirst;
  return [
    {
      步骤: decisionSteps[index]?.name,
      日期: on,
      通知日期: addDays(on as LocalDate, -3),
      地点: stockSays.place(village, index),
      会议形式: index === 3 ? '村民代表会议' : undefined,
      全体: index === 3 ? due : undefined,
      应到: due,
      实到: present,
      同意: present,
      反对: 0,
      弃权: 0,
      表决方式: '举手',
      内容: `只来了${String(present)}人，不到三分之二，会没开成，改日再开。`,
    },
  ];
}

/** 提前三四天通知。 */
function noticeDays({ slug }: VillageScript, { id }: DecisionScript, index: number): number {
  return random(`${slug}/notice/${id}/${String(index)}`).int(3, 4);
}

/** 支部会、两委会、党员大会由书记主持；代表会由村委会主任主持。 */
function chairOf({ cadres }: VillageScript, { chair }: DecisionScript, index: number): string {
  if (chair !== undefined && index > 0) return chair;
  const head = cadres.find(({ post }) => index === 3 && post.includes('村委会主任'));
  return (head ?? cadres[0])?.name ?? '';
}
