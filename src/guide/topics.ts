/** 一组检查规则：中文名，和说怎么改的那一页（`src/guide` 里的文件）。 */
export interface RuleTopic {
  readonly name: string;
  readonly guide: string;
}

/** 规则编号斜线前面一段 → 这一组。每条毛病都有一页可看，靠它。 */
const topics: Readonly<Record<string, RuleTopic>> = {
  file: { name: '文件', guide: 'jobs/bad-files.md' },
  folder: { name: '文件夹', guide: 'format/folder.md' },
  markdown: { name: '正文', guide: 'format/folder.md' },
  field: { name: '填写的字段', guide: 'format/folder.md' },
  csv: { name: '表格', guide: 'format/folder.md' },
  town: { name: '镇', guide: 'format/town.md' },
  village: { name: '村', guide: 'format/village.md' },
  profile: { name: '规则方案', guide: 'format/rules.md' },
  catalogue: { name: '公开目录', guide: 'format/catalogue.md' },
  subject: { name: '科目表', guide: 'format/subjects.md' },
  heads: { name: '表头别名', guide: 'format/heads.md' },
  notice: { name: '公开事项', guide: 'jobs/post-notice.md' },
  party: { name: '党内活动', guide: 'format/notice.md' },
  ledger: { name: '收支表', guide: 'jobs/post-ledger.md' },
  statement: { name: '财务表', guide: 'format/folder.md' },
  decision: { name: '四议两公开', guide: 'jobs/record-decision.md' },
  thread: { name: '来龙去脉', guide: 'jobs/record-decision.md' },
  power: { name: '小微权力', guide: 'format/power.md' },
  'power-use': { name: '权力行使记录', guide: 'format/power-use.md' },
  venture: { name: '集体经济和合作社', guide: 'format/venture.md' },
  duty: { name: '值班表', guide: 'jobs/update-duty.md' },
  task: { name: '重点任务', guide: 'format/tasks.md' },
  hazard: { name: '安全隐患', guide: 'format/hazards.md' },
  appraisal: { name: '考评', guide: 'format/appraisal.md' },
  question: { name: '群众提问', guide: 'format/question.md' },
  posting: { name: '张贴记录', guide: 'format/posted.md' },
  link: { name: '互相引用', guide: 'format/decision.md' },
  removal: { name: '撤下', guide: 'format/removed.md' },
  history: { name: '更正', guide: 'jobs/fix-mistake.md' },
  privacy: { name: '个人信息', guide: 'jobs/fix-mistake.md' },
};

/** 一条规则属于哪一组；`src/guide/guide.test.ts` 保证组都写全。 */
export function ruleTopic(rule: string): RuleTopic {
  const topic = rule.split('/')[0] ?? '';
  return topics[topic] ?? { name: topic, guide: 'format/folder.md' };
}
