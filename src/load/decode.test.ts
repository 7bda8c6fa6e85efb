import { describe, expect, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { problemLine } from '../testing/sample-town.ts';
import { decodeText } from './decode.ts';

/** 「日期,摘要」换行「3月5日,付电费」，按 GB18030 存；WPS、Excel 另存 CSV 就是这样。 */
const gb18030 = Buffer.from('c8d5c6da2cd5aad2aa0d0a33d4c235c8d52cb8b6b5e7b7d1', 'hex');
const text = '日期,摘要\n3月5日,付电费';

function decoded(bytes: Uint8Array): string | string[] | undefined {
  const problems: Problem[] = [];
  const result = decodeText('a.csv', bytes, problems);
  return problems.length > 0 ? problems.map((problem) => problemLine(problem)) : result;
}

function utf16(order: 'le' | 'be', written: string): Buffer {
  const bytes = Buffer.from(`\uFEFF${written}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('读得出来，换行一律变成 \\n', () => {
  test.each([
    ['UTF-8', Buffer.from('日期,摘要\n3月5日,付电费')],
    ['UTF-8 带 BOM，Windows 换行', Buffer.from('\uFEFF日期,摘要\r\n3月5日,付电费')],
    ['老苹果机的换行', Buffer.from('日期,摘要\r3月5日,付电费')],
    ['GB18030', gb18030],
    ['UTF-16LE', utf16('le', '日期,摘要\r\n3月5日,付电费')],
    ['UTF-16BE', utf16('be', '日期,摘要\r\n3月5日,付电费')],
  ])('%s', (_, bytes) => {
    expect(decoded(bytes)).toBe(text);
  });

  test('GB18030 里的四字节生僻字', () => {
    expect(decoded(Buffer.from('95328236', 'hex'))).toBe('𠀀');
  });

  test('空文件是空的文字', () => {
    expect(decoded(new Uint8Array())).toBe('');
  });
});

describe('读不出来，说怎么办', () => {
  test('哪种编码都读不通', () => {
    expect(decoded(Buffer.from([0xff, 0x41, 0x80, 0x0a]))).toEqual([
      'a.csv file/encoding 这个文件的编码读不通，网页上会是乱码。',
    ]);
  });

  test('夹着 NUL：压缩包、表格改了扩展名，或没存完整', () => {
    expect(decoded(Buffer.from('PK\x03\x04\0\0'))).toEqual([
      'a.csv file/binary 这个文件里不全是文字，像是改了扩展名的别的文件，或者没存完整。',
    ]);
  });

  test('UTF-16 少了开头的标记', () => {
    expect(decoded(utf16('le', 'A01,B').subarray(2))).toEqual([
      'a.csv file/binary 这个文件里不全是文字，像是改了扩展名的别的文件，或者没存完整。',
    ]);
  });

  test('前半是 UTF-8，后半是 GB18030：整篇按 GB18030 也读得通，读出来全是别的字', () => {
    const mixed = Buffer.concat([Buffer.from('日期,摘要\n租金,电费\n'), gb18030]);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(mixed)).toContain('鏃ユ湡');
    expect(decoded(mixed)).toEqual([
      'a.csv:3 file/encoding 从这一行起换了一种编码，像是两个文件拼在一起的，网页上会有一半是乱码。这一行是「日期,摘要」。',
    ]);
  });

  test('UTF-16 的文件断在半个字上', () => {
    expect(decoded(utf16('le', '日期').subarray(0, 5))).toEqual([
      'a.csv file/encoding 这个文件的编码读不通，网页上会是乱码。',
    ]);
  });
});
