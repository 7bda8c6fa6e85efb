import type { LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { ventureFields, ventureKinds } from '../domain/venture.ts';
import { CannotMake, type Draft } from './draft.ts';
import type { ExistingVillage } from './existing.ts';
import { markdownText, recordText } from './record-text.ts';

export interface NewVenture {
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly slug?: string | undefined;
  readonly date: LocalDate;
}

/** 建一个集体经济项目或合作社：必填的摆出来，股份、收益、分红写成注释，去掉井号就能用。 */
export function ventureDraft(village: ExistingVillage, input: NewVenture): Draft {
  const { name, kind = ventureKinds[0], slug, date } = input;
  if (slug === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(slug)) {
    throw new CannotMake('还要一个英文名字做网址，如 --slug lvyuan；用小写字母、数字、短横线。');
  }
  if (!ventureKinds.some((one) => one === kind)) {
    const like = nearest(kind, ventureKinds);
    throw new CannotMake(
      `--kind 写的是「${kind}」。${like ? `是不是「${like}」？` : `有的是：${ventureKinds.join('、')}。`}`,
    );
  }
  const record = recordText(ventureFields, {
    values: { ...(name !== undefined && { 名称: name }), 种类: kind, 状态: '筹备', 公开日期: date },
    mention: [
      ...['开办日期', '决议编号', '合同编号', '项目编号', '财务表', '总投资', '投资'],
      ...['总股数', '股份', '收益', '分红', '进展'],
    ],
    hints: { 状态: '筹备、建设、运营、停办' },
  });
  const file = `villages/${village.slug}/projects/${slug}.md`;
  return {
    files: new Map([[file, markdownText(record, '写几句：办的是什么，为什么办。')]]),
    blanks: record.blanks.map((blank) => `${file} 「${blank}」`),
    notes: ['股份写一类一类合起来的，不写哪一户。'],
  };
}
