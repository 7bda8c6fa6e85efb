/** 表头写明是公家编码的列：地块编码、凭证号、合同编号、发票号……。 */
const codeHead = /地块|宗地|不动产单元|编码|发票|凭证|合同编?号|信用代码/;

/**
 * 这些列的每一格前面补上「编码」，免得 19 位的地块编码认成银行卡号。
 *
 * CSV 和 Markdown 表格都行；行数不变。校验位对得上的身份证号写在这些列里，照样认得出。
 */
export function labelCodes(text: string): string {
  if (!codeHead.test(text)) return text;
  let columns: readonly number[] = [];
  return text
    .split('\n')
    .map((line) => {
      const cells = cellsOf(line);
      const heads = /\d{6}/.test(line)
        ? []
        : cells.flatMap((cell, at) => (isCodeHead(cell) ? at : []));
      if (heads.length > 0 && cells.length > 1) columns = heads;
      else if (line.trim() === '') columns = [];
      else if (columns.length > 0) {
        return cells.map((cell, at) => (columns.includes(at) ? labelled(cell) : cell)).join('');
      }
      return line;
    })
    .join('\n');
}

/** 这个表头下面是公家的编码、编号，不是谁的号码。 */
export function isCodeHead(head: string): boolean {
  return head.length <= 14 && codeHead.test(head);
}

function labelled(cell: string): string {
  return cell.replace(/\d/, '编码$&');
}

/** 一行分成几格，隔开的符号留在格子的末尾。 */
function cellsOf(line: string): string[] {
  const pattern = line.includes('|')
    ? /[^|]*\||[^|]+$/g
    : line.includes('\t')
      ? /[^\t]*\t|[^\t]+$/g
      : /(?:"(?:[^"]|"")*"|[^,"]*),|[^,]+$/g;
  return line.match(pattern) ?? [line];
}

/** 公家编码那几列里，不看表头会认成卡号的数。 */
export function codesIn(text: string): string[] {
  const labels = labelCodes(text);
  return labels === text ? [] : (labels.match(/(?<=编码)\d{15,20}/g) ?? []);
}
