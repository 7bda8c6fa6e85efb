import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { chineseFontEnv } from './chinese-font.ts';
import { packedChromium } from './chromium.ts';

/**
 * playwright 自带的参数已关掉大部分后台联网；再补几样。
 *
 * 除本机外一律解析不了域名：页面偷偷去拿外面的东西，测试里就拿不到。
 */
const args = [
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // 字形不随机器的屏幕微调，截图和分页才稳定。
  '--font-render-hinting=none',
];

/** 容器里以 root 运行，Chromium 的沙箱起不来。 */
const common = { args, chromiumSandbox: false } as const satisfies LaunchOptions;

/**
 * 打开测试用的真浏览器。
 *
 * Linux x64 用 npm 包里带的 Chromium，版本锁定，不装系统软件，自备中文字体；
 * 别的系统用本机装好的 Edge、Chrome 或 Chromium，字体也用系统的。
 */
export async function openBrowser(): Promise<Browser> {
  return hasPacked ? openPacked() : openInstalled();
}

/**
 * 打开打印用的浏览器：先用本机装好的，字体就是平时看惯的；没有再用自带的。
 *
 * @throws {BrowserMissing} 哪个也打不开。
 */
export async function openPrintBrowser(): Promise<Browser> {
  const fonts = process.platform !== 'linux' || hasChineseFont();
  if (!hasPacked) return fonts ? openInstalled() : refuseFontless();
  if (!fonts) return openPacked();
  try {
    return await openInstalled();
  } catch {
    return openPacked();
  }
}

/** 一个能用的浏览器也没有，或者没有中文字体；`message` 是给人看的一段话。 */
export class BrowserMissing extends Error {}

const hasPacked = process.platform === 'linux' && process.arch === 'x64';

async function openPacked(): Promise<Browser> {
  const { executablePath, env } = await packedChromium();
  const fonts = await chineseFontEnv();
  return chromium.launch({
    ...common,
    executablePath,
    env: { ...process.env, ...env, ...fonts },
  });
}

function refuseFontless(): never {
  throw new BrowserMissing(
    '这台电脑上一个中文字体也没有，印出来全是方框。装上一种再印，如 fonts-noto-cjk。',
  );
}

/** Linux 上可能一个中文字体也没有，印出来全是方框。 */
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

const installed: readonly LaunchOptions[] = [
  { channel: 'msedge' },
  { channel: 'chrome' },
  { channel: 'chromium' },
  { executablePath: '/usr/bin/chromium' },
  { executablePath: '/usr/bin/chromium-browser' },
];

/** @throws {BrowserMissing} 一个也打不开；说出每个试过的为什么不行。 */
export async function openInstalled(candidates = installed): Promise<Browser> {
  const failures: string[] = [];
  for (const options of candidates) {
    try {
      return await chromium.launch({ ...common, ...options });
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`  ${options.channel ?? options.executablePath ?? ''}：${reason}`);
    }
  }
  throw new BrowserMissing(
    `没有找到可用的浏览器。装上 Edge、Chrome 或 Chromium 再运行。\n试过：\n${failures.join('\n')}`,
  );
}
