import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { cacheFolder } from './cache-folder.ts';

/**
 * 这些字体文件够用：
 * - `chinese-simplified` 一个文件装下近八千个常用字，常规、粗体各一个；
 * - 其余小文件补生僻字和 ①→✓ 这类符号。浏览器找替补字时不看粗细（粗体由它描粗），
 *   所以只要常规体。
 */
const wanted = /-400-normal\.woff$|-chinese-simplified-700-normal\.woff$/;

/**
 * 两组文件原名容易混（大文件叫 Noto Sans SC Thin，小文件叫 Noto Sans SC）：
 * 大文件改称 Noto Sans SC，网页点名时拿到的就是它；小文件另取一名，只作替补。
 * 网页没点到已有的字体时，也都用 Noto Sans SC。
 *
 * 不含本机字体目录：在哪台机器上截图、分页都一样。
 */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="scan">
    <test name="family"><string>Noto Sans SC</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC Rest</string></edit>
  </match>
  <match target="scan">
    <test name="family"><string>Noto Sans SC Thin</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC</string></edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`;

/**
 * 让 Linux 上的 Chromium 认得中文字体的环境变量，网页不必提任何字体文件。
 *
 * Chromium 读系统字体时不认 woff、woff2（试过，整页空白），所以先还原成 ttf。
 */
export async function chineseFontEnv(): Promise<Record<string, string>> {
  const packageFile = createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-sc/package.json',
  );
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const folder = await cacheFolder(`noto-sans-sc-${version}`, (target) =>
    unpackFonts(join(dirname(packageFile), 'files'), target),
  );
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: folder };
}

async function unpackFonts(source: string, target: string): Promise<void> {
  await mkdir(join(target, 'ttf'));
  for (const file of (await readdir(source)).filter((name) => wanted.test(name))) {
    const ttf = woffToTtf(await readFile(join(source, file)));
    await writeFile(join(target, 'ttf', file.replace(/woff$/, 'ttf')), ttf);
  }
  await writeFile(join(target, 'fonts.conf'), fontConfig);
}

/**
 * WOFF 1.0 → TTF：同样的几张表，逐张解压，换一个文件头。
 *
 * 格式见 https://www.w3.org/TR/WOFF/ ，与 TTF 只差外壳，所以不另用转换库。
 */
export function woffToTtf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  const searchRange = 16 * 2 ** Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(searchRange, 6);
  header.writeUInt16BE(Math.log2(searchRange / 16), 8);
  header.writeUInt16BE(16 * count - searchRange, 10);

  const parts: Buffer[] = [header];
  let position = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((at) =>
      woff.readUInt32BE(entry + at),
    );
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    const record = 12 + 16 * index;
    woff.copy(header, record, entry, entry + 4);
    header.writeUInt32BE(checksum, record + 4);
    header.writeUInt32BE(position, record + 8);
    header.writeUInt32BE(length, record + 12);

    // 每张表从四的倍数处开始。
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    position += length + padding.length;
  }
  return Buffer.concat(parts);
}
