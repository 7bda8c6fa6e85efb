import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { noticeFields, noticeTypes } from '../domain/notice.ts';
import { exampleTown, openTown, townProblems } from '../testing/sample-town.ts';
import { editorDraft, editorHosts } from './editor.ts';

interface Widget {
  readonly name: string;
  readonly widget: string;
  readonly required: boolean;
  readonly options?: readonly string[];
  readonly fields?: readonly Widget[];
}

interface Config {
  readonly backend: { readonly name: string; readonly repo: string };
  readonly collections: readonly {
    readonly folder: string;
    readonly path: string;
    readonly slug: string;
    readonly fields: readonly Widget[];
  }[];
}

const { villages } = openTown(exampleTown).board!;

function configOf(host: (typeof editorHosts)[number]): Config {
  const { files } = editorDraft({ host, repo: 'qinghe/board', content: 'content', villages });
  return parse(files.get('editor/config.yml') ?? '') as Config;
}

const [village] = configOf('gitea').collections;

/** 照编辑器的写法填一个模板：`{{slug}}`，`{{fields.名字}}`，后面可以跟 `date('…')`。 */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(.+?)\}\}/g, (_, tag: string) => {
    const [, name = '', format] =
      /^(?:fields\.)?(\S+?)(?: \| date\('([YMD-]+)'\))?$/.exec(tag) ?? [];
    const value = values[name];
    if (value === undefined) throw new Error(`编辑器不会填 ${tag}`);
    if (format === undefined) return value;
    const [year = '', month = '', day = ''] = value.split('-');
    return format.replace('YYYY', year).replace('MM', month).replace('DD', day);
  });
}

test.each(editorHosts)('%s：一个村一栏', (host) => {
  const { backend, collections } = configOf(host);
  expect(backend).toEqual({ name: host, repo: 'qinghe/board', branch: 'main' });
  expect(collections.map(({ folder }) => folder)).toEqual(
    villages.map(({ slug }) => `content/villages/${slug}/notices`),
  );
});

describe('和内容格式一个样', () => {
  test('字段、必填、能选的，跟字段表', () => {
    const written = village!.fields.filter(({ name }) => name !== 'body');
    expect(written.map(({ name, required }) => [name, required])).toEqual(
      Object.values(noticeFields).map(({ name, required }) => [name, required]),
    );
    expect(written.find(({ name }) => name === '类型')?.options).toEqual(noticeTypes);
  });

  test('照着填满必填的，存出来的文件没有毛病', () => {
    const values: Record<string, string> = {
      标题: '石门沟村2026年第一季度用水公布',
      类型: '公布',
      类别: '财务',
      目录编号: 'C05',
      公开日期: '2026-04-15',
      责任主体: '石门沟村民委员会',
    };
    const { notices } = villages[0]!;
    const like = notices.find(({ item }) => item === 'C05');
    const head = village!.fields
      .filter(({ name, required }) => required && name !== 'body')
      .map(({ name }) => [name, values[name] ?? '石门沟村务监督委员会']);
    const text = `---\n${stringify({ ...Object.fromEntries(head), 适用期间: like!.period!.label })}---\n\n正文。\n`;
    const { folder, path, slug } = village!;
    const name = filled(path, { ...values, slug: filled(slug, values) });
    expect(name).toBe('2026/2026-04-15-C05');
    expect(townProblems({ [`${folder.replace('content/', '')}/${name}.md`]: text })).toEqual([]);
  });
});

test('网页只取自己服务器上的东西', () => {
  const { files, blanks } = editorDraft({
    ...{ host: 'github', repo: 'a/b', content: 'content', villages },
  });
  expect(files.get('editor/index.html')).not.toMatch(/https?:/);
  expect(blanks[0]).toContain('sveltia-cms.js');
});
