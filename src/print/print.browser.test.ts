import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../testing/demo-site.ts';
import { readPdf } from '../testing/paper-page.ts';
import { temporaryFolder, writeFiles } from '../testing/sample-town.ts';
import { demoBoard, openPrinter, shiping, type Printed } from '../testing/print-demo.ts';
import { drawPdf } from './draw-pdf.ts';
import { printBooklets } from './print-booklets.ts';

let printer: Awaited<ReturnType<typeof openPrinter>>;
let month: Printed;

beforeAll(async () => {
  printer = await openPrinter();
  month = await printer.print('2026-10');
});

afterAll(() => printer.close());

const loose = (name: string): string => {
  const folder = join(month.out, 'shiping-2026-10');
  return join(folder, readdirSync(folder).find((file) => file.includes(name)) ?? name);
};

describe('石坪村 10 月的张贴页', () => {
  test('一份一个文件，合订本前面有清单，每份都在清单上', async () => {
    const { out, booklet } = month;
    expect(readdirSync(join(out, 'shiping-2026-10'))).toHaveLength(booklet.sheets.length);
    expect(readdirSync(out).sort()).toEqual(['shiping-2026-10', 'shiping-2026-10.pdf']);
    const pages = await readPdf(join(out, booklet.file));
    const printed = booklet.sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
    const cover = pages
      .slice(0, pages.length - printed)
      .map(({ text }) => text)
      .join('');
    expect(cover).toContain('石坪村2026年10月张贴清单');
    for (const { title } of booklet.sheets) expect(cover).toContain(title.replaceAll(/\s/g, ''));
  });

  test('每张纸都有页码、村名，表接到下一张时表头重印；没有字印到页边上，没有只几行字的纸', async () => {
    for (const file of readdirSync(join(month.out, 'shiping-2026-10'))) {
      const pages = await readPdf(join(month.out, 'shiping-2026-10', file));
      pages.forEach(({ text, boxes, width, height }, index) => {
        const where = `${file} 第 ${String(index + 1)} 页`;
        expect(text, where).toContain(`第${String(index + 1)}页共${String(pages.length)}页`);
        expect(text, where).toContain('石坪村');
        for (const box of boxes) {
          expect(box.x, `${where} ${box.text}`).toBeGreaterThan(28);
          expect(box.right, `${where} ${box.text}`).toBeLessThan(width - 28);
          expect(box.y, `${where} ${box.text}`).toBeGreaterThan(20);
          expect(box.y, `${where} ${box.text}`).toBeLessThan(height - 28);
        }
        expect(new Set(boxes.map(({ y }) => Math.round(y))).size, where).toBeGreaterThan(5);
      });
    }
    const ledger = await readPdf(loose('13-2026-10.pdf'));
    for (const { text } of ledger.filter((page) => /记-\d{3}/.test(page.text))) {
      expect(text).toContain('日期凭证号摘要收入支出余额');
    }
  });

  test('签字、盖章、找谁问在最后一张，上面还有正文', async () => {
    for (const file of readdirSync(join(month.out, 'shiping-2026-10'))) {
      const last = (await readPdf(join(month.out, 'shiping-2026-10', file))).at(-1)!;
      expect(last.text, file).toMatch(/村党支部书记：.*村务监督委员会主任：.*盖章/);
      expect(last.text.indexOf('有疑问、有意见'), file).toBeGreaterThan(10);
    }
  });

  test('字体都嵌在里面', async () => {
    const pdf = await PDFDocument.load(readFileSync(join(month.out, month.booklet.file)));
    const dicts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const name = (text: string): PDFName => PDFName.of(text);
    // Type3 的字形就画在文件里，没有另外的字体文件。
    const fonts = dicts.filter(
      (dict) => dict.has(name('FontDescriptor')) && dict.get(name('Subtype')) !== name('Type3'),
    );
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const descriptor = font.lookup(name('FontDescriptor'), PDFDict);
      expect(['FontFile', 'FontFile2', 'FontFile3'].some((one) => descriptor.has(name(one)))).toBe(
        true,
      );
    }
  });
});

test('登记表一步一张，次序照程序', async () => {
  const { folder } = await printer.print('2026', { kind: '登记表' });
  for (const file of readdirSync(folder)) {
    const decision = shiping.decisions.find(({ id }) => file.includes(id))!;
    const pages = await readPdf(join(folder, file));
    expect(pages, file).toHaveLength(
      new Set(decision.steps.flatMap(({ step, merged }) => [step, merged ?? step])).size,
    );
    for (const [at, { text }] of pages.entries()) {
      expect(text, file).toContain(`表（${'一二三四五六'.charAt(at)}）`);
    }
  }
});

test('A3 大字：纸是 A3，最小的字 16 磅', async () => {
  const { folder } = await printer.print('2026-09', { kind: '收支表', paper: 'A3', large: true });
  expect(folder).toMatch(/shiping-2026-09-A3-dazi$/);
  for (const { width, boxes } of await readPdf(join(folder, '1-2026-09.pdf'))) {
    expect(Math.round(width)).toBe(842);
    expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(15.9);
  }
});

test('合印：短的几份合在一张横放的 A3 上，一份不少', async () => {
  const { folder, booklet } = await printer.print('2026-10', { kind: '公开事项', combine: true });
  const together = readdirSync(folder).filter((name) => name.includes('heyin'));
  expect(together.length).toBeGreaterThan(1);
  const text = (
    await Promise.all(readdirSync(folder).map((name) => readPdf(join(folder, name))))
  ).flat();
  const [combined] = await readPdf(join(folder, together[0]!));
  expect([Math.round(combined!.width), Math.round(combined!.height)]).toEqual([1191, 842]);
  const titles = booklet.sheets.flatMap(({ title }) => title.split('（合在')[0]!.split('；'));
  expect(titles).toHaveLength(
    month.booklet.sheets.filter(({ title }) => titles.includes(title)).length,
  );
  for (const title of titles) {
    expect(
      text.filter((page) => page.text.includes(title.replaceAll(/\s/g, ''))).length,
    ).toBeGreaterThan(0);
  }
});

test.runIf(process.platform === 'linux')('每份印几张，和上次看过的一样', async () => {
  const counts = month.booklet.sheets.map(({ title, pages }) => `${String(pages)} ${title}\n`);
  await expect(counts.join('')).toMatchFileSnapshot('page-counts.txt');
});

describe('二维码', () => {
  /** 把第一页按一英寸多少点画出来，像扫描仪那样，再认右上角的码。 */
  async function scan(file: string, dpi: number, whole = false): Promise<string | undefined> {
    const pictures = drawPdf(printer.browser, readFileSync(file), dpi / 72);
    const first = await pictures.next();
    await pictures.return(undefined);
    const picture = sharp(first.value as unknown as Buffer).ensureAlpha();
    const { width } = await picture.metadata();
    const side = Math.round(width / 3);
    const { data, info } = await (
      whole ? picture : picture.extract({ left: width - side, top: 0, width: side, height: side })
    )
      .raw()
      .toBuffer({ resolveWithObject: true });
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  }

  test.each([150, 300])('%i dpi 扫得出，指到那一页的那一版', async (dpi) => {
    const address = demoBoard.town.address!;
    const page = new URL('shiping/ledger/2026-10.html', address.replace(/\/?$/, '/')).href;
    const { text } = (await readPdf(loose('2026-10.pdf'))).at(-1)!;
    const [, code = ''] = /核验码([-0-9A-Z]+)/.exec(text) ?? [];
    // 末尾是印在纸上的核验码：扫了就知道手里这张后来改过没有。
    expect(await scan(loose('2026-10.pdf'), dpi)).toBe(`${page}#${code.replaceAll('-', '')}`);
  });

  test.each([150, 300])('A3 的，%i dpi 也扫得出', async (dpi) => {
    const { folder } = await printer.print('2026-10', { kind: '收支表', paper: 'A3' });
    const [file = ''] = readdirSync(folder);
    expect(await scan(join(folder, file), dpi)).toContain('shiping/ledger/2026-10.html#');
  });

  test('海报：村里一张指到村主页，一份一张指到那一页，另有图片', async () => {
    const { folder } = await printer.print('2026-02', { kind: '二维码' });
    const files = readdirSync(folder).sort();
    const home = new URL('shiping/', demoBoard.town.address!.replace(/\/?$/, '/')).href;
    const [first = ''] = files;
    expect(await scan(join(folder, first), 75, true)).toBe(home);
    const picture = files.find((name) => name.endsWith('.png'))!;
    const { data, info } = await sharp(join(folder, picture))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    expect(read).toMatch(new RegExp(`^${home}.*/${picture.replace(/^\d+-|\.png$/g, '')}\\.html$`));
    expect(await scan(join(folder, picture.replace('png', 'pdf')), 75, true)).toBe(read);
    expect(files).toContain(picture.replace('png', 'svg'));
  });
});

test('印出来的里面有身份证号：说清是哪一份，一本也不留', async () => {
  const site = temporaryFolder();
  const out = temporaryFolder();
  const path = 'notices/a.html';
  writeFiles(site, {
    [path]: '<!doctype html><html lang="zh-CN"><title>名单</title><p>王某 11010519491231002X</p>',
  });
  const sheet = { page: 'notice', path, kind: '村务', title: '低保名单' } as const;
  const booklet = { slug: 'a', owner: '石门沟村', sheets: [sheet] };
  const period = { id: '2026-04', label: '2026年4月' };
  const paper = { paper: 'A4', large: false, phones: [] } as const;
  const printing = printBooklets([booklet], {
    ...paper,
    site,
    out,
    period,
    browser: printer.browser,
  });
  await expect(printing).rejects.toThrow(/「低保名单」里有个人号码：(?!.*19491231)/);
  expect(readdirSync(out)).toEqual([]);
});

test.each([
  [['--village', 'shipin'], '没有「shipin」这个村，是不是「shiping」？'],
  [['--period', '2026-13'], '--period 写的是「2026-13」，写成 2026-03、2026Q1、2026H1 或 2026。'],
  [['--period', '2019-01'], '2019年1月没有要印的。换一个 --period、--village 或 --kind。'],
  [
    ['--period', '2026-10', '--out', 'package.json'],
    '写不进「package.json」文件夹。看看是不是只读、是不是同名的文件，或换一个 --out。',
  ],
])('印不成的时候，一句话，退出码 2：%s', (options, sentence) => {
  const { said, status } = runScript('print', ...options);
  expect(said.trim()).toBe(sentence);
  expect(status).toBe(2);
});
