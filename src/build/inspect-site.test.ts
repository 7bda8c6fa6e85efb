import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { leaksIn } from '../privacy/gate.ts';
import { publishedPhoto } from '../privacy/photo.ts';
import { exampleTown, openTown, temporaryFolder } from '../testing/sample-town.ts';
import { inspectSite } from './inspect-site.ts';

// 都是按校验规则现编的号码，不是谁的。
const idNumber = '110101199001011237';
const mobile = '13800001234';

async function kinds(path: string, content: string | Uint8Array, seen = false): Promise<string[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const leaks = await leaksIn(path, bytes, new Set([mobile]), seen);
  expect(JSON.stringify(leaks)).not.toContain(idNumber);
  return leaks.map(({ kind }) => kind);
}

async function pdf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  if (text !== '') page.drawText(text, { x: 50, y: 500 });
  return document.save();
}

describe('不管藏在哪种文件里，出不去', () => {
  test('网页：连着写、拆在几格里、只在链接里、在网页标题里', async () => {
    expect(await kinds('a.html', `<p>${idNumber}</p>`)).toEqual(['id-number']);
    const cells = '<tr><td>110101</td><td>19900101</td><td>1237</td></tr>';
    expect(await kinds('a.html', cells)).toEqual(['id-number']);
    expect(await kinds('a.html', '<a href="tel:13900005678">打电话</a>')).toEqual(['mobile']);
    expect(await kinds('a.html', `<title>${idNumber}</title>`)).toEqual(['id-number']);
  });

  test('网页里看不见的：脚本、样式、图形、注释、别的属性', async () => {
    for (const hidden of [
      `<script>const who = "${idNumber}";</script>`,
      `<script type="application/json">{"手机":"13900005678"}</script>`,
      `<style>/* ${idNumber} */</style>`,
      `<svg><text>王有田 ${idNumber}</text></svg>`,
      `<svg><title>手机 139 0000 5678</title></svg>`,
      `<!-- ${idNumber} -->`,
      `<p data-days='x' data-who="${idNumber}">今天</p>`,
    ]) {
      expect([hidden, (await kinds('a.html', hidden)).length]).toEqual([hidden, 1]);
    }
    const drawn = '<svg><path d="M110 101 19 90 01 01 12 37z 13 9000 05678"></path></svg>';
    expect(await kinds('a.html', drawn)).toEqual([]);
  });

  test('源码映射、样式、不认得的文件、图片里的每个字节', async () => {
    const map = JSON.stringify({ sourcesContent: [`const who = '${idNumber}'`] });
    expect(await kinds('a.js.map', map)).toEqual(['id-number']);
    expect(await kinds('a.css', `/* ${idNumber} */`)).toEqual(['id-number']);
    const inside = Buffer.concat([Buffer.of(0, 255, 1), Buffer.from(idNumber), Buffer.of(0, 7)]);
    for (const path of ['a.bin', 'a.png', 'a.woff2', 'a.jpg']) {
      expect(await kinds(path, inside)).toEqual(['id-number']);
    }
  });

  test('下载表、搜索片段、订阅、文件名', async () => {
    expect(await kinds('a.csv', `王有田,${idNumber}`)).toEqual(['id-number']);
    expect(await kinds('search/x.pf_fragment', gzipSync(`"${idNumber}"`))).toEqual(['id-number']);
    expect(await kinds('feed.xml', `<title>${idNumber}</title>`)).toEqual(['id-number']);
    expect(await kinds(`files/${idNumber}.jpg`, new Uint8Array())).toEqual(['id-number']);
  });

  test('PDF、docx、xlsx 附件', async () => {
    expect(await kinds('a.pdf', await pdf(`ID ${idNumber}`))).toEqual(['id-number']);
    const word = zipSync({ 'word/document.xml': strToU8(`<w:t>${idNumber}</w:t>`) });
    expect(await kinds('a.docx', word)).toEqual(['id-number']);
    const sheet = zipSync({ 'xl/sharedStrings.xml': strToU8(`<t>${idNumber}</t>`) });
    expect(await kinds('a.xlsx', sheet)).toEqual(['id-number']);
  });

  test('扫描件读不出字，有人看过才放行；坏的 PDF 也一样', async () => {
    expect(await kinds('a.pdf', await pdf(''))).toEqual(['unreadable']);
    expect(await kinds('a.pdf', await pdf(''), true)).toEqual([]);
    expect(await kinds('a.pdf', 'not a pdf')).toEqual(['unreadable']);
  });

  test('本来就要公开的手机号、座机、金额不拦', async () => {
    expect(await kinds('a.html', `<a href="tel:${mobile}">138 0000 1234</a>`)).toEqual([]);
    expect(await kinds('a.html', '<td>0900-5550111</td><td>12,500.00</td>')).toEqual([]);
  });
});

test('查出来的说得清在哪里，附件说内容文件夹里的路径', async () => {
  const { board } = openTown(exampleTown);
  const site = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  write('index.html', '<p>你好</p>');
  const cache = join(temporaryFolder(), 'cleared.json');
  expect(await inspectSite(board!, site, 'x', cache)).toEqual([]);
  write('shimengou/a.html', `<p>${idNumber}</p>`);
  const found = await inspectSite(board!, site, 'x', cache);
  expect(found.map(({ rule, place, message }) => `${rule} ${place.file} ${message}`)).toEqual([
    'privacy/output shimengou/a.html 要发布的文件里有个人号码：110***********1237。',
  ]);
  write('shimengou/a.html', '<p>删掉了</p>');
  write('scan.pdf', '%PDF-');
  expect((await inspectSite(board!, site, 'x', cache)).map(({ rule }) => `${rule} `)).toEqual([
    'privacy/unreadable ',
  ]);
});

describe('发布出去的图片', () => {
  const photo = sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#888' } });

  test('没有拍照的地点和设备，缩到 1600，同样的图片同样的字节', async () => {
    const taken = await photo
      .withExif({ IFD0: { Make: '手机' }, IFD3: { GPSLatitude: '36/1 2/1 3/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const published = await publishedPhoto(taken);
    const { exif, xmp, width, height } = await sharp(published).metadata();
    expect([exif, xmp, width, height]).toEqual([undefined, undefined, 1600, 533]);
    expect(Buffer.from(await publishedPhoto(taken)).equals(Buffer.from(published))).toBe(true);
  });

  test('本来就干净、不大的原样', async () => {
    const small = await sharp({
      create: { width: 20, height: 20, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    expect(await publishedPhoto(small)).toBe(small);
  });

  test('打不开的，不放出去', async () => {
    await expect(publishedPhoto(Buffer.from('坏的'))).rejects.toThrow();
  });
});
