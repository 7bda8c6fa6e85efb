import { exemptionsOf } from './gaps.ts';
import { serviceFields } from './service-files.ts';
import type { VillageScript } from './script.ts';
import { markdownFile, type YamlValue } from './text-files.ts';

/** 写成 `village.md`。`order` 是在镇首页排第几。 */
export function villageFile(village: VillageScript, order: number): string {
  const sum = (pick: (group: VillageScript['groups'][number]) => number): number =>
    village.groups.reduce((total, group) => total + pick(group), 0);
  const land = sum(({ land }) => Math.round(land * 10)) / 10;
  const fields: Record<string, YamlValue> = {
    名称: village.name,
    类型: '村',
    顺序: order,
    电话: village.phone,
    办公地点: village.office,
    办公时间: village.hours,
    监督电话: village.supervisorPhone,
    重大金额: village.threshold?.toFixed(2),
    概况: {
      村民小组: village.groups.length,
      户数: sum(({ households }) => households),
      人口: sum(({ people }) => people),
      党员: village.members,
      村民代表: village.representatives,
      耕地: `${land.toLocaleString('en-US')} 亩`,
    },
    班子: village.cadres.map(({ name, post, duties }, index) => ({
      姓名: name,
      职务: post,
      分工: duties,
      公开电话: index === 0 ? village.phone : undefined,
    })),
    村务监督委员会: village.supervisors.map(({ name, post, duties }, index) => ({
      姓名: name,
      职务: post,
      分工: duties,
      公开电话: index === 0 ? village.supervisorPhone : undefined,
    })),
    网格: village.grids.map(({ grid, worker, households }) => ({
      网格: grid,
      网格员: worker,
      户数: households,
      职责: village.service.gridDuties,
      公开电话: village.phone,
    })),
    ...serviceFields(village),
    不适用: exemptionsOf(village.slug).map(({ item, reason }) => ({
      目录编号: item,
      理由: reason,
    })),
  };
  return markdownFile(fields, village.intro);
}
