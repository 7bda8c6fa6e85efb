import type { Fields } from './field.ts';
import { contractColumn, noteColumn } from './statement-column.ts';

/** 集体资产 `assets-2025.csv`。 */
export const assetColumns = {
  name: { name: '名称', form: 'text', required: true, help: '什么东西', aliases: ['资产名称'] },
  count: { name: '数量', form: 'text', required: true, help: '带单位，如 2台、18间' },
  cost: { name: '原值', form: 'yuan', required: true, help: '买来、建成时的价', aliases: ['原价'] },
  worn: {
    name: '累计折旧',
    form: 'yuan',
    required: false,
    help: '到现在一共折旧多少；写了，原值减折旧要等于净值',
    aliases: ['折旧'],
  },
  net: { name: '净值', form: 'yuan', required: true, help: '现在账上值多少', aliases: ['现值'] },
  place: {
    name: '存放地点',
    form: 'text',
    required: false,
    help: '在哪里',
    aliases: ['地点', '位置', '坐落'],
  },
  use: {
    name: '使用状况',
    form: 'text',
    required: true,
    help: '自用、出租、闲置',
    aliases: ['使用情况', '用途'],
  },
  holder: { name: '承租人', form: 'text', required: false, help: '租给谁', aliases: ['租给谁'] },
  rent: { name: '年租金', form: 'yuan', required: false, help: '一年租金', aliases: ['租金'] },
  term: { name: '租期', form: 'dates', required: false, help: '从哪天到哪天', aliases: ['期限'] },
  contract: contractColumn,
  note: noteColumn,
} as const satisfies Fields;

/** 集体资源 `resources-2025.csv`。 */
export const resourceColumns = {
  sort: {
    name: '类别',
    form: 'text',
    required: true,
    help: '机动地、水面、草场、林地、四荒地……',
    aliases: ['资源类别', '名称', '种类'],
  },
  area: { name: '面积', form: 'decimal', required: true, help: '亩数', aliases: ['亩数'] },
  place: { name: '位置', form: 'text', required: true, help: '在哪里', aliases: ['地点', '坐落'] },
  holder: {
    name: '承包人',
    form: 'text',
    required: true,
    help: '包给谁；没包出去写 没有发包',
    aliases: ['承包方', '承租人'],
  },
  term: {
    name: '期限',
    form: 'text',
    required: false,
    help: '从什么时候到什么时候，没有期限写 长期',
    aliases: ['承包期限', '租期'],
  },
  rate: {
    name: '每亩',
    form: 'decimal',
    required: false,
    help: '一亩一年多少元；写了，面积乘它要等于一年的钱',
    aliases: ['单价', '亩均价'],
  },
  fee: {
    name: '一年',
    form: 'yuan',
    required: false,
    help: '一年该收多少',
    aliases: ['年承包费', '承包费', '应收'],
  },
  paid: { name: '已收', form: 'yuan', required: false, help: '这一年收到多少', aliases: ['实收'] },
  unpaid: { name: '未收', form: 'yuan', required: false, help: '还差多少', aliases: ['欠缴'] },
  says: { name: '收缴', form: 'text', required: false, help: '一句话', aliases: ['收缴情况'] },
  contract: contractColumn,
  note: noteColumn,
} as const satisfies Fields;
