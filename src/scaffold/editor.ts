import { stringify } from 'yaml';
import type { Field, Fields } from '../domain/field.ts';
import { noticeFields } from '../domain/notice.ts';
import type { Village } from '../domain/village.ts';
import type { Draft } from './draft.ts';

/** 网页编辑器（Sveltia CMS）连得上的托管网站；cnb 它不认得。 */
export const editorHosts = ['github', 'gitlab', 'gitea'] as const;

export type EditorHost = (typeof editorHosts)[number];

export interface EditorOptions {
  readonly host: EditorHost;
  /** 仓库，如 `qinghe/board`。 */
  readonly repo: string;
  /** 内容文件夹在仓库里的路径。 */
  readonly content: string;
  readonly villages: readonly Pick<Village, 'slug' | 'name'>[];
}

/**
 * 写公开事项的网页编辑器：一个网页、一份配置，放在仓库的 `editor` 里，路径从仓库根算起。
 *
 * 配置从字段表生成，加了字段重做一份就行；不用它，什么也不少。
 */
export function editorDraft(options: EditorOptions): Draft {
  return {
    files: new Map([
      ['editor/index.html', page],
      [
        'editor/config.yml',
        `${warning}${stringify(editorConfig(options), { lineWidth: 0, aliasDuplicateObjects: false })}`,
      ],
    ]),
    blanks: [
      'editor/sveltia-cms.js：从 npm 的 @sveltia/cms 包里拷 dist/sveltia-cms.js，放在自己的服务器上',
    ],
    notes: ['帮助里《在网页上写公开事项》一页说怎么放、怎么登录。'],
  };
}

const warning =
  '# npm run new -- editor 生成的，照程序认的字段。改了程序，删掉重做一份，不要手改。\n';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>写公开事项</title>
  </head>
  <body>
    <script src="sveltia-cms.js"></script>
  </body>
</html>
`;

const publishedOn = `fields.${noticeFields.publishedOn.name}`;

/** 编辑器的配置：一个村一栏，写这个村的公开事项。 */
export function editorConfig({ host, repo, content, villages }: EditorOptions): object {
  return {
    backend: { name: host, repo, branch: 'main' },
    media_folder: `${content}/villages`,
    slug: { encoding: 'ascii', clean_accents: true },
    collections: villages.map(({ slug, name }) => ({
      name: `${slug}-notices`,
      label: `${name}的公开事项`,
      folder: `${content}/villages/${slug}/notices`,
      // 附件和事项不在一处；写进文件的是从村文件夹算起的路径。
      media_folder: `/${content}/villages/${slug}/files`,
      public_folder: 'files',
      create: true,
      delete: false,
      extension: 'md',
      format: 'yaml-frontmatter',
      identifier_field: noticeFields.title.name,
      // 照公开日期，不照哪天写的：过了年补写去年的，还在去年的文件夹里。
      path: `{{${publishedOn} | date('YYYY')}}/{{slug}}`,
      slug: `{{${publishedOn} | date('YYYY-MM-DD')}}-{{fields.${noticeFields.item.name}}}`,
      fields: [
        ...widgets(noticeFields),
        { name: 'body', label: '正文', widget: 'markdown', required: false },
      ],
    })),
  };
}

function widgets(fields: Fields): object[] {
  return Object.values(fields).map((field) => ({
    name: field.name,
    label: field.name,
    required: field.required,
    hint: field.help,
    ...widgetOf(field),
  }));
}

const dateOnly = { format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };

function widgetOf(field: Field): object {
  if (field.form === 'choice') return { widget: 'select', options: field.choices };
  if (field.form === 'yes') return { widget: 'select', options: ['是', '否'] };
  if (field.form === 'date') return { widget: 'datetime', ...dateOnly };
  if (field.form === 'texts') return { widget: 'list' };
  if (field.form === 'records') return { widget: 'list', fields: widgets(field.fields) };
  if (field.form === 'record') return { widget: 'object', fields: widgets(field.fields) };
  return { widget: 'string' };
}
