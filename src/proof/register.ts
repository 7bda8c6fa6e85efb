import {
  contentOf,
  type History,
  type ItemHistory,
  type LoggedVersion,
  titleIn,
  type Version,
} from '../domain/history.ts';
import { codeOf } from '../domain/code.ts';

/** 一个核验码指的一版；两份内容写得一字不差时，一个码指两份。 */
export interface Registered extends LoggedVersion {
  readonly code: string;
  /** 还挂在公开栏上、也没再改过。 */
  readonly current: boolean;
}

export interface Register {
  readonly entries: readonly Registered[];
  /** 内容摘要 → 核验码。 */
  readonly codes: ReadonlyMap<string, string>;
}

const known = new WeakMap<History, Register>();

/** 给每一版一个核验码。先进记录的先挑，所以码定了不变。 */
export function registerOf(history: History): Register {
  const before = known.get(history);
  if (before) return before;
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const all = [...history.log, ...pendingOf(history)];
  const entries = all.map((logged): Registered => {
    const { item, version } = logged;
    const code = codes.get(version.digest) ?? freeCode(version.digest, taken);
    codes.set(version.digest, code);
    taken.add(code);
    const current = item.removedOn === undefined && item.versions.at(-1)?.digest === version.digest;
    return { ...logged, code, current };
  });
  const register = { entries, codes };
  known.set(history, register);
  return register;
}

/** 改了、还没提交的：有码，不进记录。 */
function pendingOf({ items, log }: History): LoggedVersion[] {
  const logged = new Set(log.map(({ version }) => version.digest));
  return [...items.values()].flatMap((item: ItemHistory) =>
    item.versions.filter(({ digest }) => !logged.has(digest)).map((version) => ({ item, version })),
  );
}

function freeCode(digest: string, taken: ReadonlySet<string>): string {
  for (let shift = 0; shift < 6; shift++) {
    const code = codeOf(digest, shift);
    if (!taken.has(code)) return code;
  }
  throw new Error(`摘要 ${digest} 挑不出没人用的核验码。`);
}

/** 一版的名字：标题，或表上写的表题；都没有就是文件名。 */
export function titleOf(item: ItemHistory, version: Version): string {
  const content = contentOf(version);
  const name = item.file.slice(item.file.lastIndexOf('/') + 1);
  return titleIn(content) ?? name;
}
