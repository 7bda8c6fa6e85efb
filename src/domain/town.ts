import type { Fields, Values } from './field.ts';
import type { Source } from './source.ts';

export const townFields = {
  format: {
    name: '格式版本',
    form: 'count',
    required: false,
    help: '内容照哪一版写，现在是 1；没有写的是试用时的，npm run migrate 会补上',
  },
  name: { name: '名称', form: 'text', required: true, help: '镇的全称，如 青禾镇' },
  address: {
    name: '网址',
    form: 'address',
    required: false,
    help: '公开栏对外的网址，如 https://gk.example.cn/；没定就不写',
  },
  office: { name: '主管部门', form: 'text', required: true, help: '如 青禾镇党建工作办公室' },
  phone: { name: '监督电话', form: 'phone', required: true, help: '镇里受理意见的电话' },
  hotlines: {
    name: '其他电话',
    form: 'texts',
    required: false,
    help: '如 12317 乡村振兴监督举报，一行一个',
  },
  startOn: {
    name: '起用日期',
    form: 'date',
    required: true,
    help: '公开栏从哪天起用；以前的不算迟',
  },
  demoDate: {
    name: '演示日期',
    form: 'date',
    required: false,
    help: '只给示范数据用：把这一天当作今天',
  },
  demo: { name: '示范数据', form: 'yes', required: false, help: '是：每页标明「示范数据」' },
  profile: {
    name: '规则方案',
    form: 'text',
    required: true,
    help: 'rules 文件夹里用哪一份，不带 .yaml',
  },
  traceFrom: {
    name: '留痕起始',
    form: 'date',
    required: false,
    help: '从哪天起，公开以后再改都要写更正说明；内容放在 git 里才能写',
  },
  heads: {
    name: '记录头',
    form: 'texts',
    required: false,
    help: '以前从核验页抄下的记录头，如 123:9f86d081884c7d65，一行一个；git 历史被改写过就不让发布',
  },
  editAddress: {
    name: '编辑网址',
    form: 'address',
    required: false,
    help: '托管网站上改一个文件的网址，文件写成 {file}，如 https://git.example.cn/qinghe/board/_edit/main/content/{file}；写了，预览时每页有「改这一页」',
  },
  appraisals: {
    name: '考评公开',
    form: 'texts',
    required: false,
    help: '公开哪几种考评的结果：流动红黄旗、评星定级、述职评议，一行一种；不写就一种也不公开',
  },
  appraisalPoints: {
    name: '考评分数',
    form: 'yes',
    required: false,
    help: '是：总分、扣几分也公开；不写就只公开结果、原因和整改',
  },
  appraisalRanks: {
    name: '考评排名',
    form: 'yes',
    required: false,
    help: '是：照总分写第几名；不写就照村的次序，不排名',
  },
  sideBySide: {
    name: '并排看',
    form: 'texts',
    required: false,
    help: '哪几项，各村公开的摆在一起看：公开目录的编号，一行一个；不写就没有',
  },
  welcome: { name: '门户文字', form: 'text', required: false, help: '首页开头的一两句话' },
} as const satisfies Fields;

/** 镇，来自 `town.yaml`。 */
export type Town = Values<typeof townFields> & { readonly source: Source };

/** 程序认得的内容格式版本。 */
export const formatVersion = 1;
