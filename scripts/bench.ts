import {
  appendFileSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CannotRun, exitCodes, runCommand } from './cli/command.ts';
import { measureHistory } from './bench/history.ts';
import { measureHugo } from './bench/hugo.ts';
import { measureLedgers } from './bench/ledgers.ts';
import { measureObligations } from './bench/obligations.ts';
import { measurePrint } from './bench/print.ts';
import { measureScript, median, type Measured } from './bench/measure.ts';
import { compareSearch, type SearchFigures, type Spread } from './bench/search.ts';

const help = `
npm run bench -- [选项]

量一量快不快、占多少内存、网页多重，和定下的预算摆在一起。
机器忙的时候秒数会变，看比例和增长，不看单个秒数。

  --villages 个数   造一个几个村的镇，默认 12
  --years 年数      每村几年的内容，可以写几个看增长，如 1,2,4；默认 1,2
  --lines 笔数      读多少笔收支、查一遍，可以写几个看增长；默认 250000,500000,1000000
  --only 哪一段     只量一段：ledgers 收支、oversight 公开进度、print 打印、search 搜索；不写就全量
  --runs 次数       每样量几次取中间的，默认 3
  --help            显示这段话
`;

/** 一行结果：量的是什么、多少、预算多少。 */
function row(name: string, value: string, budget = ''): void {
  console.log(`${name}｜${value}${budget ? `｜预算 ${budget}` : ''}`);
}

const times = ({ median, p95 }: Spread): string =>
  `中位 ${median.toFixed(0)} 毫秒，p95 ${p95.toFixed(0)} 毫秒`;
const seconds = (value: number): string => `${value.toFixed(2)} 秒`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

await runCommand(
  help,
  {
    villages: { type: 'string', default: '12' },
    years: { type: 'string', default: '1,2' },
    lines: { type: 'string', default: '250000,500000,1000000' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
  async ({ values }) => {
    const years = values.years.split(',').map(Number);
    const lines = values.lines.split(',').map(Number);
    const villages = Number(values.villages);
    const runs = Number(values.runs);
    if (
      ![villages, runs, ...years, ...lines].every((value) => Number.isInteger(value) && value > 0)
    ) {
      throw new CannotRun('--villages、--years、--lines、--runs 都要写大于 0 的整数。');
    }
    const { only } = values;
    if (only !== undefined && !['ledgers', 'oversight', 'print', 'search'].includes(only)) {
      throw new CannotRun('--only 只能写 ledgers、oversight、print、search。');
    }
    const wants = (part: string): boolean => only === undefined || only === part;
    const scratch = mkdtempSync(join(tmpdir(), 'sunboard-bench-'));
    try {
      if (wants('ledgers')) {
        console.log('【逐笔收支】');
        benchLedgers(scratch, lines);
      }
      if (wants('oversight')) {
        console.log('\n【公开进度】');
        benchObligations();
      }
      if (wants('print')) {
        console.log('\n【打印】');
        await benchPrint(scratch);
      }
      if (wants('search')) {
        console.log('\n【搜索】');
        await benchSearch(scratch);
        console.log(`\n【十倍：${String(villages * 10)} 个村 × 1 年，搜索】`);
        benchBigSearch(scratch, villages * 10);
      }
      if (only !== undefined) return exitCodes.done;
      console.log('\n【示范镇】');
      benchDemo(scratch, runs);
      benchHistory(scratch);
      for (const count of years) {
        console.log(`\n【${String(villages)} 个村 × ${String(count)} 年】`);
        benchSeeded(scratch, villages, count);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    return exitCodes.done;
  },
);

function repeat(runs: number, run: () => Measured): number {
  return median(Array.from({ length: runs }, () => run().seconds));
}

function benchDemo(scratch: string, runs: number): void {
  const out = join(scratch, 'demo');
  row('检查', seconds(repeat(runs, () => measureScript('check'))), '1 秒，争取 0.4 秒');
  const full = repeat(runs, () => measureScript('build', '--out', out, '--fresh'));
  row('全部重做，带搜索', seconds(full), '30 秒，争取 12 秒');
  const same = repeat(runs, () => measureScript('build', '--out', out));
  row('什么也没改再做一次', `${seconds(same)}，是全部重做的 ${percent(same, full)}`);

  const content = join(scratch, 'content');
  measureScript('seed', '--out', content);
  measureScript('build', '--content', content, '--out', out);
  const [ledger = ''] = globSync('villages/*/ledger/*.csv', { cwd: content }).sort().reverse();
  const changed = repeat(runs, () => {
    appendFileSync(join(content, ledger), '\n');
    writeFileSync(join(content, ledger), nudge(readFileSync(join(content, ledger))));
    return measureScript('build', '--content', content, '--out', out);
  });
  row(
    '改一张收支表',
    `${seconds(changed)}，是全部重做的 ${percent(changed, full)}`,
    '20%，争取 5%',
  );
  weighPages(out);
}

/** 示范镇的搜索：多快、多重、找得对不对，和 Pagefind 原样用比。 */
async function benchSearch(scratch: string): Promise<void> {
  const out = join(scratch, 'search');
  weighSearch(out, indexSeconds(measureScript('build', '--out', out, '--fresh')));
  const figures = await compareSearch(out, scratch);
  searchRows('搜索', figures.ours);
  searchRows('同样的词，Pagefind 原样用', figures.stock);
}

function searchRows(name: string, figures: SearchFigures): void {
  const { typed, again, opened, mostBytes, empty, precision, recall } = figures;
  row(
    `${name}，CPU 慢四倍，打完字到头一条画出来，每次都头一回来`,
    times(typed.first),
    'p95 200 毫秒',
  );
  row(`${name}，同上，全部画出来`, times(typed.all));
  row(`${name}，同一页第二遍，头一条`, times(again.first), 'p95 200 毫秒');
  row(`${name}，同上，全部`, times(again.all));
  row(`${name}，直接打开带着词的地址，从打开到头一条`, times(opened));
  row(`${name}，头一次最多取`, kilobytes(mostBytes), '150 KB');
  const share = (part: number) => `${(part * 100).toFixed(1)}%`;
  row(
    `${name}，该找到的找到了、找到的是对的`,
    `${share(recall)}、${share(precision)}${empty.length > 0 ? `；找不到${empty.join('、')}` : ''}`,
  );
}

/** 大镇的索引：只看每页多大、每页建多久，和示范镇比是不是一样。 */
function benchBigSearch(scratch: string, villages: number): void {
  const content = join(scratch, 'big');
  const out = join(scratch, 'big-out');
  measureScript('seed', '--out', content, '--villages', String(villages), '--years', '1');
  const built = measureScript('build', '--content', content, '--out', out, '--fresh');
  weighSearch(out, indexSeconds(built));
}

/** 构建自己说的：建搜索索引用了几秒。 */
function indexSeconds({ said }: Measured): number {
  const [, spent] = /建搜索索引……([\d.]+) 秒/.exec(said) ?? [];
  if (spent === undefined) throw new Error('构建没有说建搜索索引用了几秒。');
  return Number(spent);
}

/** 在头一笔的摘要后面添一个点：账不变，文件和页面的指纹变。按字节改，什么编码都行。 */
function nudge(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString('latin1').replace(/\n(20\d\d-\d\d-\d\d,[^,\n]*,[^,\n]*)/, '\n$1.'),
    'latin1',
  );
}

/** 一个村一年的张贴页，一次印完。 */
async function benchPrint(scratch: string): Promise<void> {
  const content = join(import.meta.dirname, '..', 'content');
  const { sheets, pages, milliseconds, early, late } = await measurePrint(content, scratch);
  row(
    `一个村一年，${String(sheets)} 份 ${String(pages)} 张，每份`,
    `${milliseconds.toFixed(0)} 毫秒`,
    '400 毫秒，争取 150 毫秒',
  );
  row('内存，印好 25 份时、印完时', `${early.toFixed(0)}、${late.toFixed(0)} MB`, '不跟着份数长');
}

/** 公开进度：111 个村 × 60 项 × 36 个月。 */
function benchObligations(): void {
  const content = join(import.meta.dirname, '..', 'content');
  const size = { villages: 111, items: 60, months: 36 };
  const { count, seconds: took, megabytes } = measureObligations(content, size);
  const name = '公开进度，111 个村 × 60 项 × 36 个月';
  row(name, `${String(count)} 件，${seconds(took)}，${megabytes.toFixed(0)} MB`);
}

/** 几种笔数各量一遍，减去空镇的，看每笔的时间和内存长不长。 */
function benchLedgers(scratch: string, sizes: readonly number[]): void {
  const empty = measureLedgers(join(scratch, 'ledgers-0'), 0);
  row('空镇', `${seconds(empty.seconds)}，${empty.megabytes.toFixed(0)} MB`);
  for (const size of sizes) {
    const folder = join(scratch, `ledgers-${String(size)}`);
    const { lines, seconds: took, cpuSeconds, megabytes } = measureLedgers(folder, size);
    rmSync(folder, { recursive: true, force: true });
    const each = ((cpuSeconds - empty.cpuSeconds) / lines) * 1_000_000;
    const memory = ((megabytes - empty.megabytes) / lines) * 1024;
    row(
      `读、查 ${lines.toLocaleString('en-US')} 笔收支`,
      `${seconds(took)}，${megabytes.toFixed(0)} MB；每笔处理器 ${each.toFixed(1)} 微秒，${memory.toFixed(2)} KB`,
    );
  }
}

/** 留痕：一万份内容、两万次提交，从头读一遍；加倍再量一回，看是不是跟着加倍。 */
function benchHistory(scratch: string): void {
  for (const commits of [20_000, 40_000]) {
    const folder = mkdtempSync(join(scratch, 'history-'));
    const measured = measureHistory(folder, { items: 10_000, commits });
    const { versions, seconds: took, megabytes } = measured;
    const name = `读 git 历史，10000 份内容 × ${String(commits)} 次提交`;
    row(name, `${String(versions)} 版，${seconds(took)}，${megabytes.toFixed(0)} MB`);
  }
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(0)}%`;
}

function benchSeeded(scratch: string, villages: number, years: number): void {
  const content = join(scratch, `seed-${String(years)}`);
  const out = join(scratch, `out-${String(years)}`);
  measureScript('seed', '--out', content, '--villages', String(villages), '--years', String(years));
  const build = measureScript(
    'build',
    '--content',
    content,
    '--out',
    out,
    '--fresh',
    '--without-search',
  );
  const count = globSync('**/*.html', { cwd: out }).length;
  const perPage = (build.seconds / count) * 1000;
  row(
    '全部重做，不带搜索',
    `${String(count)} 页，${seconds(build.seconds)}，每页 ${perPage.toFixed(2)} 毫秒`,
  );
  row('内存最多占', `${build.megabytes.toFixed(0)} MB`, '1 GB，争取 0.6 GB（12 村 × 5 年）');
  const check = measureScript('check', '--content', content, '--errors-only');
  row('检查', seconds(check.seconds));
  const hugo = measureHugo(out, join(scratch, `hugo-${String(years)}`));
  if (hugo === undefined) row('Hugo 做同样的页', '没有装 Hugo，跳过');
  else
    row(
      'Hugo 做同样的页',
      `${seconds(hugo)}，我们是它的 ${(build.seconds / hugo).toFixed(2)} 倍`,
      '2 倍，争取 0.8 倍（12 村 × 5 年）',
    );
}

function weighPages(site: string): void {
  const weights = globSync('**/*.html', { cwd: site }).map(
    (page) => brotliCompressSync(readFileSync(join(site, page))).length,
  );
  row('最重的一页，压缩后', kilobytes(Math.max(...weights)), '30 KB，争取 14 KB');
  row('一页的中间数，压缩后', kilobytes(median(weights)));
}

/** `spent`：建索引用了几秒。 */
function weighSearch(site: string, spent: number): void {
  const files = globSync('search/**/*', { cwd: site, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const total = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  const pages = globSync('**/*.html', { cwd: site }).length;
  row(
    `搜索索引，${String(pages)} 页平均每页`,
    `${kilobytes(total / pages)}，建 ${((spent / pages) * 1000).toFixed(2)} 毫秒`,
    '2 KB，争取 0.5 KB',
  );
}
