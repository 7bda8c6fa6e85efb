import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const programRoot = join(import.meta.dirname, '..', '..');

/** 测试共用的示范镇网站；先由 vitest 的 globalSetup 构建好。 */
export const demoSite = join(programRoot, 'node_modules', '.cache', 'sunboard', 'demo-site');

export interface CommandResult {
  readonly status: number | null;
  /** 标准输出和标准错误合在一起，给断言看。 */
  readonly said: string;
}

/** 像人一样在命令行跑一个命令：`runScript('build', '--out', folder)`。 */
export function runScript(name: string, ...args: readonly string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(programRoot, 'scripts', `${name}.ts`), ...args],
    { cwd: programRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, said: stdout + stderr };
}

/** 构建好以后记下是哪一次 `npm test` 建的。 */
const builtBy = `${demoSite}.built-by`;

/**
 * vitest 的 globalSetup：构建示范镇。构建不成，后面的测试一个也不用跑。
 *
 * 同一次 `npm test` 里，构建测试和浏览器测试各叫它一回，程序和内容都没变，只建一回。
 */
export default function buildDemoSite(): void {
  const run = process.env['SUNBOARD_TEST_RUN'];
  if (run !== undefined && existsSync(builtBy) && readFileSync(builtBy, 'utf8') === run) return;
  rmSync(builtBy, { force: true });
  const { status, said } = runScript('build', '--out', demoSite);
  if (status !== 0) throw new Error(`示范镇构建不成：\n${said}`);
  if (run !== undefined) writeFileSync(builtBy, run);
}

/** 一个网站里的文件，相对路径，按名字排好。 */
export function filesOf(site: string, pattern = '**/*'): string[] {
  return globSync(pattern, { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export function readPage(path: string, site = demoSite): string {
  return readFileSync(join(site, path), 'utf8');
}
