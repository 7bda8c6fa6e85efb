import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBrowser } from '../src/browser/open-browser.ts';
import { programRoot } from '../src/build/fingerprint.ts';
import { faultyLedger, pictures } from '../src/guide/pictures.ts';
import { CannotRun, exitCodes, runCommand } from './cli/command.ts';
import { shownFile, shownNow } from './picture-views.ts';

const help = `
node scripts/pictures.ts

重照帮助里的截图：用示范镇开一个预览，照 src/guide/pictures.ts 里的清单一张一张照，放进 public/help/pictures。
照的时候各页显示什么也记下来：以后变了，测试会说哪一张该重照。
`;

const folder = join(programRoot, 'public/help/pictures');

/** 照发布出去的样子：不要预览的条。 */
const plain = '.preview { display: none !important }';

await runCommand(help, {}, async () => {
  const content = mkdtempSync(join(tmpdir(), 'sunboard-pictures-'));
  cpSync(join(programRoot, 'content'), content, { recursive: true });
  spoil(join(content, faultyLedger));
  const preview = spawn(
    process.execPath,
    [join(programRoot, 'scripts/dev.ts'), '--content', content, '--port', '4399'],
    { cwd: programRoot, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const browser = await openBrowser();
  try {
    const address = await addressOf(preview.stdout);
    mkdirSync(folder, { recursive: true });
    for (const { file, page: path, width, height, from, preview: shown } of pictures) {
      const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
      await page.goto(address + path);
      if (!shown) await page.addStyleTag({ content: plain });
      const top = from === undefined ? 0 : ((await page.locator(from).boundingBox())?.y ?? 0);
      const clip = { x: 0, y: top, width, height };
      const shot = await page.screenshot({ clip, fullPage: true });
      // 三十二种颜色够看，一张几十 KB。
      const small = await sharp(shot).png({ palette: true, colours: 32 }).toBuffer();
      writeFileSync(join(folder, file), small);
      console.log(`${file} ${(small.length / 1024).toFixed(0)} KB`);
      await page.close();
    }
    writeFileSync(shownFile, `${JSON.stringify(shownNow(), undefined, 2)}\n`);
    return exitCodes.done;
  } finally {
    preview.kill();
    await browser.close();
    rmSync(content, { recursive: true, force: true });
  }
});

/** 头一笔的余额少写一百元。 */
function spoil(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(',记-001,'));
  const cells = lines[at]?.split(',');
  if (!cells) throw new CannotRun(`${file} 里找不到头一笔。`);
  cells[5] = (Number(cells[5]) - 100).toFixed(2);
  lines[at] = cells.join(',');
  writeFileSync(file, lines.join('\n'));
}

/** 预览说出来的网址。 */
async function addressOf(said: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const part of said) {
    text += String(part);
    const [address] = /http:\/\/localhost:\d+\//.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new CannotRun('预览没有打开。');
}
