import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../load/decode.ts';
import { attachmentLimit } from '../load/files.ts';
import type { VillageName } from '../load/village-names.ts';
import { cutShort } from './cut-short.ts';
import { wrongVillage } from './wrong-village.ts';

/** 发以前看一眼：查内容的那一套看不出来的几样。一样一句话。 */
export function lookOver(
  root: string,
  changed: readonly string[],
  villages: readonly VillageName[],
): string[] {
  const present = changed.filter((file) => statSync(join(root, file), { throwIfNoEntry: false }));
  return [
    ...present.flatMap((file) => tooLarge(root, file)),
    ...sameTwice(root, present),
    ...present.flatMap((file) => halfWritten(root, file)),
    ...present.flatMap((file) => misplacedLedger(root, file, villages)),
  ];
}

/** 每个文件现在的摘要；问话的工夫里又存过的，前后两次不一样。删掉的、打不开的写空。 */
export function fingerprintOf(root: string, files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, digest(join(root, file))]));
}

function digest(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return '';
  }
}

/** WPS 正开着一张表，旁边就有一个 `~$` 开头的文件：存了没有不知道。 */
export function openInWps(root: string, changed: readonly string[]): string[] {
  const folders = new Set(
    changed.map((file) => dirname(file)).filter((folder) => existsSync(join(root, folder))),
  );
  return [...folders].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.startsWith('~$'))
      .map(
        (name) =>
          `${folder} 里「${name.slice(2)}」正在 WPS 里开着。存好、关掉再发；关了还说，就把「${name}」删掉。`,
      ),
  );
}

/** 手机里直接拷出来的照片、没压过的扫描件。 */
function tooLarge(root: string, file: string): string[] {
  const { size } = statSync(join(root, file));
  if (size <= attachmentLimit) return [];
  return [
    `${file} 有 ${(size / 1024 / 1024).toFixed(0)} MB，超过 20 MB，村里的手机打不开。照片用微信发给自己再存下来就小了，或用「画图」调整大小；扫描件另存为小一点的 PDF。`,
  ];
}

/** 一模一样的两个文件：多半是复制出来忘了改。 */
function sameTwice(root: string, changed: readonly string[]): string[] {
  const hash = (file: string): string => digest(join(root, file));
  return changed.flatMap((file) => {
    const mine = hash(file);
    if (mine === '') return [];
    const folder = dirname(file);
    const twin = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== basename(file))
      .filter(
        (entry) => !(changed.includes(`${folder}/${entry.name}`) && entry.name < basename(file)),
      )
      .find((entry) => hash(`${folder}/${entry.name}`) === mine);
    return twin ? [`${file} 和「${twin.name}」一模一样。留一个，另一个删掉或改好。`] : [];
  });
}

function halfWritten(root: string, file: string): string[] {
  if (!file.endsWith('.csv')) return [];
  const fault = cutShort(file, textOf(root, file));
  return fault === undefined ? [] : [`${file}：${fault}`];
}

function misplacedLedger(root: string, file: string, villages: readonly VillageName[]): string[] {
  if (!/\/ledger\/.+\.csv$/.test(file)) return [];
  const text = textOf(root, file);
  const fault = wrongVillage(file, text.split('\n').slice(0, 3).join('\n'), villages);
  return fault === undefined ? [] : [`${file}：${fault}`];
}

/** 打不开的，查内容的那一遍会说。 */
function textOf(root: string, file: string): string {
  try {
    return decodeText(file, readFileSync(join(root, file)), []) ?? '';
  } catch {
    return '';
  }
}
