import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { OpenMatter } from './open-matters.ts';
import { allOpenMatters } from './town-page.ts';

/** 全镇正在公示的。 */
export interface OpenView {
  readonly frame: Frame;
  readonly lead: string;
  readonly matters: readonly OpenMatter[];
}

export function openView(context: Context): OpenView {
  const matters = allOpenMatters(context);
  const lead =
    matters.length === 0
      ? '眼下全镇没有正在公示的事。'
      : `全镇有${String(matters.length)}件事正在公示，先到期的排在前面。有不同意见，公示期内说。`;
  return { frame: frameOf(context, { here: '正在公示', description: lead }), lead, matters };
}
