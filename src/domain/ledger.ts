import type { LocalDate, YearMonth } from '../base/date.ts';
import type { Fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import type { Fields, Values } from './field.ts';

/** 收支表的表头。读取、报错、下载、页面都只认这一份。 */
export const ledgerColumns = {
  date: {
    name: '日期',
    form: 'date',
    required: false,
    help: '哪一天收付；和上一行同一天可以空着',
    aliases: ['时间'],
  },
  voucher: {
    name: '凭证号',
    form: 'text',
    required: true,
    help: '记账凭证的编号，如 记-001',
    aliases: ['凭证', '凭证编号', '凭证字号'],
  },
  summary: {
    name: '摘要',
    form: 'text',
    required: true,
    help: '钱为什么收、付给谁、办什么事',
    aliases: ['事由', '内容', '用途', '项目', '收支项目'],
  },
  income: {
    name: '收入',
    form: 'yuan',
    required: false,
    help: '收入金额；一行只填收入、支出中的一个',
    aliases: ['收入金额', '借方', '收入(元)'],
  },
  expense: {
    name: '支出',
    form: 'yuan',
    required: false,
    help: '支出金额',
    aliases: ['支出金额', '贷方', '支出(元)'],
  },
  balance: {
    name: '余额',
    form: 'yuan',
    required: false,
    help: '这一笔之后账上剩多少',
    aliases: ['结余', '余额(元)'],
  },
  handler: { name: '经手人', form: 'text', required: true, help: '谁经手', aliases: ['经办人'] },
  witness: {
    name: '证明人',
    form: 'text',
    required: false,
    help: '谁证明；留在表里备查，网页上不显示',
  },
  approver: {
    name: '审批人',
    form: 'text',
    required: false,
    help: '谁批的；留在表里备查，网页上不显示',
    aliases: ['批准人'],
  },
  account: {
    name: '账户',
    form: 'text',
    required: false,
    help: '库存现金，或哪个银行账户；全村只有一个账户可以不要这一列',
  },
  subject: { name: '科目', form: 'text', required: false, help: '管理费用、公益支出这一类的归类' },
  decision: {
    name: '决议编号',
    form: 'text',
    required: false,
    help: '依据哪件四议两公开决议，如 2026-03',
    aliases: ['决议'],
  },
  contract: {
    name: '合同编号',
    form: 'text',
    required: false,
    help: '照哪份合同收付，如 HT-01；合同表里写同一个号',
    aliases: ['合同'],
  },
  project: {
    name: '项目编号',
    form: 'text',
    required: false,
    help: '是哪个项目的钱，如 XM-01；项目表里写同一个号',
    aliases: ['项目号'],
  },
  power: { name: '权力编号', form: 'text', required: false, help: '用到哪项小微权力，如 P12' },
  receipts: {
    name: '票据',
    form: 'text',
    required: false,
    help: '票据照片，放在本村 files 文件夹，如 files/2026-03-005.jpg；几张用分号分开',
    aliases: ['票据照片', '票据图片'],
  },
  receiptsSeen: {
    name: '票据已核',
    form: 'yes',
    required: false,
    help: '有人看过照片，没有身份证号、卡号、电话，写 是；不写不公开',
    aliases: ['票据核过'],
  },
  note: {
    name: '备注',
    form: 'text',
    required: false,
    help: '补充说明；比上月多很多时写明原因',
    aliases: ['说明'],
  },
} as const satisfies Fields;

/** 表头上面几行里用「名字：内容」写的话。 */
export const ledgerHeadings = {
  publishedOn: {
    name: '公开日期',
    form: 'date',
    required: true,
    help: '贴出、上网的那一天',
    aliases: ['公布日期', '公示日期'],
  },
  maker: {
    name: '制表',
    form: 'text',
    required: true,
    help: '谁做的表',
    aliases: ['制表人', '报账员'],
  },
  reviewer: {
    name: '审核',
    form: 'text',
    required: true,
    help: '谁审核过，一般是村务监督委员会',
    aliases: ['审核人', '监委会审核'],
  },
  corrections: {
    name: '更正说明',
    form: 'text',
    required: false,
    help: '公开以后改过的，哪天、谁改的、为什么，几条用分号分开，如 2026-04-12 张会计：收据是2300元，录成了3200元',
  },
} as const satisfies Fields;

/** 一行：收或者付一笔钱。 */
export interface LedgerEntry {
  readonly date: LocalDate;
  readonly voucher: string;
  readonly summary: string;
  readonly flow: 'income' | 'expense';
  /** 大于 0；红字冲销时小于 0。 */
  readonly amount: Fen;
  /** 表上写的余额，原样保留；算得对不对由 `check/ledger.ts` 去查。没写就没有。 */
  readonly statedBalance: Fen | undefined;
  readonly handler: string;
  readonly account: string;
  readonly subject: string | undefined;
  readonly decision: string | undefined;
  readonly contract: string | undefined;
  readonly project: string | undefined;
  readonly power: string | undefined;
  /** 核过没有个人信息的票据照片，如 `files/a.jpg`。 */
  readonly receipts: readonly string[];
  readonly note: string | undefined;
  /** 这一行的位置；`at(表头)` 指到格子。 */
  readonly at: (column: keyof typeof ledgerColumns) => Place;
}

/** 上月结余那一行：一个账户一行。 */
export interface OpeningBalance {
  readonly account: string;
  readonly amount: Fen;
  readonly place: Place;
}

/** 表尾「合计」行上写的数，原样保留。 */
export interface StatedTotals {
  readonly income: Fen | undefined;
  readonly expense: Fen | undefined;
  readonly balance: Fen | undefined;
  readonly at: (column: keyof typeof ledgerColumns) => Place;
}

/** 收支表里的账：结余、一笔一笔、合计。 */
export interface LedgerBook {
  readonly month: YearMonth;
  readonly openings: readonly OpeningBalance[];
  readonly entries: readonly LedgerEntry[];
  readonly totals: StatedTotals | undefined;
  readonly file: string;
}

/** 一个村一个月的收支，来自 `ledger/2026-03.csv`。 */
export interface Ledger extends LedgerBook, Values<typeof ledgerHeadings> {}

/** 有几格读不懂的收支表：读得懂的照查，不上网页。 */
export interface HalfReadLedger extends LedgerBook {
  /** 第几笔前面有一行读不懂；余额从那里断开，后面重新接。 */
  readonly breaks: ReadonlySet<number>;
}

/** 只有一个账户的村，账户叫这个名字。 */
export const soleAccount = '村集体账户';
