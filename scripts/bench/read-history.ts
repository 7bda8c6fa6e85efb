import { globSync } from 'node:fs';
import type { LocalDate } from '../../src/base/date.ts';
import { readHistory } from '../../src/history/read-history.ts';

// 由 bench/history.ts 另起一个进程运行：读一个仓库的全部历史，写出用了多久、最多占多少内存。
const [root = ''] = process.argv.slice(2);
const files = globSync('villages/**/*.md', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
const started = performance.now();
const { log } = readHistory({
  root,
  files,
  today: '2027-01-01' as LocalDate,
  since: '2026-01-01' as LocalDate,
});
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ versions: log.length, seconds, megabytes }));
