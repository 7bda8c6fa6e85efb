import type { Period } from '../base/period.ts';
import type { Place } from '../base/place.ts';
import { disclosureKinds, type DisclosureKind } from './notice.ts';
import type { Fields } from './field.ts';
import type { UnitKind } from './village.ts';

export const catalogueColumns = {
  id: {
    name: '编号',
    form: 'text',
    required: true,
    help: '党务 A01 起，村务 B01 起，财务 C01 起；定了不改',
  },
  kind: {
    name: '类别',
    form: 'choice',
    choices: disclosureKinds,
    required: true,
    help: '党务、村务、财务',
  },
  title: {
    name: '事项',
    form: 'text',
    required: true,
    help: '公开什么',
    aliases: ['公开事项', '公开项目', '事项名称'],
  },
  elements: {
    name: '公开要素',
    form: 'text',
    required: false,
    help: '要写清哪几样，用分号分开；不写就是事项本身',
    aliases: ['公开内容', '公开内容(要素)', '要素'],
  },
  limit: {
    name: '时限',
    form: 'text',
    required: true,
    help: '每月、每季度、每半年、每年、当年、发生后、变更后、长期、分阶段；可带自己的数，如 每月10日前、发生后5日内、变更后20个工作日内、每年4月8日前；定期之外还要随时公开的，用分号分开写两样',
    aliases: ['公开时限'],
  },
  publisher: {
    name: '责任主体',
    form: 'text',
    required: true,
    help: '由谁公开',
    aliases: ['公开主体'],
  },
  basis: {
    name: '依据',
    form: 'text',
    required: true,
    help: '规则方案「依据」里的编号，几条用分号分开',
    aliases: ['公开依据'],
  },
  units: {
    name: '适用',
    form: 'text',
    required: false,
    help: '村、机关党支部，几种用顿号分开；不写就是村',
  },
  channel: {
    name: '公开渠道',
    form: 'text',
    required: false,
    help: '在哪里公开，几处用顿号分开；照本县目录写',
    aliases: ['渠道', '公开渠道和载体'],
  },
  shownBy: {
    name: '内容',
    form: 'text',
    required: false,
    help: '见到哪样内容就算公开了：公开事项、收支表、财务表、四议两公开、值班表、村情，几样用顿号分开；不写就是公开事项，财务里的逐笔明细就是收支表',
    aliases: ['对应内容'],
  },
} as const satisfies Fields;

export const cadences = [
  '每月',
  '每季度',
  '每半年',
  '每年',
  '当年',
  '发生后',
  '变更后',
  '长期',
  '分阶段',
] as const;

export type Cadence = (typeof cadences)[number];

/** 一期一期公开的，每期多长。 */
export const periodKinds = {
  每月: 'month',
  每季度: 'quarter',
  每半年: 'half',
  每年: 'year',
  当年: 'year',
} as const satisfies Partial<Record<Cadence, Period['kind']>>;

export function isPeriodic(cadence: Cadence): cadence is keyof typeof periodKinds {
  return Object.hasOwn(periodKinds, cadence);
}

/** 见到哪样内容，就算这一项公开了。 */
export const contentKinds = [
  '公开事项',
  '收支表',
  '财务表',
  '四议两公开',
  '值班表',
  '村情',
] as const;

export type ContentKind = (typeof contentKinds)[number];

/** 公开时限。数字没写的（`undefined`），用规则方案里的。 */
export interface TimeLimit {
  readonly cadence: Cadence;
  /** 每月、每季度、每半年：下一期第一个月的几日前。 */
  readonly day?: number | undefined;
  /** 每年：下一年几月几日前，如 `04-08`；当年：当年几月几日前。 */
  readonly monthDay?: string | undefined;
  /** 发生后、变更后：几天内。 */
  readonly days?: number | undefined;
  /** 几天是不是按工作日算。 */
  readonly workingDays?: boolean | undefined;
}

/** 公开目录里的一项，来自 `catalogue.csv` 的一行。 */
export interface CatalogueItem {
  readonly id: string;
  readonly kind: DisclosureKind;
  readonly title: string;
  readonly elements: readonly string[];
  /** 主要的时限，时限里写在最前面的。 */
  readonly limit: TimeLimit;
  /** 全部时限；多数只有一样。 */
  readonly limits: readonly TimeLimit[];
  /** 表上写的时限，原样。 */
  readonly limitText: string;
  readonly publisher: string;
  /** 规则方案里依据的编号。 */
  readonly basis: readonly string[];
  readonly units: readonly UnitKind[];
  readonly channels: readonly string[];
  readonly shownBy: readonly ContentKind[];
  readonly place: Place;
}
