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
