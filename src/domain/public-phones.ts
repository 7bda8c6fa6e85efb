import type { Board } from './board.ts';

/** 镇、村文件里写明要公开的电话；别处出现别的手机号，就是漏了。 */
export function publicPhones({ town, villages }: Board): string[] {
  const phones = villages.flatMap((village) => [
    village.phone,
    village.supervisorPhone,
    ...[
      ...[village.cadres, village.supervisors ?? [], village.grids ?? []],
      ...[village.services ?? [], village.volunteers ?? []],
    ]
      .flat()
      .map(({ phone }) => phone),
  ]);
  return [town.phone, ...(town.hotlines ?? []), ...phones].filter((one) => one !== undefined);
}
