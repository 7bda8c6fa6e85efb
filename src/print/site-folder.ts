import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
export function claimSiteFolder(shared: string): SiteFolder {
  const lock = `${shared}.lock`;
  mkdirSync(dirname(shared), { recursive: true });
  if (takeLock(lock)) return { folder: shared, release: () => rmSync(lock, { force: true }) };
  const own = mkdtempSync(`${shared}-`);
  rmSync(own, { recursive: true });
  return { folder: own, release: () => rmSync(own, { recursive: true, force: true }) };
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

/** 信号 0 不打断谁，只问还在不在。 */
function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
