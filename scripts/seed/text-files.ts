/** 写 CSV 的一行：有逗号、引号、换行的格子加引号（RFC 4180）。 */
export function csvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/** 一项没写的字段是 `undefined`，整项不出现。 */
export type YamlValue = string | number | undefined | readonly YamlValue[] | YamlRecord;

interface YamlRecord {
  readonly [name: string]: YamlValue;
}

/** 写 Markdown 文件：`---` 之间一行一项，再空一行写正文。 */
export function markdownFile(fields: Record<string, YamlValue>, body: string): string {
  return `---\n${yamlLines(fields, '').join('\n')}\n---\n\n${body.trim()}\n`;
}

function yamlLines(fields: YamlRecord, indent: string): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'string' || typeof value === 'number') {
      return [`${indent}${name}: ${yamlScalar(value)}`];
    }
    if (isList(value)) {
      if (value.length === 0) return [];
      return [`${indent}${name}:`, ...value.flatMap((item) => yamlItem(item, `${indent}  `))];
    }
    return [`${indent}${name}:`, ...yamlLines(value, `${indent}  `)];
  });
}

function yamlItem(item: YamlValue, indent: string): string[] {
  if (item === undefined) return [];
  if (typeof item === 'string' || typeof item === 'number') {
    return [`${indent}- ${yamlScalar(item)}`];
  }
  if (isList(item)) throw new Error('列表里不再放列表');
  const lines = yamlLines(item, `${indent}  `);
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** 会被 YAML 看成别的意思的字，才加引号。 */
function yamlScalar(value: string | number): string {
  const text = String(value);
  const plain =
    /^[\p{L}\p{N}（《“]/u.test(text) && !/: |:$| #|[\n"\\]/.test(text) && text === text.trim();
  return plain ? text : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Markdown 表；`align` 里写 `>` 的列靠右。 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  align = '',
): string {
  const rule = heads.map((_, index) => (align[index] === '>' ? '---:' : '---'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
