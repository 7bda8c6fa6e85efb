import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseDate, type LocalDate } from '../src/base/date.ts';
import { CannotRun, exitCodes, runCommand } from './cli/command.ts';
import { openBoard } from '../src/board.ts';
import { appraisalFiles } from './seed/appraisal.ts';
import { copiedParts, demoTown, isDemo } from './seed/copied.ts';
import { spanOf } from './seed/cycle.ts';
import { townFiles } from './seed/town.ts';

const help = `
node scripts/seed.ts --out 文件夹 [选项]

造一个示范镇：公开目录、规则、小微权力、重点任务照抄 content，各村的公开内容由程序写。
同样的选项，写出来的每个字节都一样。原来 --out 里的 villages 会整个换掉。

  --out 文件夹      写到哪里，如 content
  --villages 个数   几个村，默认 12；另有一个镇机关党支部
  --years 年数      几年的内容，默认 1
  --until 日期      写到哪一天为止，默认 2026-11-20；这一天也写成镇的演示日期
  --help            显示这段话

例：node scripts/seed.ts --out content
    node scripts/seed.ts --out ../county --villages 111 --years 3
`;

await runCommand(
  help,
  {
    out: { type: 'string' },
    villages: { type: 'string', default: String(demoTown.villages) },
    years: { type: 'string', default: '1' },
    until: { type: 'string', default: demoTown.until },
  },
  ({ values }) => {
    if (values.out === undefined) throw new CannotRun('没有写 --out：写到哪个文件夹？');
    const villages = readCount('--villages', values.villages);
    const years = readCount('--years', values.years);
    const until = parseDate(values.until);
    if (!until) {
      throw new CannotRun(`--until 写的是「${values.until}」，写成 2026-11-20 的样子。`);
    }
    const source = join(import.meta.dirname, '..', 'content');
    const out = resolve(values.out);
    refuseRealTown(out);
    rmSync(join(out, 'villages'), { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    if (out !== source) copyTown(source, out, villages, until);

    rmSync(join(out, 'appraisal'), { recursive: true, force: true });
    let count = 0;
    for (const { path, content } of townFiles(spanOf(until, years), villages)) {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      count++;
    }
    count += writeAppraisals(out, villages, until);
    console.log(`写好了 ${villages} 个村、${years} 年，共 ${count} 个文件，在 ${values.out}。`);
    return exitCodes.done;
  },
);

/** 考评要看各村公开得怎么样，读一遍写好的内容才写得出；大的、换了日子的镇不带。 */
function writeAppraisals(out: string, villages: number, until: LocalDate): number {
  if (!isDemo(villages, until)) return 0;
  const { board } = openBoard(out, { fixed: until, fallback: until });
  if (!board) throw new Error('刚写好的内容读不成公开栏');
  const files = [...appraisalFiles(board, spanOf(until, 1))];
  mkdirSync(join(out, 'appraisal'), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(out, path), content);
  return files.length;
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 400) return count;
  throw new CannotRun(`${name} 写的是「${text}」，要写 1 到 400 的整数。`);
}

/** 认准是示范镇才动手：别把真的内容换掉。 */
function refuseRealTown(out: string): void {
  const town = join(out, 'town.yaml');
  if (existsSync(town) && !/^示范数据:\s*是\s*$/m.test(readFileSync(town, 'utf8'))) {
    throw new CannotRun(`${out} 里是真的内容（town.yaml 没写「示范数据: 是」），换一个文件夹。`);
  }
}

function copyTown(source: string, out: string, villages: number, until: LocalDate): void {
  // 上回写的重点任务，这回的村和日子不一定还对得上。
  rmSync(join(out, 'tasks'), { recursive: true, force: true });
  for (const name of copiedParts(villages, until))
    cpSync(join(source, name), join(out, name), { recursive: true });
  const town = join(out, 'town.yaml');
  const text = readFileSync(town, 'utf8');
  writeFileSync(town, text.replace(/^演示日期:.*$/m, `演示日期: ${until}`));
}
