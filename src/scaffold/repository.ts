import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from './draft.ts';

const folder = join(import.meta.dirname, 'repository');

/** 代码托管网站：自动任务的文件放在仓库里哪儿。 */
const ciFiles = {
  github: '.github/workflows/sunboard.yml',
  gitlab: '.gitlab-ci.yml',
  gitea: '.gitea/workflows/sunboard.yml',
  cnb: '.cnb.yml',
} as const;

export type CiHost = keyof typeof ciFiles;

export const ciHosts = Object.keys(ciFiles) as readonly CiHost[];

/** 自动检查、生成、发布：托管网站的任务文件、发布脚本、nginx 的配置。路径从仓库根算起。 */
export function ciDraft(host: CiHost): Draft {
  return {
    files: new Map([
      [ciFiles[host], readTemplate(`${host}.yml`)],
      ['deploy/publish.sh', readTemplate('publish.sh')],
      ['deploy/nginx.conf', readTemplate('nginx.conf')],
    ]),
    blanks: ['托管网站的变量 PUBLISH_TO、PUBLISH_HOST，密钥 PUBLISH_KEY'],
    notes: ['帮助里《自动发布》一页说怎么设。'],
  };
}

function readTemplate(file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
}

/** Windows 上双击的三样：文件名英文，里面用 UTF-8，换行照 Windows 的。 */
export function deskDraft(): Draft {
  return {
    files: new Map([
      ['check.cmd', doubleClick('npm run --silent check')],
      ['preview.cmd', doubleClick('npm run --silent dev')],
      ['publish.cmd', doubleClick('npm run --silent publish')],
    ]),
    blanks: [],
    notes: ['双击 check.cmd 是查，preview.cmd 是看样子，publish.cmd 是发布。'],
  };
}

/** `chcp 65001` 以后中文不乱；先到自己的文件夹里，路径里有空格、中文都行；做完不马上关窗口。 */
function doubleClick(command: string): string {
  const lines = [
    '@echo off',
    'chcp 65001 >nul',
    'cd /d "%~dp0"',
    `call ${command}`,
    'echo.',
    'pause',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
