import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../domain/problem.ts';

/** 要新建的一样东西：哪些文件，还有哪些空要人来填。 */
export interface Draft {
  /** 相对内容文件夹的路径 → 文件内容。 */
  readonly files: ReadonlyMap<string, string>;
  /** 还空着的必填项，如 `villages/shiping/village.md 「电话」`。 */
  readonly blanks: readonly string[];
  /** 另外要提醒的话。 */
  readonly notes: readonly string[];
}

/** 给的条件做不成：少了参数、名字不合适、文件已经有了。 */
export class CannotMake extends Error {}

/** 要用的旧内容有毛病，先改好才能接着做。 */
export class ContentFaults extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('要用的内容里有毛病');
    this.problems = problems;
  }
}

/** 写出全部文件；有一个已经在了，就一个也不写。 */
export function writeDraft(root: string, { files }: Draft): void {
  const taken = [...files.keys()].find((file) => existsSync(join(root, file)));
  if (taken !== undefined) {
    throw new CannotMake(`${taken} 已经有了，没有改动它。要重做，先把它改名或删掉。`);
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    // wx：检查以后、写入以前别人刚好建了同名文件，也不会盖掉。
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
}
