import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gb18030 } from '../testing/gb18030.ts';
import { changedTown, exampleTown } from '../testing/sample-town.ts';
import { openFolder } from './files.ts';
import { villageNames } from './village-names.ts';

const file = 'villages/shimengou/village.md';
const written = readFileSync(join(exampleTown, file), 'utf8');

function nameIn(content: string | Uint8Array | undefined): string | undefined {
  const names = villageNames(openFolder(changedTown({ [file]: content }), []));
  return names.find(({ slug }) => slug === 'shimengou')?.name;
}

test('村名怎么存都认得：GB18030、UTF-16、引号', () => {
  expect(nameIn(written)).toBe('石门沟村');
  expect(nameIn(gb18030(written))).toBe('石门沟村');
  expect(nameIn(Buffer.from(`\uFEFF${written}`, 'utf16le'))).toBe('石门沟村');
  expect(nameIn(written.replace('石门沟村', '"石门沟村"'))).toBe('石门沟村');
});

test('别处写错了，名字照样认得', () => {
  expect(nameIn(written.replace(/^类型:.*$/m, '类型: 不知道'))).toBe('石门沟村');
});

test('名称读不出、没写，用文件夹名，不会是空的', () => {
  expect(nameIn(written.replace(/^名称:.*$/m, '名称:'))).toBe('shimengou');
  expect(nameIn(written.replace(/^名称:.*\n/m, ''))).toBe('shimengou');
  expect(nameIn('没有开头信息\n')).toBe('shimengou');
  expect(nameIn(undefined)).toBe('shimengou');
});
