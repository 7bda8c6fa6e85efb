import type { Decimal } from '../base/decimal.ts';
import { schemeNames, type AppraisalScheme } from './appraisal.ts';
import type { Fields, Values } from './field.ts';

export const appraisalRuleFields = {
  scheme: {
    name: '种类',
    form: 'choice',
    choices: schemeNames,
    required: true,
    help: '管哪一种考评：流动红黄旗、评星定级；述职评议评的是人，不扣分',
  },
  full: { name: '满分', form: 'decimal', required: true, help: '从几分扣起，如 100' },
  indicators: { name: '指标', form: 'texts', required: true, help: '扣分能扣在哪几个指标上' },
  disclosure: {
    name: '公开指标',
    form: 'text',
    required: false,
    help: '哪个指标由公开栏自己算；写了，下面两项也要写',
  },
  late: {
    name: '晚一件扣',
    form: 'decimal',
    required: false,
    help: '这一期到期、晚公开的，一件扣几分',
  },
  missing: {
    name: '没见到一件扣',
    form: 'decimal',
    required: false,
    help: '这一期到期、考评那天还没见到的，一件扣几分',
  },
  most: {
    name: '最多扣',
    form: 'decimal',
    required: false,
    help: '公开指标最多扣几分；不写就是没有封顶',
  },
  says: { name: '说明', form: 'text', required: true, help: '给村民看的一句话' },
  basis: { name: '依据', form: 'texts', required: true, help: '上面「依据」里的编号' },
} as const satisfies Fields;

/** 公开栏自己算的一个指标：一件扣几分、最多扣几分。 */
export interface DisclosureRule {
  readonly indicator: string;
  readonly late: Decimal;
  readonly missing: Decimal;
  readonly most: Decimal | undefined;
}

/** 一种考评怎么扣分，来自规则方案的「考评」。 */
export interface AppraisalRule extends Pick<
  Values<typeof appraisalRuleFields>,
  'full' | 'indicators' | 'says' | 'basis'
> {
  readonly scheme: AppraisalScheme['name'];
  readonly disclosure: DisclosureRule | undefined;
}

export function appraisalRuleFor(
  { appraisals }: { readonly appraisals: readonly AppraisalRule[] },
  { name }: AppraisalScheme,
): AppraisalRule | undefined {
  return appraisals.find(({ scheme }) => scheme === name);
}
