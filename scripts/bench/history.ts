import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface HistoryBench {
  readonly items: number;
  readonly commits: number;
  readonly versions: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * 造一个仓库：几份内容、几次提交，一份改几回；量读出全部历史要多久、占多少内存。
 *
 * 仓库用 git fast-import 一口气写成；读历史另起一个进程，内存不和量别的混在一起。
 */
export function measureHistory(
  scratch: string,
  { items, commits }: { readonly items: number; readonly commits: number },
): HistoryBench {
  const root = join(scratch, 'history');
  mkdirSync(root);
  execFileSync('git', ['init', '-q', '-b', 'main', '--template=', root]);
  const edits = new Array<number>(items).fill(0);
  const stream: string[] = [];
  for (let time = 0; time < commits; time++) {
    const item = time % items;
    const version = (edits[item] ?? 0) + 1;
    edits[item] = version;
    const content = noticeText(item, version);
    stream.push(
      `commit refs/heads/main\ncommitter 村文书 <clerk@example.cn> ${String(1_767_225_600 + time * 600)} +0800\ndata 0\n`,
      `M 100644 inline ${fileOf(item)}\ndata ${String(Buffer.byteLength(content))}\n${content}\n`,
    );
  }
  execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { input: stream.join('') });
  for (const [item, version] of edits.entries()) {
    if (version === 0) continue;
    const file = join(root, fileOf(item));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, noticeText(item, version));
  }
  return { items, commits, ...readApart(root) };
}

function fileOf(item: number): string {
  const id = String(item).padStart(5, '0');
  return `villages/cun${String(item % 100)}/notices/2026/2026-01-01-${id}.md`;
}

function noticeText(item: number, version: number): string {
  const rows = Array.from(
    { length: 12 },
    (_, row) => `| 第${String(row + 1)}户 | ${String(item * 13 + row)}.00 |`,
  );
  const corrections = Array.from(
    { length: version - 1 },
    (_, index) => `  - 2026-02-01 何秀兰：第${String(index + 1)}次更正\n`,
  ).join('');
  return `---\n标题: 第${String(item)}条\n公开日期: 2026-01-01\n${corrections === '' ? '' : `更正说明:\n${corrections}`}---\n\n| 户主 | 金额（元） |\n| --- | --- |\n${rows.join('\n')}\n\n第${String(version)}版\n`;
}

function readApart(root: string): Omit<HistoryBench, 'items' | 'commits'> {
  const script = join(import.meta.dirname, 'read-history.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, root], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`读历史没成：${stderr}`);
  return JSON.parse(stdout) as Omit<HistoryBench, 'items' | 'commits'>;
}
