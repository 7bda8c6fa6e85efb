import { checkRules, type Severity } from '../domain/check-rules.ts';
import { spoken } from '../guide/spoken.ts';
import { ruleTopic } from '../guide/topics.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { guideRoute } from './guide-page.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 程序发布前查哪些。 */
export interface RulesView {
  readonly frame: Frame;
  readonly lead: string;
  readonly groups: readonly RuleGroup[];
  /** 检查以外，发布、导入时说的话。 */
  readonly spoken: readonly SpokenGroup[];
}

export interface SpokenGroup {
  readonly heading: string;
  readonly link: Link;
  readonly says: readonly string[];
}

export interface RuleGroup {
  readonly heading: string;
  /** 说怎么改的那一页。 */
  readonly link: Link;
  readonly rules: readonly RuleView[];
}

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly says: string;
}

export function rulesView(context: Context): RulesView {
  const rules = Object.entries(checkRules).map(([id, { title, severity, basis }]) => ({
    id,
    title,
    severity,
    says: `${severity === 'error' ? '不改好不能发布' : '只提醒，照样发布'}${basis === 'profile' ? '，数目见公开目录里的规则方案' : ''}`,
  }));
  const lead = `每次发布以前，程序照这${String(rules.length)}条把全部内容查一遍。写着“不改好不能发布”的，有一处不对，这一次就不登出来。后面几张是发布、导入时说的话，“…”的地方是文件名、数目。`;
  return {
    frame: frameOf(context, { here: '检查规则', description: lead }),
    lead,
    groups: [...Map.groupBy(rules, ({ id }) => ruleTopic(id))].map(([{ name, guide }, group]) => ({
      heading: name,
      link: {
        text: `${name}怎么写、怎么改`,
        href: context.to(guideRoute(guide) ?? routes.formats),
      },
      rules: group,
    })),
    spoken: spoken.map(({ name, guide, says }) => ({
      heading: name,
      link: { text: `${name}，各该怎么办`, href: context.to(guideRoute(guide) ?? routes.formats) },
      says,
    })),
  };
}
