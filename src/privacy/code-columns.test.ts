import { expect, test } from 'vitest';
import { codesIn, labelCodes } from './code-columns.ts';
import { findPrivateNumbers } from './numbers.ts';

// 19 位、62 开头、校验位碰巧和银联卡对得上的地块编码，现编的。
const plot = '6205211001000000010';
const idNumber = '110101199001011237';

const kindsIn = (text: string): string[] =>
  findPrivateNumbers(labelCodes(text)).map(({ kind }) => kind);

test('不看表头，地块编码像银行卡号', () => {
  expect(findPrivateNumbers(plot).map(({ kind }) => kind)).toEqual(['bank-card']);
});

test.each([
  ['CSV', `户主,地块编码,面积\n王有田,${plot},3\n`],
  ['有引号的 CSV', `户主,金额,地块编码\n王有田,"1,200.00",${plot}\n`],
  ['制表符', `户主\t承包地块\n王有田\t${plot}\n`],
  ['Markdown', `| 户主 | 地块编码 |\n| --- | --- |\n| 王有田 | ${plot} |\n`],
  ['凭证号', `凭证号,摘要\n${plot},付水泥款\n`],
])('%s：写明是编码的列不算卡号', (_, text) => {
  expect(kindsIn(text)).toEqual([]);
  expect(codesIn(text)).toEqual([plot]);
  expect(labelCodes(text).split('\n')).toHaveLength(text.split('\n').length);
});

test.each([
  ['别的列', `户主,地块编码,账户\n王有田,1,${plot}\n`, 'bank-card'],
  ['表完了以后', `户主,地块编码\n王有田,1\n\n打到,${plot}\n`, 'bank-card'],
  ['写在编码列里的真身份证号', `户主,地块编码\n王有田,${idNumber}\n`, 'id-number'],
])('%s：照样认得出', (_, text, kind) => {
  expect(kindsIn(text)).toEqual([kind]);
});
