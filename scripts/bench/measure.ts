import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const programRoot = join(import.meta.dirname, '..', '..');

export interface Measured {
  readonly seconds: number;
  /** 处理器真正花的时间，秒；机器忙的时候比 `seconds` 稳。 */
  readonly cpuSeconds: number;
  /** 整个进程最多占过多少内存，MB。 */
  readonly megabytes: number;
  readonly said: string;
}

/** 退出时报告内存峰值和处理器时间；挂在被量的进程上，产品代码里没有它。 */
const usageHook =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process._rawDebug("peak-kb="+u.maxRSS+" cpu-us="+(u.userCPUTime+u.systemCPUTime))})';

/** 把一个命令当整个进程来量：时间从启动算到退出。 */
export function measureScript(name: string, ...args: readonly string[]): Measured {
  return measureLarge(name, undefined, ...args);
}

/** 内容大得多的，给够内存：`heapMegabytes` 是 Node 的堆最多多少 MB。 */
export function measureLarge(
  name: string,
  heapMegabytes: number | undefined,
  ...args: readonly string[]
): Measured {
  const heap = heapMegabytes === undefined ? [] : [`--max-old-space-size=${String(heapMegabytes)}`];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...heap, '--import', usageHook, join(programRoot, 'scripts', `${name}.ts`), ...args],
    { cwd: programRoot, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${name} 没有做成：${(stdout + stderr).slice(-2000)}`);
  const [, kilobytes = '0'] = /peak-kb=(\d+)/.exec(stderr) ?? [];
  const [, micros = '0'] = /cpu-us=(\d+)/.exec(stderr) ?? [];
  const cpuSeconds = Number(micros) / 1_000_000;
  return { seconds, cpuSeconds, megabytes: Number(kilobytes) / 1024, said: stdout + stderr };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
