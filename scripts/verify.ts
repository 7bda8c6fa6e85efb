import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLog, type Fetch } from '../src/proof/verify-log.ts';
import { CannotRun, exitCodes, runCommand } from './cli/command.ts';

const help = `
npm run verify -- --site 文件夹或网址 [选项]

把网站上的核验记录从头算一遍，看以前公开过的有没有被改、被拿掉、倒签日期。
网站在文件夹里的不用联网。

  --site 文件夹或网址  生成的网站，如 dist、https://gongkai.example.cn/
  --head 记录头        以前抄下的记录头，如 123:9f86d081884c7d65；在核验页上
  --old 文件夹         以前存下的一份网站（只存 verify 文件夹也行），一条一条比，说出是哪一份
  --help               显示这段话

退出码：0 对得上，1 对不上，2 没能查。
`;

await runCommand(
  help,
  {
    site: { type: 'string', default: 'dist' },
    head: { type: 'string' },
    old: { type: 'string' },
  },
  async ({ values: { site, head, old } }) => {
    const { size, faults } = await verifyLog(fetchFrom(site), {
      head,
      old: old === undefined ? undefined : fetchFrom(old),
    });
    for (const fault of faults.slice(0, 20)) console.error(fault);
    if (faults.length > 20) console.error(`……一共 ${String(faults.length)} 处对不上。`);
    if (faults.length > 0) return exitCodes.contentErrors;
    const since = head === undefined ? '' : `前面的与记录头 ${head} 也对得上。`;
    console.log(`对得上：一共 ${String(size)} 条，逐条逐块算过。${since}`);
    return exitCodes.done;
  },
);

function fetchFrom(site: string): Fetch {
  if (!/^https?:/.test(site)) {
    return (path) => readFile(join(site, path)).catch(() => undefined);
  }
  const root = site.replace(/\/?$/, '/');
  return async (path) => {
    const answer = await fetch(new URL(path, root)).catch(() => {
      throw new CannotRun(`打不开 ${site}。看看网址对不对、能不能上网。`);
    });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  };
}
