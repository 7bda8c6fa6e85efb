import { formatVersion, townFields, type Town } from '../domain/town.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { readYamlFile } from './front-matter.ts';
import type { ContentFolder } from './files.ts';
import { readRecord } from './record.ts';

/** 读 `town.yaml`；没有这个文件，整个文件夹就不是公开栏的内容。 */
export function loadTown(folder: ContentFolder, problems: Problem[]): Town | undefined {
  const file = 'town.yaml';
  if (!folder.sizes.has(file)) {
    const message =
      folder.sizes.size === 0
        ? '内容文件夹是空的，连 town.yaml 也没有。'
        : '内容文件夹里没有 town.yaml。';
    const fix = '看看文件夹选对了没有；新的镇用 npm run new -- town 建一个。';
    problems.push(problem('file/missing', { file }, message, fix));
    return undefined;
  }
  const text = folder.read(file);
  const yaml = text === undefined ? undefined : readYamlFile(file, text, townFields, problems);
  if (!yaml) return undefined;
  const values = readRecord(townFields, yaml.data, yaml.source, problems);
  if (!values) return undefined;
  const { format = 0 } = values;
  const place = yaml.source.place('格式版本');
  if (format > formatVersion) {
    const message = `内容是第 ${String(format)} 版格式，程序认得的是第 ${String(formatVersion)} 版。`;
    problems.push(problem('town/format-version', place, message, '换用新一版的程序。'));
    return undefined;
  }
  if (format < formatVersion) {
    const message =
      values.format === undefined
        ? '内容是试用时的格式，没有写「格式版本」。'
        : `内容是第 ${String(format)} 版格式，现在是第 ${String(formatVersion)} 版。`;
    const fix = '照样读得出。运行 npm run migrate，改成现在的格式，改了什么都会说。';
    problems.push(problem('town/old-format', place, message, fix));
  }
  if (values.editAddress?.includes('{file}') === false) {
    const message = '「编辑网址」里没有 {file}，不知道文件写在哪里。';
    const fix = '打开托管网站上改 town.yaml 的那一页，把网址里的 town.yaml 换成 {file}。';
    problems.push(problem('field/address', yaml.source.place('编辑网址'), message, fix));
  }
  return { ...values, source: yaml.source };
}
