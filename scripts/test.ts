import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** 一步检查。`project` 是 vitest 的项目名，写了它就按真的用例数计，不写就整步算一项。 */
interface Step {
  readonly name: string;
  readonly english: string;
  readonly command: string;
  readonly project?: string;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, '..');
const cache = 'node_modules/.cache/sunboard';

/** 快的在前，早一点看到错；前面错了后面照跑，一次看全。 */
const steps: readonly Step[] = [
  { name: '类型', english: 'types', command: 'astro check' },
  {
    name: '规范',
    english: 'lint',
    command: 'eslint . --max-warnings 0 --cache --cache-location node_modules/.cache/eslint/',
  },
  { name: '格式', english: 'format', command: 'prettier . --check --cache --log-level warn' },
  { name: '内容检查', english: 'content', command: 'node scripts/check.ts' },
  vitestStep('单元测试', 'unit'),
  vitestStep('构建测试', 'build'),
  vitestStep('浏览器测试', 'browser'),
];

const help = `用法：npm test [-- 步骤…]

不写步骤就全跑，前面出错后面照跑。步骤写中文名（写前几个字就行）或英文名：
${steps.map(({ name, english }) => `  ${name}（${english}）`).join('\n')}

例：npm test -- 类型 单元
最后一行是总数，形如「123 passed, 0 failed」；有一项不过，退出码是 1。`;

function vitestStep(name: string, project: string): Step {
  const report = `--reporter=default --reporter=json --outputFile.json=${reportFile(project)}`;
  const command = `vitest run --project ${project} ${report}`;
  return { name, english: project, command, project };
}

function reportFile(project: string): string {
  return `${cache}/vitest-${project}.json`;
}

/** 一步一步跑的：边跑边打印。 */
function runStep({ name, command, project }: Step, position: string): Count {
  console.log(`\n▶ ${position} ${name}：${command}`);
  if (project !== undefined) rmSync(reportFile(project), { force: true });
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  const count = project === undefined ? stepCount(status) : vitestCount(project, status);
  console.log(verdict(name, count, start));
  return count;
}

/** 能同时跑的：各只占一个核，一起跑省一半工夫；跑完一步，把它的话一起打印。 */
function runBeside({ name, command }: Step, position: string): Promise<Count> {
  console.log(`\n▶ ${position} ${name}：${command}`);
  const start = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const count = stepCount(status);
      console.log(`\n${Buffer.concat(said).toString().trimEnd()}\n${verdict(name, count, start)}`);
      resolve(count);
    });
  });
}

function verdict(name: string, { failed }: Count, start: number): string {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return `${failed > 0 ? `✗ ${name}不通过` : `✓ ${name}通过`}，用时 ${seconds} 秒`;
}

function stepCount(status: number | null): Count {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * 从 vitest 的 JSON 报告里读用例数。
 *
 * 文件本身读不进来、一个用例也没有、根本没跑起来，用例数里都看不出，只看得出退出码不是 0：
 * 这时记一项不过。
 */
function vitestCount(project: string, status: number | null): Count {
  if (!existsSync(reportFile(project))) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile(project), 'utf8')) as VitestReport;
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

function pickSteps(names: readonly string[]): readonly Step[] | undefined {
  const matches = (step: Step, name: string) => step.name.startsWith(name) || step.english === name;
  const unknown = names.filter((name) => !steps.some((step) => matches(step, name)));
  if (unknown.length > 0) {
    console.error(`没有叫「${unknown.join('」「')}」的步骤。\n\n${help}`);
    return undefined;
  }
  if (names.length === 0) return steps;
  return steps.filter((step) => names.some((name) => matches(step, name)));
}

async function main(names: readonly string[]): Promise<number> {
  if (names.includes('--help') || names.includes('-h')) {
    console.log(help);
    return 0;
  }
  const picked = pickSteps(names);
  if (picked === undefined) return 1;

  process.chdir(root);
  mkdirSync(cache, { recursive: true });
  // 直接运行本文件时，也用项目自带的工具和 Node。
  process.env['PATH'] = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

  const position = (step: Step) => `${picked.indexOf(step) + 1}/${picked.length}`;
  const light = picked.filter(({ project }) => project === undefined);
  const heavy = picked.filter(({ project }) => project !== undefined);
  const counts = await Promise.all(
    light.map(async (step) => ({ name: step.name, count: await runBeside(step, position(step)) })),
  );
  for (const step of heavy) {
    counts.push({ name: step.name, count: runStep(step, position(step)) });
  }
  const passed = counts.reduce((sum, { count }) => sum + count.passed, 0);
  const failed = counts.reduce((sum, { count }) => sum + count.failed, 0);

  console.log();
  for (const { name, count } of counts) {
    console.log(
      `${count.failed > 0 ? '✗' : '✓'} ${name}：过 ${count.passed}，不过 ${count.failed}`,
    );
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
