/** 正文里写的一张表，照 Markdown 原文。 */
export interface WrittenTable {
  readonly heads: readonly string[];
  readonly rows: readonly WrittenRow[];
}

export interface WrittenRow {
  readonly cells: readonly string[];
  /** 在正文里的第几行，从 0 数起。 */
  readonly line: number;
}

const divider = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** 找出正文里的表：分隔行上面一行是表头，下面连着的是数据。不用整个解析一遍。 */
export function writtenTables(body: string): WrittenTable[] {
  if (!body.includes('|')) return [];
  const lines = body.split('\n');
  const tables: WrittenTable[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    if (!line.includes('|') || !above.includes('|') || !divider.test(line)) continue;
    const rows: WrittenRow[] = [];
    for (let at = index + 1; (lines[at] ?? '').includes('|'); at++) {
      rows.push({ cells: cellsOf(lines[at] ?? ''), line: at });
    }
    tables.push({ heads: cellsOf(above), rows });
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const inside = line.trim().replace(/^\||\|$/g, '');
  return inside.split('|').map((cell) => cell.replaceAll('**', '').trim());
}
