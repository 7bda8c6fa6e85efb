import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import type { HeadAliases } from '../domain/head-alias.ts';
import type { Normalised } from '../domain/normalised.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { decodeText } from './decode.ts';

/** 一个文本文件最多 8 MB：一万笔收支也不到 1 MB，更大的一定放错了东西。 */
export const textLimit = 8 * 1024 * 1024;

/** 一个附件最多 20 MB：再大，村里的手机打不开。 */
export const attachmentLimit = 20 * 1024 * 1024;

/** 一个内容文件夹：有哪些文件、各多大，怎么读。 */
export interface ContentFolder {
  readonly root: string;
  /** 路径 → 字节数，按路径排序。 */
  readonly sizes: ReadonlyMap<string, number>;
  /** 收支表、财务表认的本地表头。 */
  readonly aliases?: HeadAliases | undefined;
  /** 读的时候换过写法的；没人要看就没有，也不花时间。 */
  readonly notes?: Normalised[] | undefined;
  /** 按文字读一个文件；读不出时记一处毛病，返回 `undefined`。 */
  read(file: string): string | undefined;
}

const goodName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** WPS、Excel 和系统自己生成的东西，不算内容。 */
function ignored(name: string): boolean {
  return /^[.~]|^Thumbs\.db$|^desktop\.ini$|\.(tmp|bak)$/i.test(name);
}

/** 列出内容文件夹；快捷链接、怪名字、太大的文件都记下来，不往下读。 */
export function openFolder(root: string, problems: Problem[], notes?: Normalised[]): ContentFolder {
  const sizes = new Map<string, number>();
  walk(root, '', sizes, problems);
  const read = (file: string) =>
    readText({ path: `${root}/${file}`, file, size: sizes.get(file), problems, notes });
  return { root, sizes, notes, read };
}

function walk(root: string, folder: string, sizes: Map<string, number>, problems: Problem[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
  } catch {
    problems.push(
      problem(
        'file/unreadable',
        { file: folder || '.' },
        '这个文件夹打不开。',
        '看看文件夹在不在、有没有读取权限。',
      ),
    );
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored(entry.name) || (folder === '' && /^README/i.test(entry.name))) continue;
    if (entry.isSymbolicLink()) {
      problems.push(
        problem(
          'file/link-outside',
          { file },
          '这是一个快捷链接，不是真正的文件。',
          '删掉链接，把文件本身复制进来。',
        ),
      );
    } else if (!goodName.test(entry.name)) {
      problems.push(
        problem(
          'file/name',
          { file },
          `名字「${entry.name}」里有中文、空格或特殊符号，做不成网址。`,
          entry.isDirectory()
            ? '改成拼音，如 laocheng；村名写在 village.md 里。'
            : '改成英文字母、数字和短横线，如 2026-03-05-dibao.md；中文写在文件里面。',
        ),
      );
    } else if (entry.isDirectory()) {
      walk(root, file, sizes, problems);
    } else if (!entry.isFile()) {
      problems.push(
        problem('file/unreadable', { file }, '这不是普通的文件。', '删掉它，换成普通的文件。'),
      );
    } else {
      sizes.set(file, statSync(`${root}/${file}`).size);
    }
  }
}

const officeFile = /\.(xlsx?|et|docx?|wps)$/i;

/** 放错地方的文件：程序不读，也不公开。办公软件的文件另说一句怎么存。 */
export function misplaced(file: string, fix: string): Problem {
  const [kind] = officeFile.exec(file) ?? [];
  if (kind === undefined) {
    return problem('file/misplaced', { file }, '这个文件放的地方程序不认得，不会公开。', fix);
  }
  const sheet = /xls|et/i.test(kind);
  return problem(
    'file/misplaced',
    { file },
    `这是${sheet ? '工作簿' : '文档'}（${kind}），程序不读，不会公开。`,
    sheet
      ? '在电脑上的，双击「发布」（或 npm run import）会把 .xlsx 变成内容文件；在网页上放的，用 WPS 另存为「CSV UTF-8」再放，原来的删掉。'
      : '内容复制到 .md 文件里；要公开原件就导出 PDF，放进 files 文件夹。',
  );
}

interface Reading {
  readonly path: string;
  readonly file: string;
  readonly size: number | undefined;
  readonly problems: Problem[];
  readonly notes: Normalised[] | undefined;
}

function readText({ path, file, size = 0, problems, notes }: Reading): string | undefined {
  if (size > textLimit) {
    const message = `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，超过 8 MB。`;
    const fix = '看看是不是放错了文件；图片和扫描件放进 files 文件夹。';
    problems.push(problem('file/too-large', { file }, message, fix));
    return undefined;
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    const fix = '看看文件是不是正被别的程序占着、有没有读取权限，再试一次。';
    problems.push(problem('file/unreadable', { file }, '文件打不开。', fix));
    return undefined;
  }
  return decodeText(file, bytes, problems, notes);
}
