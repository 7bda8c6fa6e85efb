import { formatChineseDate, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import type { Village } from '../domain/village.ts';

/** 这一页打印出来就是一张张贴页；纸上比屏幕上多出来的几样。 */
export interface Sheet {
  /** 标题前面的单位：`石坪村`；标题里已经有的不写。 */
  readonly owner: string;
  /** 每张纸左下角：`石坪村 2026年10月财务收支`。 */
  readonly running: string;
  /** 要签字的几位。 */
  readonly signers: readonly string[];
  /** 落款的单位，盖章的地方。 */
  readonly publisher: string;
  /** 落款的日期，`二〇二六年十一月四日`；长期有效的没有。 */
  readonly date: string | undefined;
}

export interface SheetOptions {
  readonly heading: string;
  readonly village?: Village | undefined;
  /** 谁公开的；不写就是村民委员会。 */
  readonly publisher?: string;
  readonly date?: LocalDate | undefined;
  /** 要签字的几位；不写就是村里的几位。 */
  readonly signers?: readonly string[];
}

const signersOf = {
  村: ['村党支部书记', '村民委员会主任', '村务监督委员会主任', '制表'],
  机关党支部: ['党支部书记', '制表'],
  镇: ['审核', '制表'],
} as const satisfies Record<Village['kind'], readonly string[]>;

export function sheetOf({ town }: Board, options: SheetOptions): Sheet {
  const { heading, village, date } = options;
  const name = village?.name ?? town.name;
  const owner = heading.includes(name) ? '' : name;
  return {
    owner,
    running: [owner, heading].filter(Boolean).join(' '),
    signers: options.signers ?? (village ? signersOf[village.kind] : []),
    publisher: options.publisher ?? (village ? committeeOf(village) : town.office),
    date: date && formatChineseDate(date),
  };
}

function committeeOf({ name, kind }: Village): string {
  return kind === '村' ? `${name}村民委员会` : name;
}
