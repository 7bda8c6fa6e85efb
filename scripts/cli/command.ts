import { statSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parseDate, type LocalDate } from '../../src/base/date.ts';
import { todayInChina } from '../../src/base/date.ts';
import type { Today } from '../../src/board.ts';

/** 命令行用法不对，或机器上做不成；退出码 2。内容有毛病不是它，是退出码 1。 */
export class CannotRun extends Error {}

export const exitCodes = { done: 0, contentErrors: 1, cannotRun: 2 } as const;

type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

type Arguments<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

/**
 * 跑一个命令：认参数，`--help` 打印用法，出错只说人话，不打印调用栈。
 *
 * 设了环境变量 SUNBOARD_DEBUG 才打印调用栈，给维护的人看。
 */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  help: string,
  options: Options,
  run: (args: Arguments<Options>) => Promise<ExitCode> | ExitCode,
): Promise<void> {
  try {
    const args = readArguments(options);
    if ((args.values as { help?: boolean }).help) {
      console.log(help.trim());
      return;
    }
    process.exitCode = await run(args);
  } catch (error) {
    process.exitCode = exitCodes.cannotRun;
    if (error instanceof CannotRun) {
      console.error(error.message);
    } else {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`程序自己出了毛病，不是内容的问题：${reason}`);
      console.error('把上面这句话和用的命令告诉维护的人。');
    }
    if (process.env['SUNBOARD_DEBUG']) console.error(error);
  }
}

function readArguments<Options extends ParseArgsOptionsConfig>(
  options: Options,
): Arguments<Options> {
  try {
    const all = { ...options, help: { type: 'boolean', short: 'h' } } as const;
    const args: unknown = parseArgs({ options: all, allowPositionals: true, strict: true });
    return args as Arguments<Options>;
  } catch (error) {
    const [, option] = /'(--?[^'\s]+)/.exec((error as Error).message) ?? [];
    throw new CannotRun(`不认得参数 ${option ?? ''}，或少写了它的值。加 --help 看用法。`);
  }
}

/** 内容文件夹要在；不在就是命令写错了，不是内容有毛病。 */
export function contentFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return path;
  throw new CannotRun(
    `${found ? `「${path}」是一个文件，不是文件夹` : `找不到内容文件夹「${path}」`}。看看 --content 后面的路径对不对。`,
  );
}

/** `--today 2026-03-05`，没写就留给内容里的「演示日期」，再没有用中国的今天。 */
export function readToday(text: string | undefined): Today {
  const fallback = todayInChina(new Date());
  if (text === undefined) return { fallback };
  const fixed: LocalDate | undefined = parseDate(text);
  if (!fixed)
    throw new CannotRun(`--today 写的是「${text}」，不是日历上的一天。写成 2026-03-05 的样子。`);
  return { fixed, fallback };
}
