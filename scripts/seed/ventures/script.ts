import type { Row } from '../year-script.ts';

/** 一个集体经济项目或合作社的底稿；收支从账上算的，写账上摘要的样子。 */
export interface VentureScript {
  /** 文件名。 */
  readonly slug: string;
  readonly name: string;
  readonly kind: '集体经济项目' | '党支部领办合作社';
  readonly state: '筹备' | '建设' | '运营' | '停办';
  /** 头一次公开的那一天。 */
  readonly on: string;
  readonly since?: string;
  readonly head: string;
  readonly decisions?: readonly string[];
  /** 固定资产表里有它的，附上那张表。 */
  readonly holds?: boolean;
  /** 来源 | 哪一笔 | 元 */
  readonly investments: readonly Row[];
  /** 类别 | 持有 | 户数 | 股数 | 占比 */
  readonly shares?: readonly Row[];
  /** 村集体自己经营的：账上哪些收入、哪些支出是它的，写正则。 */
  readonly booked?: { readonly in: string; readonly out?: string };
  /** 合作社的账：期间 | 收入 | 支出 | 提取 | 分配 | 说明 */
  readonly incomes?: readonly Row[];
  /** 期间 | 类别 | 户数 | 每股 | 发放日期 | 收支表上的摘要 */
  readonly dividends?: readonly Row[];
  /** 方式 | 户数 | 怎么受益 */
  readonly benefits: readonly Row[];
  /** 日期 | 内容 | 照片画到第几步；不附照片的空着 */
  readonly progress: readonly Row[];
  readonly scene: Scene;
  readonly body: string;
}

/** 照片画什么：房子、大棚、果树、光伏板、车位、水面。 */
export type Scene = 'shed' | 'greenhouse' | 'trees' | 'panels' | 'yard' | 'pond';
