import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const programRoot = join(import.meta.dirname, '..');

/** 把装了哪些模块打印出来的钩子，给 `node --import` 用。 */
const listModules = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      console.error(url);
      return next(url, context);
    },
  });
`)}`;

test('没有毛病的镇，查的时候不装读 Markdown、找 YAML 位置的库：一秒以内靠的是它', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', listModules, join(programRoot, 'scripts/check.ts')],
    { cwd: programRoot, encoding: 'utf8' },
  );
  const packages = new Set(
    [...stderr.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name),
  );
  expect(status).toBe(0);
  expect(packages).toContain('js-yaml');
  expect(
    [...packages].filter((name) => /^(yaml|remark|micromark|unified|sharp)/.test(name ?? '')),
  ).toEqual([]);
});
