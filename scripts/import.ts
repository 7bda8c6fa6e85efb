import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { convertedWords, convertGrid, type Converted } from '../src/import/convert.ts';
import { Refused, type Grid } from '../src/import/grid.ts';
import { readGrids } from '../src/import/read-file.ts';
import { openFolder } from '../src/load/files.ts';
import { loadHeadAliases } from '../src/load/head-alias.ts';
import { villageNames, type VillageName } from '../src/load/village-names.ts';
import { normalisedText } from '../src/report/normalised.ts';
import { problemText } from '../src/report/text.ts';
import { CannotRun, contentFolder, exitCodes, runCommand } from './cli/command.ts';

const help = `
npm run import -- 文件… [选项]

把 WPS、Excel 做的表（.xlsx、.csv、.txt）变成内容文件，放到该放的地方。
取了什么、没取什么、哪一格换了写法、合计前后是多少，都说出来；隐藏的页、行、列一概不取。
是什么表、哪一期，看表头、标题、页名、文件名和放在哪个文件夹；本地的表头写法写在 heads.csv 里。

  --village 村        哪个村：文件夹名或村名；标题里写了村名的可以不写
  --content 文件夹    内容在哪里，默认 content
  --dry-run           只看看，不写
  --force             已经有同名的文件，也换掉
  --help              显示这段话

例：npm run import -- 三月收支.xlsx --village 石坪村 --dry-run
退出码：0 都转好了，1 有的没转、或转好以后还要改，2 没能运行。
`;

await runCommand(
  help,
  {
    village: { type: 'string' },
    content: { type: 'string', default: 'content' },
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
  ({ values, positionals }) => {
    if (positionals.length === 0) throw new CannotRun('还要写明导入哪个文件。加 --help 看用法。');
    const root = contentFolder(values.content);
    const content = openFolder(root, []);
    const villages = villageNames(content);
    const aliases = loadHeadAliases(content, []);
    const chosen = values.village === undefined ? undefined : pickVillage(villages, values.village);
    let clean = true;
    const done = new Set<string>();
    for (const file of positionals) {
      console.log(`【${file}】`);
      for (const grid of openFile(file)) {
        if (typeof grid === 'string') {
          console.log(`  ${grid}`);
          clean = false;
          continue;
        }
        const page = grid.name === '' ? '' : `「${grid.name}」`;
        const folder = dirname(resolve(file)).split(/[\\/]/).slice(-2).join('/');
        const made = convertGrid(grid, basename(file), { folder, aliases });
        if (typeof made === 'string') {
          console.log(`  ${page}没有转：${made}`);
          clean = false;
          continue;
        }
        const village = chosen ?? villageIn(villages, grid, file);
        if (!village)
          throw new CannotRun(`看不出是哪个村的，用 --village 写明：${names(villages)}。`);
        const path = `villages/${village.slug}/${made.path}`;
        describe(page, made, path);
        const target = join(root, path);
        const taken = done.has(path) || (existsSync(target) && !values.force);
        if (made.problems.length > 0) clean = false;
        if (taken) {
          clean = false;
          console.log(`  没有写：已经有 ${path}。看清楚了要换，加 --force。`);
        } else if (values['dry-run']) console.log('  只看看，没有写。');
        else {
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, made.text);
          console.log(`  写好了 ${path}`);
        }
        done.add(path);
      }
    }
    console.log(clean ? '都转好了。' : '有的没转好，照上面说的改。');
    console.log('再运行 npm run check，看看账对不对得上。');
    return clean ? exitCodes.done : exitCodes.contentErrors;
  },
);

function openFile(file: string): (Grid | string)[] {
  if (!existsSync(file)) return [`找不到这个文件。`];
  try {
    return readGrids(basename(file), readFileSync(file));
  } catch (error) {
    if (error instanceof Refused) return [error.message];
    throw error;
  }
}

function describe(page: string, made: Converted, path: string): void {
  for (const line of convertedWords(page, made, path)) console.log(`  ${line}`);
  if (made.normalised.length > 0) {
    console.log(`  ${normalisedText(made.normalised).split('\n').join('\n  ')}`);
  }
  for (const problem of made.problems) {
    const text = problemText(problem).split('\n').join('\n  ');
    console.log(`  ${text}`);
  }
}

function pickVillage(villages: readonly VillageName[], text: string): VillageName {
  const found = villages.find(({ slug, name }) => slug === text || name === text);
  if (!found) throw new CannotRun(`没有「${text}」这个村：${names(villages)}。`);
  return found;
}

/** 标题、页名、路径里写了村名或文件夹名的。 */
function villageIn(
  villages: readonly VillageName[],
  grid: Grid,
  file: string,
): VillageName | undefined {
  const text = [file, grid.name, ...grid.rows.slice(0, 12).flatMap(({ cells }) => cells)].join(' ');
  return villages.find(({ slug, name }) => text.includes(name) || text.includes(`/${slug}/`));
}

function names(villages: readonly VillageName[]): string {
  return villages.map(({ slug, name }) => `${slug} ${name}`).join('，');
}
