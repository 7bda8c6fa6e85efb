import { checkRules, type Severity } from '../domain/check-rules.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';

/** 程序发布前查哪些。 */
export interface RulesView {
  readonly frame: Frame;
  readonly lead: string;
  readonly groups: readonly { readonly heading: string; readonly rules: readonly RuleView[] }[];
}

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly says: string;
}

/** 规则编号斜线前面一段的中文。 */
const topics: Readonly<Record<string, string>> = {
  file: '文件',
  folder: '文件夹',
  markdown: '正文',
  field: '填写的字段',
  csv: '表格',
  town: '镇',
  village: '村',
  profile: '规则方案',
  catalogue: '公开目录',
  notice: '公开事项',
  ledger: '收支表',
  decision: '四议两公开',
  thread: '来龙去脉',
  power: '小微权力',
  duty: '值班表',
  question: '群众提问',
  link: '互相引用',
  privacy: '个人信息',
};

export function rulesView(context: Context): RulesView {
  const rules = Object.entries(checkRules).map(([id, { title, severity, basis }]) => ({
    id,
    title,
    severity,
    says: `${severity === 'error' ? '不改好不能发布' : '只提醒，照样发布'}${basis === 'profile' ? '，数目见公开目录里的规则方案' : ''}`,
  }));
  const lead = `每次发布以前，程序照这${String(rules.length)}条把全部内容查一遍。写着“不改好不能发布”的，有一处不对，这一次就不登出来。`;
  return {
    frame: frameOf(context, { here: '检查规则', description: lead }),
    lead,
    groups: [...Map.groupBy(rules, ({ id }) => id.split('/')[0] ?? '')].map(([topic, group]) => ({
      heading: topics[topic] ?? topic,
      rules: group,
    })),
  };
}
