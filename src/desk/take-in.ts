import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { convertedWords, convertGrid, type Converted } from '../import/convert.ts';
import { Refused, type Grid } from '../import/grid.ts';
import { readGrids } from '../import/read-file.ts';
import type { HeadAliases } from '../domain/head-alias.ts';
import { decodeText } from '../load/decode.ts';
import { openFolder } from '../load/files.ts';
import { loadHeadAliases } from '../load/head-alias.ts';
import { villageNames, type VillageName } from '../load/village-names.ts';
import { cutShort } from './cut-short.ts';
import { wrongVillage } from './wrong-village.ts';

/** 收进来的表说了什么；有 `faults` 就先不发。 */
export interface TakenIn {
  readonly told: readonly string[];
  readonly faults: readonly string[];
}

/** 收过的原表放在这里：读内容的、git 都不看它，隐藏的列、别的页不会跟着送出去。 */
const originals = '~原件';

/**
 * 放进村文件夹的工作簿、名字随便起的 CSV，变成内容文件，原表挪到一边。
 *
 * 一张表有一处说不清（哪个村、哪个月、已经有了），这张表就原样不动。
 */
export function takeIn(root: string, changed: readonly string[]): TakenIn {
  const incoming = changed.filter((file) => isIncoming(file) && existsSync(join(root, file)));
  if (incoming.length === 0) return { told: [], faults: [] };
  const content = openFolder(root, []);
  const town = { villages: villageNames(content), aliases: loadHeadAliases(content, []) };
  const told: string[] = [];
  const faults: string[] = [];
  for (const file of incoming) {
    const result = takeOne(root, file, town);
    told.push(...result.told);
    faults.push(...result.faults.map((fault) => `${file}：${fault}`));
  }
  return { told, faults };
}

/** 镇里有哪些村，本地的表头怎么写。 */
interface Town {
  readonly villages: readonly VillageName[];
  readonly aliases: HeadAliases;
}

/** 工作簿放哪里都算；CSV、TXT 只算直接放在村文件夹、inbox 里的，和名字是中文的。附件不算。 */
function isIncoming(file: string): boolean {
  const [, inside] = /^villages\/[a-z][a-z0-9-]*\/(.+)$/.exec(file) ?? [];
  if (
    inside === undefined ||
    inside.startsWith('files/') ||
    /^(questions|removed)\.csv$/.test(inside)
  ) {
    return false;
  }
  if (/\.(xlsx?|et)$/i.test(inside)) return true;
  return /\.(csv|txt)$/i.test(inside) && /^(inbox\/)?[^/]+$|[^\0-\x7f]/.test(inside);
}

function takeOne(root: string, file: string, { villages, aliases }: Town): TakenIn {
  const name = basename(file);
  const slug = file.split('/')[1] ?? '';
  const folder = dirname(file).split('/').slice(-2).join('/');
  const told: string[] = [];
  const faults: string[] = [];
  const writes = new Map<string, string>();
  const half = halfWritten(join(root, file));
  if (half !== undefined) return { told, faults: [half] };
  let recognised = 0;
  let reason = '';
  for (const grid of gridsOf(join(root, file), name)) {
    if (typeof grid === 'string') {
      reason = grid;
      continue;
    }
    const made = convertGrid(grid, name, { folder, aliases });
    if (typeof made === 'string') {
      reason = made;
      told.push(`${file} 的${pageOf(grid)}没有取：${made}`);
      continue;
    }
    recognised++;
    const path = `villages/${slug}/${made.path}`;
    const doubt = wrongVillage(file, topOf(grid, name), villages) ?? wrongMonth(name, made);
    if (doubt !== undefined) faults.push(doubt);
    else if (existsSync(join(root, path)) || writes.has(path)) {
      const same = (writes.get(path) ?? readFileSync(join(root, path), 'utf8')) === made.text;
      if (same) told.push(`${file} 和已经有的 ${path} 是同一张表，没有再放。`);
      else faults.push(taken(path));
    } else {
      writes.set(path, made.text);
      const [first = '', ...rest] = convertedWords(pageOf(grid), made, path);
      told.push(`${file} ${first}`, ...rest.map((line) => `  ${line}`));
    }
  }
  if (recognised === 0) return { told: [], faults: [reason] };
  if (faults.length > 0) return { told: [], faults };
  // 先挪原表：挪不动就是还开着，什么也没写，关掉再来一遍就是。
  const kept = putAside(root, file);
  if (kept === undefined) {
    return { told: [], faults: ['挪不动，像是正被别的程序占着。关掉再发。'] };
  }
  for (const [path, text] of writes) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  return { told: [...told, `原表挪到了 ${kept}，不会送出去。`], faults };
}

function gridsOf(path: string, name: string): (Grid | string)[] {
  try {
    return readGrids(name, readFileSync(path));
  } catch (error) {
    return [error instanceof Refused ? error.message : '打不开，像是正被别的程序占着。关掉再试。'];
  }
}

function halfWritten(path: string): string | undefined {
  if (!/\.csv$/i.test(path)) return undefined;
  try {
    return cutShort(path, decodeText(path, readFileSync(path), []) ?? '');
  } catch {
    return undefined;
  }
}

function pageOf({ name }: Grid): string {
  return name === '' ? '' : `「${name}」`;
}

/** 表的名字和最上面几行：写着哪个村、哪一期。 */
function topOf({ name: page, rows }: Grid, name: string): string {
  return [name, page, ...rows.slice(0, 3).flatMap(({ cells }) => cells)].join(' ');
}

function taken(path: string): string {
  return `已经有 ${path}，和这一份不一样。要换成这一份，先把原来的删掉；已经公开过的，照帮助里《发错了怎么改》写更正。`;
}

const monthNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 文件名写的是一个月，标题写的是另一个月。 */
function wrongMonth(name: string, { period }: Converted): string | undefined {
  const [, written = ''] = /(\d{1,2}|十[一二]?|[一二三四五六七八九])月/.exec(name) ?? [];
  const month = /^\d/.test(written) ? Number(written) : monthNames.indexOf(written) + 1;
  return month === 0 || period.kind !== 'month' || Number(period.from.slice(5, 7)) === month
    ? undefined
    : `文件名写的是${written}月，表里写的是${period.label}。哪个不对，改哪个。`;
}

/** 挪到「~原件」里；重名的后面加数字。给出挪到哪里；挪不动没有。 */
function putAside(root: string, file: string): string | undefined {
  const folder = join(root, originals);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const name = basename(file);
  const stem = name.slice(0, name.length - extname(name).length);
  let kept = name;
  for (let copy = 2; existsSync(join(folder, kept)); copy++) {
    kept = `${stem}-${String(copy)}${extname(name)}`;
  }
  try {
    renameSync(join(root, file), join(folder, kept));
  } catch {
    return undefined;
  }
  return `${originals}/${kept}`;
}
