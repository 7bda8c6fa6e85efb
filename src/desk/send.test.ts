import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { gitAs, gitServer } from '../testing/git-server.ts';
import { gitIn, unsentCommits, type Git } from './git.ts';
import { send } from './send.ts';

// 一个用例要跑十几次 git；机器忙的时候慢。
const slow = { timeout: 90_000 };

/** 一台电脑，提交了一次，还没送。 */
function committed(): { readonly hub: string; readonly pc: string } {
  const { hub, clerk } = gitServer();
  const pc = clerk('何秀兰');
  appendFileSync(join(pc, 'content/villages/jiguan/village.md'), '\n改了一句。\n');
  gitAs(pc, 'commit', '-qam', '改');
  return { hub, pc };
}

/** 一边的钩子：托管网站收的时候、电脑送的时候要跑的几行。 */
function hook(folder: string, name: string, lines: string): void {
  const hooks = join(folder, '钩 子');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(join(hooks, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  gitAs(folder, 'config', 'core.hooksPath', hooks);
}

describe('真的服务器', slow, () => {
  test('服务器的钩子不收：只转告它说的话，提交还在；放行以后再送就到', () => {
    const { hub, pc } = committed();
    hook(hub, 'pre-receive', 'echo 这一次里有一个号码。 >&2\necho 删掉再送。 >&2\nexit 1');
    expect(send(gitIn(pc))).toEqual({
      kind: 'refused',
      reason: '这一次里有一个号码。\n删掉再送。',
    });
    expect(unsentCommits(gitIn(pc))).toBe(1);
    expect(gitAs(hub, 'log', '--format=%s', 'main').trim()).toBe('起头');
    hook(hub, 'pre-receive', 'exit 0');
    expect(send(gitIn(pc))).toEqual({ kind: 'sent', joined: false });
  });

  test('要送的那一下被人抢先：接在后面再送，两边的都在', () => {
    const { hub, pc } = committed();
    hook(pc, 'pre-push', `test -e 抢过 && exit 0\ntouch 抢过\n${pushFirst(hub)}`);
    expect(send(gitIn(pc))).toEqual({ kind: 'sent', joined: true });
    expect(gitAs(hub, 'log', '--format=%s', 'main').trim()).toBe('改\n抢先\n起头');
  });

  test('回回被人抢先：不一直试，提交还在', () => {
    const { hub, pc } = committed();
    hook(pc, 'pre-push', pushFirst(hub));
    expect(send(gitIn(pc))).toEqual({ kind: 'busy' });
    expect(unsentCommits(gitIn(pc))).toBe(1);
    expect(gitAs(pc, 'status', '--porcelain', '--untracked-files=no')).toBe('');
  });

  test('网址连不上', () => {
    const { pc } = committed();
    gitAs(pc, 'remote', 'set-url', 'origin', 'http://127.0.0.1:1/board.git');
    expect(send(gitIn(pc))).toEqual({ kind: 'unreachable' });
    expect(unsentCommits(gitIn(pc))).toBe(1);
  });

  test('连上了，对面再不吭声：等一阵就不等了', async () => {
    const { pc } = committed();
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    gitAs(pc, 'remote', 'set-url', 'origin', `http://127.0.0.1:${String(port)}/board.git`);
    vi.stubEnv('GIT_HTTP_LOW_SPEED_TIME', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(send(gitIn(pc))).toEqual({ kind: 'unreachable' });
  });
});

/** 在托管网站上直接添一次提交，像别人刚好先送到。 */
function pushFirst(hub: string): string {
  const git = `GIT_AUTHOR_NAME=李敏 GIT_AUTHOR_EMAIL=l@example.cn GIT_COMMITTER_NAME=李敏 GIT_COMMITTER_EMAIL=l@example.cn git --git-dir='${hub}'`;
  return `${git} update-ref refs/heads/main $(${git} commit-tree -p main -m 抢先 main^{tree})`;
}

describe('托管网站、网络说的各种话', () => {
  /** 送的时候 git 说了这些。 */
  function whenGitSays(error: string): string {
    const git: Git = () => ({ ok: false, out: '', error });
    const sent = send(git);
    return sent.kind === 'refused' ? `refused：${sent.reason}` : sent.kind;
  }

  test.each([
    "fatal: unable to access 'https://git.example.cn/a/b.git/': Could not resolve host: git.example.cn",
    "fatal: unable to access 'https://git.example.cn/a/b.git/': SSL connection timeout",
    'ssh: connect to host git.example.cn port 22: Connection timed out\nfatal: Could not read from remote repository.',
    'error: RPC failed; curl 56 Recv failure: Connection reset by peer\nfatal: the remote end hung up unexpectedly',
    'send-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly',
  ])('没连上：%s', (error) => {
    expect(whenGitSays(error)).toBe('unreachable');
  });

  test.each([
    [
      "remote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://git.example.cn/a/b.git/'",
      'HTTP Basic: Access denied',
    ],
    [
      'git@git.example.cn: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'git@git.example.cn: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    ],
    [
      "fatal: unable to access 'https://git.example.cn/a/b.git/': The requested URL returned error: 403",
      "fatal: unable to access 'https://git.example.cn/a/b.git/': The requested URL returned error: 403",
    ],
    [
      "remote: 仓库已停用\nfatal: repository 'https://git.example.cn/a/b.git/' not found",
      '仓库已停用',
    ],
    [
      'remote: GitLab: You are not allowed to push code to protected branches on this project.\n ! [remote rejected] main -> main (pre-receive hook declined)\nfatal: the remote end hung up unexpectedly',
      'GitLab: You are not allowed to push code to protected branches on this project.',
    ],
  ])('不收，不说成断网：%s', (error, reason) => {
    expect(whenGitSays(error)).toBe(`refused：${reason}`);
  });
});
