import type { Git } from './git.ts';

/** 送出去的结果：送到了；和别人撞了同一个文件；回回被人抢先；没连上；托管网站不收。 */
export type Sent =
  | { readonly kind: 'sent'; readonly joined: boolean }
  | { readonly kind: 'clash'; readonly files: readonly string[] }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly reason: string };

/** 别人总在前面送，试几次就不试了。 */
const tries = 4;

/**
 * 把提交送到托管网站；别人先送了，就把自己的接在后面再送。
 *
 * 撞了同一个文件，退回没接之前：自己的改动一点不丢，也不替人决定留哪个。
 */
export function send(git: Git): Sent {
  for (let attempt = 0; attempt < tries; attempt++) {
    const push = git('push');
    if (push.ok) return { kind: 'sent', joined: attempt > 0 };
    if (!/\[(remote )?rejected\]|non-fast-forward|fetch first/.test(push.error)) {
      return failure(push.error);
    }
    if (/pre-receive|hook declined|protected branch/.test(push.error)) {
      return failure(push.error);
    }
    const pull = git('pull', '--rebase', '--autostash');
    if (pull.ok) continue;
    const clashing = git('diff', '--name-only', '--diff-filter=U', '-z').out.split('\0');
    if (!git('rebase', '--abort').ok) return failure(pull.error);
    return { kind: 'clash', files: clashing.filter(Boolean) };
  }
  return { kind: 'busy' };
}

const offline =
  /Could not resolve host|unable to access|Connection|timed out|Could not read from remote|does not appear to be a git repository|Network is unreachable|hung up|RPC failed|unexpected disconnect|early EOF|Broken pipe/;

const notLetIn =
  /Permission denied|Authentication failed|HTTP 4\d\d|returned error: 4\d\d|[Nn]ot found|\[remote rejected\]/;

function failure(error: string): Sent {
  return offline.test(error) && !notLetIn.test(error)
    ? { kind: 'unreachable' }
    : { kind: 'refused', reason: reasonIn(error) };
}

/** 托管网站自己说的话（钩子写的，多半是中文）；没有说，就是 git 的原话。 */
function reasonIn(error: string): string {
  const said = [...error.matchAll(/^remote: ?(.*\S)/gm)].map(([, line]) => line);
  return said.length > 0 ? said.join('\n') : error.trim();
}
