import {
  type attachmentFields,
  noticeFields,
  type Attachment,
  type Notice,
} from '../domain/notice.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Values } from '../domain/field.ts';
import { attachmentLimit, type ContentFolder } from './files.ts';
import { baseName, readMarkdownRecord } from './markdown-record.ts';
import type { Source } from '../domain/source.ts';

const attachmentTypes = /\.(pdf|png|jpe?g|webp)$/i;

/** 读一条公开事项 `villages/<slug>/notices/2026/2026-03-08-dibao.md`。 */
export function loadNotice(
  folder: ContentFolder,
  village: string,
  file: string,
  problems: Problem[],
): Notice | undefined {
  const record = readMarkdownRecord(folder, file, noticeFields, problems);
  if (!record) return undefined;
  const { values, body, source } = record;
  const attachments = (values.attachments ?? []).flatMap(
    (one, index) => loadAttachment({ folder, village, source, problems }, one, index) ?? [],
  );
  return { ...values, id: baseName(file), attachments, body, source };
}

function loadAttachment(
  sheet: { folder: ContentFolder; village: string; source: Source; problems: Problem[] },
  attachment: Values<typeof attachmentFields>,
  index: number,
): Attachment | undefined {
  const { folder, village, source, problems } = sheet;
  const { file } = attachment;
  const report = (
    rule: 'notice/attachment' | 'file/too-large',
    message: string,
    fix: string,
  ): undefined => {
    problems.push(problem(rule, source.place('附件', index, '文件'), message, fix));
    return undefined;
  };
  if (!file.startsWith('files/') || file.includes('..')) {
    report(
      'notice/attachment',
      `附件「${file}」不在本村的 files 文件夹里。`,
      '把附件放进 files 文件夹，写成 files/文件名。',
    );
    return;
  }
  if (!attachmentTypes.test(file)) {
    report(
      'notice/attachment',
      `附件「${file}」不是图片或 PDF。`,
      '导出成 PDF，或拍照存成 JPG，再放进 files 文件夹。',
    );
    return;
  }
  const size = folder.sizes.get(`villages/${village}/${file}`);
  if (size === undefined) {
    const same = [...folder.sizes.keys()]
      .map((path) => path.slice(`villages/${village}/`.length))
      .find((path) => path.toLowerCase() === file.toLowerCase());
    const fix =
      same === undefined
        ? `把它放进 villages/${village}/files，名字一个字母也不差。`
        : `文件夹里有「${same}」，大小写不一样；改成一样的。`;
    report('notice/attachment', `找不到附件「${file}」。`, fix);
    return;
  }
  if (size > attachmentLimit) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    report(
      'file/too-large',
      `附件「${file}」有 ${megabytes} MB，超过 20 MB。`,
      '缩小图片，或拆成几个 PDF。',
    );
    return;
  }
  return { ...attachment, size };
}
