import type { LocalDate } from '../base/date.ts';
import type { Decimal } from '../base/decimal.ts';
import type { Fen } from '../base/money.ts';
import type { Period } from '../base/period.ts';

/** 起止两天，两头都算。 */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** 一格能怎么填。读法在 `load/forms.ts`，说明页照这里写。 */
export interface FormValues {
  /** 一段文字。 */
  text: string;
  /** 一个电话号码。 */
  phone: string;
  /** 写全的网址。 */
  address: string;
  /** 一天，如 `2026-03-05`。 */
  date: LocalDate;
  /** 起止两天，如 `2026-03-05 至 2026-03-11`。 */
  dates: DateRange;
  /** 一段账期，如 `2026年第一季度`。 */
  period: Period;
  /** 元，精确到分。 */
  yuan: Fen;
  /** 0 或更大、最多四位小数的数：面积、单价。 */
  decimal: Decimal;
  /** 百分之几，如 `42%` 就是 42，要写百分号。 */
  percent: Decimal;
  /** 0 或更大的整数。 */
  count: number;
  /** 是、否。 */
  yes: boolean;
  /** 几段文字，一行一个。 */
  texts: readonly string[];
}

export type ScalarForm = keyof FormValues;

interface Common {
  /** 内容文件里写的名字：开头信息的字段名，或表头。 */
  readonly name: string;
  readonly required: boolean;
  /** 怎么填，一句话。 */
  readonly help: string;
  /** 也认的旧名字、别名。 */
  readonly aliases?: readonly string[];
}

export interface ScalarField extends Common {
  readonly form: ScalarForm;
}

export interface ChoiceField extends Common {
  readonly form: 'choice';
  readonly choices: readonly string[];
}

/** 一组小记录，如「步骤」下面的每一步。 */
export interface RecordsField extends Common {
  readonly form: 'records';
  readonly fields: Fields;
}

/** 一条小记录，如「概况」。 */
export interface RecordField extends Common {
  readonly form: 'record';
  readonly fields: Fields;
}

export type Field = ScalarField | ChoiceField | RecordsField | RecordField;

/** 一种内容的全部字段：程序里的名字 → 字段。读取、报错、说明页、新建都只认这一份。 */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends ChoiceField
  ? F['choices'][number]
  : F extends RecordsField
    ? readonly Values<F['fields']>[]
    : F extends RecordField
      ? Values<F['fields']>
      : F extends ScalarField
        ? FormValues[F['form']]
        : never;

/** 按字段表读出来的值；可以不填的字段没填时是 `undefined`。 */
export type Values<Table extends Fields> = {
  readonly [Key in keyof Table]: Table[Key]['required'] extends true
    ? ValueOf<Table[Key]>
    : ValueOf<Table[Key]> | undefined;
};
