import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exampleTown, openTown, temporaryFolder, writeFiles } from '../testing/sample-town.ts';
import { openDataFiles } from './open-data.ts';

/** 公开发布的校验程序，没有类型。 */
const { Package, Resource } = createRequire(import.meta.url)('datapackage') as {
  Package: {
    load: (
      descriptor: unknown,
      options: { readonly basePath: string },
    ) => Promise<{ valid: boolean; errors: readonly Error[] }>;
  };
  Resource: {
    load: (
      descriptor: unknown,
    ) => Promise<{ read: (options: { keyed: true }) => Promise<readonly object[]> }>;
  };
};

const { board } = openTown(exampleTown);
const files = openDataFiles(board!);

interface Description {
  readonly resources: readonly { readonly path: string; readonly schema: string }[];
}

const description = JSON.parse(files.get('datapackage.json') ?? '') as Description;

function parsed(path: string): unknown {
  return JSON.parse(files.get(path) ?? '');
}

test('总的说明，公认的校验程序认得', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, Object.fromEntries(files));
  const checked = await Package.load(description, { basePath: folder });
  expect(checked.errors).toEqual([]);
  expect(checked.valid).toBe(true);
});

test('每张表都列在说明里，字段说明也都有', () => {
  expect(description.resources.map(({ path }) => path).toSorted()).toEqual(
    [...files.keys()].filter((path) => path.startsWith('shimengou/')).sort(),
  );
  const schemas = new Set(description.resources.map(({ schema }) => schema));
  expect([...files.keys()].filter((path) => path.startsWith('data/')).sort()).toEqual(
    [...schemas].sort(),
  );
});

test('每一行照字段说明读，校验程序都认得', async () => {
  for (const { path, schema } of description.resources) {
    const data = parsed(path) as readonly object[];
    const { fields } = parsed(schema) as { readonly fields: readonly { readonly name: string }[] };
    const names = fields.map(({ name }) => name);
    for (const row of data) expect(Object.keys(row), path).toEqual(names);
    // 这个校验程序只认一行一个数组的，空着的写成空字。
    const rows = data.map((row) => Object.values(row).map((value) => (value as unknown) ?? ''));
    const table = { name: 'table', data: [names, ...rows], schema: parsed(schema) };
    const read = await (await Resource.load(table)).read({ keyed: true });
    expect(read.length, path).toBe(data.length);
  }
});

test('数照原样写，没写的是 null', () => {
  const rows = parsed('shimengou/money/debts-2026q1.json') as Record<string, unknown>[];
  expect(rows[0]).toMatchObject({
    单位或个人: '镇水管所',
    类别: '应付',
    期初: 2400,
    增加: 0,
    减少: 2400,
    期末: 0,
    形成原因: '上年灌溉水费',
    备注: null,
  });
  const ledger = files.get('shimengou/ledger/2026-03.json') ?? '';
  expect(ledger).toContain('"收入":null,"支出":298.00,"余额":19629.50');
});

test('字段说明写明必填、单位、几样里选哪样', () => {
  const { fields } = parsed('data/schema/debts.json') as {
    readonly fields: readonly { readonly name: string }[];
  };
  expect(fields.find(({ name }) => name === '类别')).toMatchObject({
    type: 'string',
    constraints: { required: true, enum: ['应收', '应付'] },
  });
  expect(fields.find(({ name }) => name === '期末')).toMatchObject({ type: 'number' });
});
