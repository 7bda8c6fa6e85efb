import { unzipSync } from 'fflate';
import { Refused } from './grid.ts';

const megabyte = 1024 * 1024;

/** 拆开以后一共最多这么大；一年的账不到它的百分之一。 */
const limit = 64 * megabyte;

/** 一个文件最多这么大。 */
export const fileLimit = 20 * megabyte;

/** 一页最多这么多行。 */
export const rowLimit = 20_000;

/**
 * 打开工作簿以前先看一遍压缩包：太大的、有宏的、连着外面的，都不打开。
 *
 * 看的是压缩包里写的大小；写小了的，照那个大小拆不开，也当坏文件。
 */
export function inspectWorkbook(bytes: Uint8Array): void {
  if (bytes.length > fileLimit) {
    throw new Refused(`文件有 ${(bytes.length / megabyte).toFixed(0)} MB，超过 20 MB，不读。`);
  }
  if (bytes.length === 0) throw new Refused('文件是空的，像是没存完、没下载完。重新拷一遍。');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new Refused(
      encrypted(bytes)
        ? '这个工作簿加了打开密码，读不了。在 WPS 里打开，「文件」「文档加密」里去掉密码，再存一遍。'
        : '这是老的 .xls。在 WPS 里打开，另存为 .xlsx。',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new Refused('这不是 .xlsx 工作簿，像是只改了扩展名。在 WPS 里打开，另存为 .xlsx。');
  }
  let total = 0;
  const names: string[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        total += originalSize;
        if (total > limit || (originalSize > megabyte && originalSize > size * 500)) {
          throw new Refused('工作簿拆开以后大得不正常，不读。看看是不是发错了文件。');
        }
        return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
      },
    });
    for (const sheet of Object.values(files)) {
      if (countRows(sheet) > rowLimit) {
        throw new Refused(
          `有一页超过 ${String(rowLimit)} 行，不读。只留要公开的那一段，另存一份。`,
        );
      }
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('工作簿打不开，像是没存完整。在 WPS 里打开，重新存一遍。');
  }
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/vbaProject|macrosheets|activeX/i)) {
    throw new Refused('工作簿里有宏（程序），不读。在 WPS 里另存为不带宏的 .xlsx。');
  }
  if (has(/externalLinks|connections\.xml|embeddings/i)) {
    throw new Refused(
      '工作簿里有指向别的文件的链接，数可能不是这里的，不读。在 WPS 里“断开链接”，或只把值粘贴到新表里。',
    );
  }
}

/** 加了打开密码的 .xlsx，外面套着老格式，里面有一段叫 EncryptedPackage。 */
function encrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

const rowTag = new TextEncoder().encode('<row');

function countRows(bytes: Uint8Array): number {
  let count = 0;
  for (
    let at = bytes.indexOf(rowTag[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(rowTag[0] ?? 0, at + 1)
  ) {
    if (rowTag.every((byte, index) => bytes[at + index] === byte)) count++;
  }
  return count;
}
