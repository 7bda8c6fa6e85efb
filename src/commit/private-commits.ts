import { labelCodes } from '../privacy/code-columns.ts';
import { findPrivateNumbers, type PrivateNumber } from '../privacy/numbers.ts';
import { textOf } from '../privacy/site-text.ts';
import { contentsOf, type StoredFile } from './git.ts';

/** 要提交、提交过的一处个人号码；只给出遮住的写法。 */
export interface CommitLeak {
  readonly path: string;
  /** 第几行，从 1 数起；文件名里的、PDF 里的没有。 */
  readonly line: number | undefined;
  readonly kind: PrivateNumber['kind'];
  readonly masked: string;
}

const packed = /\.(?:pdf|docx|xlsx)$/i;
/** 程序自己的测试、样例和这一层的说明里有编的号码。 */
const ownExamples = /^(?:src|scripts)\/.*\.test\.ts$|^src\/(?:samples|privacy)\//;
/** 「公开电话: …」这类字段本来就要公开，去掉它的值再查。 */
const phoneField = /^([\s-]*[^\s:|]*电话\s*:).*$/gm;

/** 这些文件里的个人号码；校验位对不上的不算，免得编号都提交不了。 */
export async function leaksInFiles(
  folder: string,
  files: readonly StoredFile[],
): Promise<CommitLeak[]> {
  const leaks: CommitLeak[] = [];
  const wanted = files.filter(({ path }) => !ownExamples.test(path));
  for (const { path } of wanted) leaks.push(...leaksInText(path, path, false));
  for (const { path, bytes } of contentsOf(folder, wanted)) {
    if (packed.test(path)) {
      const text = await textOf(path, bytes);
      const texts = text === 'unreadable' ? [] : text.texts;
      leaks.push(...texts.flatMap((one) => leaksInText(path, one, false)));
    } else {
      const text = decode(bytes);
      if (text !== undefined)
        leaks.push(...leaksInText(path, labelCodes(text.replace(phoneField, '$1')), true));
    }
  }
  return leaks;
}

/** 提交说明里的；`#` 开头的几行 git 不留。 */
export function leaksInMessage(message: string): CommitLeak[] {
  return leaksInText('提交说明', message.replace(/^#.*$/gm, ''), true);
}

function leaksInText(path: string, text: string, withLines: boolean): CommitLeak[] {
  return findPrivateNumbers(text)
    .filter(({ kind }) => kind !== 'id-like')
    .map(({ kind, masked, line }) => ({
      path: path.replaceAll(/\d[\d\s-]{8,}[\dXx]/g, '******'),
      line: withLines ? line + 1 : undefined,
      kind,
      masked,
    }));
}

/** 图片这些不是文字的没有。 */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const kindNames: Readonly<Record<PrivateNumber['kind'], string>> = {
  'id-number': '身份证号码',
  'id-like': '身份证号码',
  'bank-card': '银行卡号',
  'social-number': '社保、医保或残疾证号码',
  mobile: '手机号码',
};

/** 一处一行，说在哪里、是什么。 */
export function leakText({ path, line, kind, masked }: CommitLeak): string {
  const where = line === undefined ? path : `${path} 第 ${String(line)} 行`;
  return `  ${where}：像是${kindNames[kind]} ${masked}`;
}
