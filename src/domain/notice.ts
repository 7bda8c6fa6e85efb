import type { LocalDate } from '../base/date.ts';
import type { DateRange, Fields, Values } from './field.ts';
import { partyFields } from './party.ts';
import type { Source } from './source.ts';

export const noticeTypes = ['公示', '公告', '公布'] as const;
export const disclosureKinds = ['党务', '村务', '财务'] as const;

/** 三公开的哪一类。 */
export type DisclosureKind = (typeof disclosureKinds)[number];

export const attachmentFields = {
  file: {
    name: '文件',
    form: 'text',
    required: true,
    help: '附件的路径，从本村文件夹算起，如 files/2026-tuditu.jpg',
  },
  title: { name: '名称', form: 'text', required: true, help: '点开前看到的名字' },
  seen: {
    name: '人工看过',
    form: 'yes',
    required: false,
    help: 'PDF 是扫描件、程序读不出字的，有人逐页看过没有个人信息，写 是',
  },
} as const satisfies Fields;

export const noticeFields = {
  title: {
    name: '标题',
    form: 'text',
    required: true,
    help: '单独发到群里也看得懂的一句话，写明什么事、哪一期',
  },
  type: {
    name: '类型',
    form: 'choice',
    choices: noticeTypes,
    required: true,
    help: '公示：可以提意见，写公示期；公告：告知一件事；公布：例行公开',
  },
  kind: {
    name: '类别',
    form: 'choice',
    choices: disclosureKinds,
    required: true,
    help: '党务、村务、财务里的一个，与公开目录一致',
  },
  item: {
    name: '目录编号',
    form: 'text',
    required: true,
    help: '公开目录里的编号，如 C05',
  },
  publishedOn: { name: '公开日期', form: 'date', required: true, help: '对外公开的那一天' },
  noticePeriod: {
    name: '公示期',
    form: 'dates',
    required: false,
    help: '类型是公示时必须有，写起止两天，两头都算',
  },
  announcedFor: {
    name: '公告期',
    form: 'dates',
    required: false,
    help: '公告挂到哪天，如征地公告、招标公告写的期限，写起止两天；没有期限不写',
  },
  period: {
    name: '适用期间',
    form: 'period',
    required: false,
    help: '说的是哪一期，如 2026年第一季度；一次性的事不写',
  },
  occurredOn: {
    name: '发生日期',
    form: 'date',
    required: false,
    help: '发生后、变更后几日内公开的事，写事情定下、变动的那一天；写了才算得出按不按时',
  },
  publisher: {
    name: '责任主体',
    form: 'text',
    required: true,
    help: '由谁公开，如 某某村民委员会',
  },
  reviewer: {
    name: '审核',
    form: 'text',
    required: true,
    help: '谁审核过，如 村务监督委员会 某某',
  },
  basis: { name: '依据', form: 'texts', required: false, help: '文件、会议或决议，一行一条' },
  decision: {
    name: '决议编号',
    form: 'text',
    required: false,
    help: '这件事依据的四议两公开决议编号',
  },
  power: { name: '权力编号', form: 'text', required: false, help: '用到的小微权力编号' },
  supersedes: {
    name: '更正',
    form: 'text',
    required: false,
    help: '这一条更正的是哪一条，写旧文件的名字（不带 .md）',
  },
  ...partyFields,
  corrections: {
    name: '更正说明',
    form: 'texts',
    required: false,
    help: '公开以后改过的，哪天、谁改的、为什么，一行一条，如 2026-04-12 张会计：收据是2300元，录成了3200元',
  },
  attachments: {
    name: '附件',
    form: 'records',
    fields: attachmentFields,
    required: false,
    help: '图片和 PDF，先放进本村 files 文件夹',
  },
} as const satisfies Fields;

export type Attachment = Values<typeof attachmentFields> & {
  /** 字节数。 */
  readonly size: number;
};

/** 一条公开事项，来自 `notices/2026/2026-03-08-dibao.md`。 */
export interface Notice extends Omit<Values<typeof noticeFields>, 'attachments'> {
  /** 文件名去掉 `.md`；地址用它，改标题不改地址。 */
  readonly id: string;
  readonly attachments: readonly Attachment[];
  /** 公示更正过、公示期重新算的，哪天更正的。 */
  readonly restartedOn?: LocalDate;
  /** 重新算过的，内容里原来写的公示期。 */
  readonly writtenPeriod?: DateRange;
  /** 名单里网上去掉了的列；张贴页上有。没有去掉的没有。 */
  readonly onlyOnWall?: readonly string[];
  /** Markdown 原文。 */
  readonly body: string;
  readonly source: Source;
}
