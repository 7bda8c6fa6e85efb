import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { programRoot } from '../testing/demo-site.ts';
import { temporaryFolder, writeFiles } from '../testing/sample-town.ts';
import { writeDraft } from './draft.ts';
import { ciDraft, ciHosts, deskDraft, type CiHost } from './repository.ts';

const { scripts } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

function taskFile(host: CiHost): string {
  return [...ciDraft(host).files.values()][0] ?? '';
}

/** 一份任务文件里写着的全部命令，按先后。 */
function commandsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'run' || key === 'script') return [inner as string | string[]].flat();
    return commandsIn(inner);
  });
}

describe.each(ciHosts)('%s 的任务文件', (host) => {
  const commands = commandsIn(parse(taskFile(host)));
  const first = (part: string): number => commands.findIndex((line) => line.includes(part));

  test('先装好，再查，再做，最后才发布', () => {
    const order = [
      'npm ci',
      'run --silent check',
      'npm run build -- --out dist',
      'deploy/publish.sh',
    ];
    const places = order.map(first);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('查和做失败了就停，没有「|| true」盖住', () => {
    const covered = commands.filter((line) => line.includes('|| true'));
    expect(covered.every((line) => /--format (gitlab|markdown)/.test(line))).toBe(true);
    expect(commands.some((line) => /run --silent check( -- --format github)?$/.test(line))).toBe(
      true,
    );
  });

  test('用到的命令都有', () => {
    const used = commands.flatMap((line) => /npm run (?:--silent )?([a-z]+)/.exec(line)?.[1] ?? []);
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('取全部历史，密钥不写在文件里', () => {
    expect(taskFile(host)).toMatch(/fetch-depth: 0|GIT_DEPTH: '0'|--unshallow/);
    expect(taskFile(host)).not.toMatch(/PRIVATE KEY|password/i);
  });
});

test('别人提来的改动只查不发', () => {
  for (const host of ['github', 'gitea'] as const) {
    expect(taskFile(host)).toContain("github.event_name != 'pull_request' && github.ref ==");
  }
  const gitlab = parse(taskFile('gitlab')) as Record<string, { rules?: unknown }>;
  expect(gitlab['发布']?.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  const { main } = parse(taskFile('cnb')) as { main: Readonly<Record<string, unknown>> };
  expect(JSON.stringify(main['pull_request'])).not.toContain('publish.sh');
  expect(JSON.stringify(main['push'])).toContain('publish.sh');
});

// 发布脚本在 Linux 的任务机上跑，用到 GNU 的 mv -T、head -n -5。
describe.runIf(process.platform === 'linux')('publish.sh', () => {
  function ready(): { readonly root: string; readonly server: string } {
    const root = temporaryFolder();
    writeDraft(root, ciDraft('github'));
    return { root, server: join(root, 'srv/board') };
  }

  function site(root: string, words: string): void {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    writeFiles(root, { 'dist/.sunboard': '', 'dist/index.html': words, 'dist/石坪/a.csv': 'x' });
  }

  function publish(root: string, what: string, env: Readonly<Record<string, string>>): string {
    const { status, stdout, stderr } = spawnSync('sh', ['deploy/publish.sh', what], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
    return `${String(status)} ${stdout}${stderr}`;
  }

  test('放上去，换成新的，退回一步', () => {
    const { root, server } = ready();
    const env = { PUBLISH_TO: server };
    const shown = (): string => readFileSync(join(server, 'current/index.html'), 'utf8');
    site(root, '第一版');
    expect(publish(root, 'dist', env)).toMatch(/^0 发布好了/);
    expect(shown()).toBe('第一版');
    // 名字按时间排；同一秒里的两份分不出先后，给第一份改个早的名字。
    const [made = ''] = readdirSync(join(server, 'releases'));
    spawnSync('sh', ['-c', `mv releases/${made} releases/2026 && ln -sfn releases/2026 current`], {
      cwd: server,
    });
    site(root, '第二版');
    publish(root, 'dist', env);
    expect(shown()).toBe('第二版');
    expect(existsSync(join(server, 'current/石坪/a.csv'))).toBe(true);
    expect(publish(root, '--back', env)).toBe('0 退回到 2026。\n');
    expect(shown()).toBe('第一版');
    expect(publish(root, '--back', env)).toMatch(/^2 没有更早的一份可退/);
  });

  test('只留最近五份，传了一半的不算', () => {
    const { root, server } = ready();
    for (const name of ['1', '2', '3', '4', '5', '6', '9.part']) {
      mkdirSync(join(server, 'releases', name), { recursive: true });
    }
    site(root, '新的');
    publish(root, 'dist', { PUBLISH_TO: server });
    const kept = readdirSync(join(server, 'releases')).sort();
    expect(kept).toHaveLength(5);
    expect(kept).not.toContain('9.part');
    expect(kept.some((name) => name.startsWith('20'))).toBe(true);
  });

  test('不是做好的网站、没写放到哪里、路径不对，都不动', () => {
    const { root, server } = ready();
    mkdirSync(join(root, 'dist'));
    expect(publish(root, 'dist', { PUBLISH_TO: server })).toMatch(/^2 「dist」不是做好的网站/);
    site(root, '一');
    expect(publish(root, 'dist', {})).toMatch(/^2 没有写 PUBLISH_TO/);
    expect(publish(root, 'dist', { PUBLISH_TO: 'srv' })).toMatch(/^2 .*要从 \/ 写起/);
    expect(publish(root, 'dist', { PUBLISH_TO: '/srv/a b;rm' })).toMatch(/^2 .*只用英文/);
    expect(existsSync(server)).toBe(false);
  });

  test('对象存储：网站文件夹交给自己写的命令', () => {
    const { root } = ready();
    site(root, '一');
    const env = { PUBLISH_COMMAND: 'cp -r "$1" bucket' };
    expect(publish(root, 'dist', env)).toBe('0 ');
    expect(readFileSync(join(root, 'bucket/index.html'), 'utf8')).toBe('一');
  });
});

test('nginx 的配置：括号成对，头都在最外层', () => {
  const conf = ciDraft('cnb').files.get('deploy/nginx.conf') ?? '';
  const code = conf.replace(/#.*$/gm, '');
  expect(code.match(/\{/g)?.length).toBe(code.match(/\}/g)?.length);
  const locations = [...code.matchAll(/location[^{]*\{([^}]*)\}/g)].map(([, body = '']) => body);
  expect(locations.length).toBeGreaterThan(1);
  expect(locations.filter((body) => body.includes('add_header'))).toEqual([]);
  for (const header of ['Cache-Control', 'X-Content-Type-Options', 'frame-ancestors']) {
    expect(code).toContain(header);
  }
});

test('双击的文件：名字英文，先换成 UTF-8，换行是 CRLF，命令都有', () => {
  const { files } = deskDraft();
  expect(files.size).toBe(3);
  for (const [name, text] of files) {
    expect(name).toMatch(/^[a-z]+\.cmd$/);
    // cmd 读到第二行以后才是 UTF-8；开头不能有 BOM，也只写英文。
    expect(text).toMatch(/^@echo off\r\nchcp 65001 >nul\r\n/);
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(scripts).toHaveProperty(/npm run --silent ([a-z]+)/.exec(text)?.[1] ?? '');
  }
});
