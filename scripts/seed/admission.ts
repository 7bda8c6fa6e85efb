import type { NoticeScript } from './script.ts';

/** 公示里拟发展的一个人，照「发展党员」的填法。 */
export function admission(
  ...[姓名, 性别, 文化程度, 阶段, 研究日期]: readonly [string, '男' | '女', string, string, string]
): NonNullable<NoticeScript['party']> {
  return { 发展党员: [{ 姓名, 性别, 文化程度, 阶段, 研究日期 }] };
}
