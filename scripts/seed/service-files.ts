import type { VillageScript } from './script.ts';
import { csvRow, type YamlValue } from './text-files.ts';
import type { VillageView } from './view.ts';

/** 写进 `village.md` 的几样。 */
export function serviceFields({ service, phone }: VillageScript): Record<string, YamlValue> {
  return {
    便民服务: service.services.map(([what, when, who, bring, fee]) => ({
      事项: what,
      时间: when,
      找谁: who,
      材料: bring,
      收费: fee,
      公开电话: phone,
    })),
    志愿服务: service.volunteers.map(([team, people, does, when, contact]) => ({
      队伍: team,
      人数: people,
      做什么: does,
      时间: when,
      联系人: contact,
      公开电话: phone,
    })),
    公约通过: service.cleanAdopted,
    清洁公约: service.cleanRules,
  };
}

const heads = [
  ...['编号', '发现日期', '类别', '隐患', '地点', '责任人', '整改期限', '改好日期', '怎么改的'],
];

/** 一个村的安全隐患 `hazards.csv`；到截止那天还没查出的不写，还没改好的空着。 */
export function hazardsFile({ turns, span }: VillageView): string | undefined {
  const found = turns
    .flatMap(({ service }) => service.hazards)
    .filter(([on = '']) => on >= span.from && on <= span.until);
  if (found.length === 0) return undefined;
  const numbers = new Map<string, number>();
  const rows = found.map(([on = '', kind, what, where, owner, limit, done = '', result = '']) => {
    const year = on.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const id = `${year}-${String(number).padStart(2, '0')}`;
    const fixed = done !== '' && done <= span.until;
    const end = fixed ? [done, result] : ['', ''];
    return [id, on, kind, what, where, owner, limit, ...end].map((cell) => cell ?? '');
  });
  return `${[heads, ...rows].map(csvRow).join('\n')}\n`;
}
