export type Severity = 'error' | 'warning';

export interface CheckRule {
  /** 一句话，说对的样子，不说错的样子。 */
  readonly title: string;
  /** `error` 挡住发布；`warning` 照常发布，但会列出来。 */
  readonly severity: Severity;
  /** `house`：本站自己的约定；`profile`：数值和依据在规则方案里。 */
  readonly basis: 'house' | 'profile';
}

const error = (title: string): CheckRule => ({ title, severity: 'error', basis: 'house' });
const warning = (title: string): CheckRule => ({ title, severity: 'warning', basis: 'house' });
const ruled = (severity: Severity, title: string): CheckRule => ({
  title,
  severity,
  basis: 'profile',
});

/** 全部规则。检查、规则说明页、说明文档都取自这里；加一条规则从这里开始。编号定了不改、不重用。 */
export const checkRules = {
  'file/missing': error('必备的文件和文件夹都在'),
  'file/unreadable': error('文件打得开、读得出'),
  'file/too-large': error('一个文本文件不超过 8 MB，一个附件不超过 20 MB'),
  'file/encoding': error('文件是 UTF-8、UTF-16 或 GB18030 编码的文字'),
  'file/binary': error('文本文件里只有文字'),
  'file/link-outside': error('内容文件夹里没有指向外面的快捷链接'),
  'file/name': error('文件和文件夹的名字用英文、数字和短横线'),
  'file/misplaced': warning('文件放在该放的文件夹里'),
  'folder/empty': warning('村的文件夹里有内容'),

  'markdown/front-matter': error('开头两行 --- 之间一行一项，写成「名称: 内容」'),
  'markdown/full-width-colon': error('字段名后面用半角冒号加空格'),
  'markdown/tab': error('开头信息里用空格缩进，不用制表符'),
  'markdown/code': error('开头信息只写文字，不写程序'),
  'markdown/body': warning('正文有内容'),
  'markdown/link': error('正文里的链接打得开'),
  'markdown/raw-html': warning('正文用 Markdown 写，不写 HTML 代码'),

  'field/unknown': error('只用规定的字段名'),
  'field/repeated': error('一个字段只写一次'),
  'field/missing': error('必填的字段都填了'),
  'field/shape': error('字段的内容是规定的样子'),
  'field/date': error('日期是日历上有的一天'),
  'field/money': error('金额只写数字，最多两位小数'),
  'field/decimal': error('面积、单价、股数只写数字，最多四位小数'),
  'field/count': error('数量是 0 或更大的整数'),
  'field/choice': error('可选的内容从规定的几样里选'),
  'field/period': error('账期写成月、季度、半年或年'),
  'field/dates': error('起止日期写成「某日 至 某日」，先起后止'),
  'field/phone': error('电话只写号码'),
  'field/address': error('网址写全'),

  'csv/quotes': error('引号成对'),
  'csv/header': error('表头齐全，一个列名只出现一次'),
  'csv/cells': error('每行的格数和表头一样多'),
  'csv/empty': error('表里有内容'),

  'town/format-version': error('内容的格式版本是程序认得的'),
  'town/profile': error('town.yaml 指的规则方案在 rules 文件夹里'),
  'town/no-village': error('至少有一个村'),
  'village/start': error('村的起用日期不比镇里的早'),
  'village/exemption': error('「不适用」的编号在公开目录里，一项写一次'),
  'village/exemption-used': warning('写了「不适用」的一项，没有公开过内容'),
  'village/matter': error('本村加的事项归在镇里事项清单的一类下面'),
  'village/order': warning('两个村的顺序不重复'),

  'profile/term': error('规则方案写齐程序要用的期限'),
  'profile/value': error('规则方案里的数值读得懂'),
  'profile/step': error('表决规则的步骤是六步之一'),
  'profile/citation': error('每条规则的依据都列在「依据」里'),
  'profile/contradiction': error('同一个地方的两份规则方案说的一样'),
  'profile/roster': error('名册的规则写程序认得的表和列，金额不藏'),
  'profile/matter': error('表决规则的事项都在「事项清单」里'),

  'catalogue/limit': error('公开时限是规定的写法'),
  'catalogue/repeated': error('目录编号不重复'),
  'catalogue/citation': error('目录的依据列在规则方案「依据」里'),
  'catalogue/units': error('「适用」写村或机关党支部'),
  'catalogue/shown-by': error('「内容」写公开栏里有的几样内容'),
  'catalogue/column': warning('公开目录里没有用不到的列'),

  'subject/repeated': error('科目不重复'),

  'notice/catalogue': error('目录编号在公开目录里'),
  'notice/kind': error('类别与公开目录一致'),
  'notice/unit': error('目录里的事项适用于这个单位'),
  'notice/objection-period': error('公示有公示期，公告、公布没有公示期'),
  'notice/objection-days': ruled('warning', '公示期不短于规定天数'),
  'notice/before-published': error('公示期从公开那天或以后算起'),
  'notice/future': warning('公开日期不晚于今天'),
  'notice/address': error('两条内容不用同一个地址'),
  'notice/year-folder': warning('文件放在公开日期那一年的文件夹里'),
  'notice/file-date': warning('文件名里的日期就是公开日期'),
  'notice/silent-correction': warning('更正的内容写明更正哪一条'),
  'notice/attachment': error('附件在本村文件夹里，是图片或 PDF'),
  'notice/supersedes': error('更正的旧内容找得到'),

  'ledger/month': error('文件名是月份，一个月一张表'),
  'ledger/date': error('每笔的日期在当月'),
  'ledger/date-order': warning('一笔一笔按日期先后记'),
  'ledger/one-flow': error('一行只记一笔，收入、支出填一个'),
  'ledger/opening': error('一个账户一行「上月结余」'),
  'ledger/balance': error('每行余额等于上一行余额加收入减支出'),
  'ledger/carry-over': error('上月结余等于上个月最后的余额'),
  'ledger/totals': error('合计等于逐笔相加'),
  'ledger/voucher-repeated': error('凭证号不重复'),
  'ledger/voucher-gap': warning('凭证号连着，没有缺号'),
  'ledger/voucher-order': warning('凭证号从小到大'),
  'ledger/gap': warning('月份不间断'),
  'ledger/decision': ruled('warning', '超过规定金额的支出写明决议编号'),
  'ledger/other-share': ruled('warning', '「其他」支出占比不高'),
  'ledger/receipt': error('票据照片在本村文件夹里，有人核过'),
  'ledger/subject': warning('科目在科目表里'),
  'ledger/vague': warning('摘要说清钱花在哪里'),

  'statement/name': error('财务表的文件名写明是哪种表、哪一期'),
  'statement/row': error('财务表一行里的几个数对得上'),
  'statement/product': error('数量乘标准等于金额'),
  'statement/totals': error('财务表的合计等于各行相加'),
  'statement/carry-over': error('本期期初等于上期期末'),
  'statement/heading': error('表头上面写的数与表里的对得上'),
  'statement/distribution': error('收益分配一行一行算得通'),
  'statement/repeated': error('编号、一笔债权债务在一张表里只写一行'),
  'statement/ledger': warning('财务表与逐笔收支对得上'),

  'decision/id': error('编号与文件名相同'),
  'decision/step': error('步骤是六步之一'),
  'decision/step-repeated': error('一步只记一次'),
  'decision/order': error('六步按先后办，日期不倒'),
  'decision/skipped': error('前面的步骤没有跳过'),
  'decision/attendance': error('实到不多于应到'),
  'decision/votes': error('同意、反对、弃权加起来等于实到'),
  'decision/counts': warning('开会表决的步骤写明人数和票数'),
  'decision/quorum': ruled('error', '到会人数不够，后面的步骤不能接着办'),
  'decision/majority': ruled('error', '同意票不够，后面的步骤不能接着办'),
  'decision/resolution-days': ruled('warning', '决议公开不短于规定天数'),
  'decision/matter': error('事项类别在规则方案「事项清单」里'),
  'decision/merged': ruled('error', '只有规则方案许可的步骤才合并办理'),
  'decision/again': warning('通过了的一步不重新表决'),
  'decision/total': warning('应到不多于全体，全体和村情里的人数一致'),
  'decision/women': error('妇女代表实到不多于应到，不多于全部实到'),
  'decision/notice': ruled('warning', '开会前几天通知到人'),
  'decision/gap': ruled('warning', '步骤之间隔的天数合规定'),
  'decision/revives': error('重提的那一件找得到，不是自己，也不绕圈'),
  'decision/future': warning('步骤的日期不晚于今天'),

  'thread/overpaid': warning('按一件决议付的钱，不超过它决定的金额'),
  'thread/early': warning('先有决议，再付钱'),
  'thread/stopped': warning('没通过、撤回的事不付钱'),
  'thread/settled': warning('结算金额不超过决定金额，和账上对得上'),
  'thread/contract': ruled('warning', '大额的付款合同写明依据哪件决议，不超过它决定的金额'),
  'thread/result': ruled('warning', '钱付清了的事，公开实施结果'),

  'power/id': error('编号与文件名相同'),
  'power/old': error('旧版本的权力还在清单上'),
  'power/same': warning('村里的不同做法和镇里的真有不同'),
  'power/negative': error('负面清单的编号不重复'),

  'power-use/year': error('文件名是年份'),
  'power-use/id': error('一件事一个编号'),
  'power-use/step': error('步骤是清单上的第几步'),
  'power-use/order': error('步骤按先后，日期不倒'),
  'power-use/skipped': warning('清单上的步骤没有跳过'),
  'power-use/late': warning('每一步在清单写的时限里办'),
  'power-use/future': warning('日期不晚于今天'),

  'posting/item': error('张贴记录里的事项本村公开过'),
  'posting/dates': error('先贴出，后取下'),
  'posting/photo': error('张贴的照片在 files 文件夹里，有人看过能公开'),
  'posting/early': ruled('warning', '贴够规定的日子才取下'),
  'posting/never': warning('公示的事都贴出来过'),

  'duty/month': error('文件名是月份'),
  'duty/day': error('日期在当月，或写星期几'),
  'duty/twice': error('同一天同一班只写一行'),
  'duty/person': warning('值班人在班子名单里'),

  'task/id': error('一个单位一个编号只写一行'),
  'task/unit': error('任务的单位是镇里的一个村或党支部'),
  'task/evidence': error('任务的证据是公开过的一条'),
  'task/dates': error('任务完成的日子不在以后'),

  'question/id': error('群众提问的编号不重复'),
  'question/dates': error('提问、答复、办结的日子不倒，提问的日子不在以后'),
  'question/reply': error('答复有日子，也有话'),
  'question/item': error('提问的目录编号在公开目录里'),

  'link/decision': error('决议编号找得到'),
  'link/contract': error('合同编号找得到'),
  'link/project': error('项目编号找得到'),
  'link/power': error('权力编号找得到'),

  'history/silent': error('公开以后再改，写明更正说明'),
  'history/correction': error('更正说明写明哪天、谁、为什么'),
  'history/incomplete': warning('写了「留痕起始」的镇，历史取得全'),

  'privacy/id-number': error('没有身份证号码'),
  'privacy/bank-card': error('没有银行卡号'),
  'privacy/mobile': error('没有未经同意的手机号码'),
  'privacy/social-number': error('没有社保、医保、残疾证号码'),
  'privacy/id-like': warning('没有抄错一位的身份证号码'),
  'privacy/output': error('要发布的文件里没有个人号码'),
  'privacy/unreadable': error('读不出字的附件有人看过'),
  'privacy/never': ruled('error', '规则方案写「不公开」的列，名册里没有'),
  'privacy/column': error('名册里没有身份证号、卡号、手机、住址、病情这些列'),
  'privacy/address': warning('没有写到门牌的住址'),
  'privacy/birth-date': warning('没有一个人的出生年月'),
  'privacy/illness': warning('没有一个人的病情'),
  'privacy/disability': warning('没有一个人的残疾类别、等级'),
  'privacy/minor': warning('没有十四岁以下孩子的姓名年龄'),
} as const satisfies Record<string, CheckRule>;

export type RuleId = keyof typeof checkRules;
