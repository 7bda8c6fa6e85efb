import type { LocalDate } from '../base/date.ts';
import { powerFields } from '../domain/power.ts';
import { CannotMake, type Draft } from './draft.ts';
import type { Existing } from './existing.ts';
import { markdownText, recordText } from './record-text.ts';

/** 加一项小微权力；编号接着最大的往下排。 */
export function powerDraft(
  { folder }: Existing,
  input: {
    readonly name?: string | undefined;
    readonly category?: string | undefined;
    readonly id?: string | undefined;
  },
  today: LocalDate,
): Draft {
  const numbers = [...folder.sizes.keys()].map((file) => /^powers\/P(\d+)\.md$/.exec(file)?.[1]);
  const next = Math.max(0, ...numbers.map((number) => Number(number ?? 0))) + 1;
  const id = input.id ?? `P${String(next).padStart(2, '0')}`;
  if (!/^P\d{2,3}$/.test(id)) throw new CannotMake(`编号「${id}」不能用，写成 P12 的样子。`);
  const record = recordText(powerFields, {
    values: {
      编号: id,
      版本: `${today} 起`,
      ...(input.name !== undefined && { 名称: input.name }),
      ...(input.category !== undefined && { 类别: input.category }),
    },
    offer: ['我要办的事', '运行界限'],
    mention: ['金额分档'],
    hints: { 步骤: '必填：一步一段，按先后往下加；材料、时限可以不写' },
  });
  const file = `powers/${id}.md`;
  return {
    files: new Map([[file, markdownText(record)]]),
    blanks: record.blanks.map((blank) => `${file} 「${blank}」`),
    notes: [],
  };
}
