import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { formatVersion } from '../domain/town.ts';
import { decodeText } from '../load/decode.ts';
import { openFolder } from '../load/files.ts';
import type { Edit } from './edit.ts';
import { steps } from './steps.ts';

/** 一次升级：从第几版到第几版，哪些文件改成什么样、改了什么。 */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** 文件 → 改成的样子；`town.yaml` 排在最后。 */
  readonly edits: ReadonlyMap<string, Edit>;
}

const versionLine = /^(\uFEFF?)格式版本[ \t]*[:：][ \t]*["']?(\d+)["']?[^\n\r]*/m;

/** 看一遍内容，算出要改哪些；一个字也不写。版本比程序新、或没有 `town.yaml`，就说为什么。 */
export function planMigration(root: string): Migration | string {
  const ignored: Problem[] = [];
  const folder = openFolder(root, ignored);
  const town = folder.sizes.has('town.yaml') ? readText(root, 'town.yaml') : undefined;
  if (town === undefined) return '内容文件夹里没有读得出的 town.yaml。看看文件夹选对了没有。';
  const from = Number(versionLine.exec(town)?.[2] ?? 0);
  if (from > formatVersion) {
    return `内容是第 ${String(from)} 版格式，这个程序只认到第 ${String(formatVersion)} 版。换用新一版的程序。`;
  }
  const edits = new Map<string, Edit>();
  if (from === formatVersion) return { from, to: formatVersion, edits };
  const wanted = steps.filter((step) => step.from >= from);
  for (const file of folder.sizes.keys()) {
    if (file === 'town.yaml' || !/\.(md|csv|yaml)$/.test(file)) continue;
    const edit = editOf(file, readText(root, file), wanted);
    if (edit) edits.set(file, edit);
  }
  const own = editOf('town.yaml', town, wanted);
  edits.set('town.yaml', {
    text: withVersion(own?.text ?? town),
    says: [...(own?.says ?? []), `「格式版本」写成 ${String(formatVersion)}`],
  });
  return { from, to: formatVersion, edits };
}

/**
 * 照算好的写。`town.yaml` 最后写：写到一半断了，版本还是旧的，再来一遍就行。
 *
 * 每个文件写在旁边再换上去，不会留下半个文件。
 */
export function applyMigration(root: string, { edits }: Migration): void {
  for (const [file, { text }] of edits) {
    const path = join(root, file);
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  }
}

function editOf(file: string, text: string | undefined, wanted: typeof steps): Edit | undefined {
  let now = text;
  const says: string[] = [];
  for (const step of wanted) {
    const edit = now === undefined ? undefined : step.edit(file, now);
    if (!edit) continue;
    now = edit.text;
    says.push(...edit.says);
  }
  return now === undefined || says.length === 0 ? undefined : { text: now, says };
}

function withVersion(town: string): string {
  const line = `格式版本: ${String(formatVersion)}`;
  return versionLine.test(town)
    ? town.replace(versionLine, `$1${line}`)
    : `${line}${town.includes('\r\n') ? '\r\n' : '\n'}${town.replace(/^\uFEFF/, '')}`;
}

/** Windows 的换行，在 UTF-8（GB18030 也是）、两种 UTF-16 里各是哪几个字节。 */
const windowsLineEnds = ['\r\n', '\r\0\n\0', '\0\r\0\n'];

/** 原样的文字，换行也不动；读不通的不改，检查会说。 */
function readText(root: string, file: string): string | undefined {
  const bytes = readFileSync(join(root, file));
  const text = decodeText(file, bytes, []);
  return windowsLineEnds.some((end) => bytes.includes(end)) ? text?.replaceAll('\n', '\r\n') : text;
}
