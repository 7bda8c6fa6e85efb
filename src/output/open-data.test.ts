import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exampleTown, openTown } from '../testing/sample-town.ts';
import { openDataFiles } from './open-data.ts';

/** 公开发布的校验程序，没有类型。 */
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: {
    load: (descriptor: unknown) => Promise<{ valid: boolean; errors: readonly Error[] }>;
  };
};

const { board } = openTown(exampleTown);
const files = openDataFiles(board!);

interface Description {
  readonly resources: readonly {
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

const description = JSON.parse(files.get('datapackage.json') ?? '') as Description;

test('总的说明，公认的校验程序认得', async () => {
  const checked = await Package.load(description);
  expect(checked.errors).toEqual([]);
  expect(checked.valid).toBe(true);
});

test('每张表都列在说明里，每一行的名字都在字段里', () => {
  expect(description.resources.map(({ path }) => path).toSorted()).toEqual(
    [...files.keys()].filter((path) => path !== 'datapackage.json').sort(),
  );
  for (const { path, schema } of description.resources) {
    const names = schema.fields.map(({ name }) => name);
    const rows = JSON.parse(files.get(path) ?? '') as readonly object[];
    for (const row of rows) expect(Object.keys(row), path).toEqual(names);
  }
});

test('数照原样写，没写的是 null', () => {
  const rows = JSON.parse(files.get('shimengou/money/debts-2026q1.json') ?? '') as Record<
    string,
    unknown
  >[];
  expect(rows[0]).toEqual({
    单位或个人: '镇水管所',
    类别: '应付',
    期初: 2400,
    增加: 0,
    减少: 2400,
    期末: 0,
    形成原因: '上年灌溉水费',
  });
  const ledger = files.get('shimengou/ledger/2026-03.json') ?? '';
  expect(ledger).toContain('"收入":null,"支出":298.00,"余额":19629.50');
});
