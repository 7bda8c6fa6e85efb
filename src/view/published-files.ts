import { linkTarget } from '../domain/link-target.ts';
import type { Village } from '../domain/village.ts';
import { linksIn } from '../markdown/links.ts';

const known = new WeakMap<Village, ReadonlySet<string>>();

/**
 * 随页面带出去的附件和图片，从本村文件夹算起；每个村只找一次。
 *
 * 只带公开内容里提到的；files 里没人提的（多半是没放好的、不该放的）不出去。
 */
export function publishedFiles(village: Village): ReadonlySet<string> {
  const before = known.get(village);
  if (before) return before;
  const files = new Set<string>();
  for (const { photo, checked } of village.postings) if (photo && checked) files.add(photo);
  for (const { progress = [] } of village.ventures) {
    for (const { photo, checked } of progress) if (photo && checked) files.add(photo);
  }
  for (const { attachments } of village.notices) {
    for (const { file } of attachments) files.add(file);
  }
  for (const { entries } of village.ledgers) {
    for (const { receipts } of entries) for (const file of receipts) files.add(file);
  }
  for (const { body } of [village, ...village.notices, ...village.decisions, ...village.ventures]) {
    for (const { address } of linksIn(body).links) {
      const target = linkTarget(address);
      if (target?.kind === 'file' && village.files.has(target.file)) files.add(target.file);
    }
  }
  known.set(village, files);
  return files;
}
