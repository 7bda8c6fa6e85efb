import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { leaksIn } from './gate.ts';

/** 一份有一个字、题目是这句话的 PDF。 */
async function titled(title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('ok');
  pdf.setTitle(title);
  return pdf.save({ useObjectStreams: false });
}

async function leaksOf(title: string): Promise<string[]> {
  const leaks = await leaksIn('a.pdf', await titled(title), new Set(), false);
  return leaks.map(({ kind }) => kind);
}

test('PDF 的题目用十六进制写汉字，编码里碰巧连着十一个数字，不是手机号', async () => {
  const bytes = Buffer.from(await titled('经济合同签订和管理 · 晴禾镇')).toString('latin1');
  expect(bytes).toContain('A17406002000B');
  expect(await leaksOf('经济合同签订和管理 · 晴禾镇')).toEqual([]);
});

test('PDF 的题目里真有身份证号，拦得住', async () => {
  expect(await leaksOf('低保名单 11010519491231002X')).toEqual(['id-number']);
});
