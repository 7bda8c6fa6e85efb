import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const programRoot = join(import.meta.dirname, '..', '..');

export interface Measured {
  readonly seconds: number;
  /** 整个进程最多占过多少内存，MB。 */
  readonly megabytes: number;
  readonly said: string;
}

/** 退出时报告内存峰值；挂在被量的进程上，产品代码里没有它。 */
const memoryHook =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("peak-kb="+process.resourceUsage().maxRSS))';

/** 把一个命令当整个进程来量：时间从启动算到退出。 */
export function measureScript(name: string, ...args: readonly string[]): Measured {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', memoryHook, join(programRoot, 'scripts', `${name}.ts`), ...args],
    { cwd: programRoot, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${name} 没有做成：${(stdout + stderr).slice(-2000)}`);
  const [, kilobytes = '0'] = /peak-kb=(\d+)/.exec(stderr) ?? [];
  return { seconds, megabytes: Number(kilobytes) / 1024, said: stdout + stderr };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
