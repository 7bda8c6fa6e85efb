/** 一个字多宽：汉字、全角标点一个字宽，数字、字母半个多一点。 */
function widthOf(char: string): number {
  return /[\u0020-\u007e]/.test(char) ? 0.56 : 1;
}

export function wordsWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + widthOf(char), 0);
}

/** 不放在一行开头的标点，跟着前一个字走。 */
const closing = /[，。；：、！？”’）》」』%.,;:!?)]/;
/** 不留在一行末尾的标点，跟着后一个字走。 */
const opening = /[“‘（《「『(]/;

/** 不拆开的一小块：一串数字字母，或一个字带着前后的标点。 */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const char of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (closing.test(char) ||
        opening.test(last.at(-1) ?? '') ||
        (/[0-9A-Za-z.,%]/.test(char) && /[0-9A-Za-z.,]$/.test(last)));
    if (joins) found[found.length - 1] = last + char;
    else found.push(char);
  }
  return found;
}

/**
 * 图里的字自己不会换行：照字宽折成几行，一行不超过 `most` 个字宽。
 *
 * 行数不变的，各行尽量一样长，不让一个字孤零零地占一行。
 */
export function wrapWords(text: string, most: number): readonly string[] {
  const parts = pieces(text.trim());
  let lines = fill(parts, most);
  for (let narrow = most - 1; narrow > most / 2; narrow--) {
    const tighter = fill(parts, narrow);
    if (tighter.length > lines.length) break;
    lines = tighter;
  }
  return lines;
}

function fill(parts: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && wordsWidth(line + part) > most) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line];
}
