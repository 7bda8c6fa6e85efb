import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** 打印用的网站做在哪里；用完要 `release`。 */
export interface SiteFolder {
  readonly folder: string;
  readonly release: () => void;
}

/**
 * 平时都用 `shared`：上次做好的留着，改得少就做得快。
 *
 * 同时有两个人印，后来的另做一份，用完删掉；上一个中途断了没收拾的，接过来用。
 */
export function claimSiteFolder(shared: string, now: Date): SiteFolder {
  const lock = `${shared}.lock`;
  mkdirSync(dirname(shared), { recursive: true });
  if (takeLock(lock, now)) return { folder: shared, release: () => rmSync(lock, { force: true }) };
  const own = mkdtempSync(`${shared}-`);
  rmSync(own, { recursive: true });
  return { folder: own, release: () => rmSync(own, { recursive: true, force: true }) };
}

/** 刚建好、号还没写进去的锁，最多空这么久（毫秒）。 */
const freshFor = 10_000;

function takeLock(lock: string, now: Date, again = true): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const holder = holderOf(lock, now);
  if (holder === 'running') return false;
  // 读的时候别人正好用完删了：再抢一回，还抢不到就当有人用着。
  if (holder === 'gone') return again && takeLock(lock, now, false);
  writeFileSync(lock, String(process.pid));
  return true;
}

function holderOf(lock: string, now: Date): 'running' | 'dead' | 'gone' {
  try {
    const pid = readFileSync(lock, 'utf8');
    const running =
      pid === ''
        ? now.getTime() - statSync(lock).mtimeMs < freshFor
        : isRunning(Number.parseInt(pid, 10));
    return running ? 'running' : 'dead';
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return 'gone';
  }
}

/** 信号 0 不打断谁，只问还在不在；不让问的，是别人开着的。 */
function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
