import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { attachmentFiles } from '../output/files.ts';
import { publishedPhoto } from '../privacy/photo.ts';
import type { Staging } from './staging.ts';

const photoName = /\.(?:jpe?g|png|webp)$/i;

/** 把附件写进网站：图片去掉元数据、缩到够看的大小，别的原样。打不开的图片是毛病。 */
export async function writeAttachments(
  board: Board,
  content: string,
  staging: Staging,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, file] of attachmentFiles(board)) {
    const bytes = readFileSync(join(content, file));
    if (!photoName.test(path)) {
      staging.write(path, bytes);
      continue;
    }
    try {
      staging.write(path, await publishedPhoto(bytes));
    } catch {
      const fix = '重新拍一张，或重新导出一份，再放进来。';
      problems.push(problem('file/unreadable', { file }, '这张图片打不开，可能没有传完整。', fix));
    }
  }
  return problems;
}
