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
    help: '每月、每季度、每半年、每年、发生后、变更后、长期、分阶段；可带自己的数，如 每月10日前、发生后5日内、变更后20个工作日内、每年4月8日前',
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
    help: '在哪里公开；照本县目录留着，网页上不显示',
  },
} as const satisfies Fields;

export const cadences = [
  '每月',
  '每季度',
  '每半年',
  '每年',
  '发生后',
  '变更后',
  '长期',
  '分阶段',
] as const;

/** 公开时限。数字没写的（`undefined`），用规则方案里的。 */
export interface TimeLimit {
  readonly cadence: (typeof cadences)[number];
  /** 每月、每季度、每半年：下一期第一个月的几日前。 */
  readonly day?: number | undefined;
  /** 每年：几月几日前，如 `04-08`。 */
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
  readonly limit: TimeLimit;
  /** 表上写的时限，原样。 */
  readonly limitText: string;
  readonly publisher: string;
  /** 规则方案里依据的编号。 */
  readonly basis: readonly string[];
  readonly units: readonly UnitKind[];
  readonly place: Place;
}
