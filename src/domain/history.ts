import type { LocalDate } from '../base/date.ts';

/**
 * 一份内容说了什么，去掉编码、换行、空白、字段次序这些不算内容的。
 *
 * 只按文件的样子读，不认字段表：程序加了字段，旧的核验码也不变；从前读不成的文件除外。
 */
export interface Canonical {
  /** 哪个村：两个村写得一样，也是两份。 */
  readonly unit: string;
  /** 开头信息和「名字：内容」，按名字排好。 */
  readonly head: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** 正文，一行一格；没有空行。 */
  readonly body: readonly string[];
}

/** 一份内容的一版。 */
export interface Version {
  /** 内容摘要，SHA-256，十六进制。 */
  readonly digest: string;
  /** `Canonical` 写成的 JSON；用到时才读。 */
  readonly text: string;
  /** 哪一次提交；还没提交的没有。 */
  readonly commit: string | undefined;
  /** 提交的那天；还没提交的、没有历史的没有。 */
  readonly on: LocalDate | undefined;
}

/** 一份内容从第一版到现在。 */
export interface ItemHistory {
  /** 现在的路径；删掉的是删之前的。 */
  readonly file: string;
  /** 从早到晚；最后一版是现在的。 */
  readonly versions: readonly Version[];
  readonly removedOn: LocalDate | undefined;
}

/** 记录里的一条：哪份内容的第几版，按进入历史的先后。 */
export interface LoggedVersion {
  readonly item: ItemHistory;
  readonly version: Version;
}

export interface History {
  /** 镇里写了「留痕起始」、也读到了 git 历史。 */
  readonly traced: boolean;
  /** 历史有什么不全、不寻常，一句一条，原样给人看。 */
  readonly notes: readonly string[];
  /** 现在还在的内容：路径 → 它的历史。 */
  readonly items: ReadonlyMap<string, ItemHistory>;
  readonly removed: readonly ItemHistory[];
  readonly log: readonly LoggedVersion[];
}

export function contentOf({ text }: Version): Canonical {
  return JSON.parse(text) as Canonical;
}

export function headValue({ head }: Canonical, name: string): string | undefined {
  return head.find(([key]) => key === name)?.[1];
}

/** 一份内容的题目：标题、表题、集体经济项目的名称；都没有的没有。 */
export function titleIn(content: Canonical): string | undefined {
  return ['标题', '表题', '名称'].flatMap((name) => headValue(content, name) ?? [])[0];
}
