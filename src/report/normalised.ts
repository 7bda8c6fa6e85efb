import type { Normalised } from '../domain/normalised.ts';

/** 读的时候换过写法的，一个文件一段，一处一行。 */
export function normalisedText(notes: readonly Normalised[]): string {
  if (notes.length === 0) return '照原样读的，没有换过写法。';
  const byFile = Map.groupBy(notes, ({ place }) => place.file);
  return [...byFile]
    .map(([file, own]) =>
      [`${file} 换过写法 ${String(own.length)} 处，数没有变：`, ...own.map(line)].join('\n'),
    )
    .join('\n\n');
}

function line({ place, found, read }: Normalised): string {
  const { line, field, cell } = place;
  const row = line === undefined ? '整个文件' : `第 ${String(line)} 行`;
  const where = [row, field && `「${field}」`, cell].filter(Boolean).join(' ');
  return `  ${where}：${found} → ${read}`;
}
