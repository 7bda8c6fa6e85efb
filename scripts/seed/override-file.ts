import type { SeedFile } from './seed-file.ts';
import { markdownFile, type YamlValue } from './text-files.ts';
import type { VillageView } from './view.ts';

/** 几种和镇里不同的做法；一个村用其中一两种，有的村一种也没有。 */
const habits: readonly (Readonly<Record<string, YamlValue>> & { readonly 编号: string })[] = [
  {
    编号: 'P05',
    为什么不同: '2026年1月村民代表会议定的：本村账上钱少，门槛定得比镇里低',
    金额分档: [
      {
        金额: '300元以下（含300元）',
        程序: '经手人、证明人签字，村务监督委员会审核，村委会主任审批',
      },
      { 金额: '超过300元，到1000元（含）', 程序: '村“两委”会先研究同意，再按上一档审核审批' },
      {
        金额: '超过1000元，到5000元（含）',
        程序: '村“两委”会研究同意，镇村级财务代理中心事前看一遍预算，并在下一次村民代表会议上说明',
      },
      { 金额: '超过5000元', 程序: '先走四议两公开，票据上写明决议编号，再审核审批' },
    ],
  },
  {
    编号: 'P41',
    为什么不同: '2026年3月村“两委”会定的：本村离镇远，代办员每周二、周五去镇里',
    办理时限: '村里能办的当天；送镇里的一般7个工作日',
    带什么: ['身份证', '要办的事的材料，缺的代办员当场说'],
  },
  {
    编号: 'P39',
    为什么不同: '2026年2月村“两委”会定的：老人、残疾人打个电话，文书上门开',
    责任主体: '村民委员会，村文书可以上门办',
  },
];

/** 写成 `powers/P05.md`：只写不同的几项。 */
export function* overrideFiles({ seat }: VillageView): Generator<SeedFile> {
  for (const [index, habit] of habits.entries()) {
    if ((seat + index) % 4 > 1) continue;
    yield { path: `powers/${habit.编号}.md`, content: markdownFile(habit, '') };
  }
}
