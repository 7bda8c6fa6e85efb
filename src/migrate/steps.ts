import { powerFields } from '../domain/power.ts';
import type { Edit } from './edit.ts';
import { renameFields } from './front-matter-names.ts';

/** 从一版格式到下一版，一个文件怎么改；改 `town.yaml` 里的版本号不用写。 */
export interface Step {
  readonly from: number;
  edit(file: string, text: string): Edit | undefined;
}

/** 一版一步，按先后。加一版：这里加一步，`formatVersion` 加一，更新记录写明镇里要做什么。 */
export const steps: readonly Step[] = [
  {
    from: 0,
    // 试用时的内容：town.yaml 没有写格式版本，小微权力里有旧的字段名。
    edit: (file, text) =>
      /^powers\/(old\/)?[^/]+\.md$/.test(file) ? renameFields(powerFields, text) : undefined,
  },
];
