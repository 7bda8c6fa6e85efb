import { readFileSync } from 'node:fs';
import type { Board } from '../domain/board.ts';
import { normalize } from './client/text.js';
import { syllablesOf } from './pinyin.ts';

function dataFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8').trim();
}

/** 一组一组同样的说法：正式的在前，村里的叫法在后。可以照着加，改了重新构建就生效。 */
export function synonymGroups(): readonly (readonly string[])[] {
  const [, ...rows] = dataFile('synonyms.csv').split(/\r?\n/);
  return rows.map((row) => {
    const words = row.split(/[,、]/).map(normalize);
    return [...new Set(words)].filter((word) => word.length > 1);
  });
}

/** 这些文字里出现过哪些说法。 */
export function wordsPresent(parts: Iterable<string>): readonly string[] {
  const text = [...parts].join('\n');
  return [...new Set(synonymGroups().flat())].filter((word) => text.includes(word));
}

/** 同义的说法，分成镇里内容写到过的和没写到过的：没写到过的不必拿去找，省一次取索引。 */
export function synonymsFor(present: ReadonlySet<string>): readonly (readonly string[][])[] {
  return synonymGroups().map((group) => [
    group.filter((word) => present.has(word)),
    group.filter((word) => !present.has(word)),
  ]);
}

/**
 * 搜不到时才取的一份：繁体字对照、拼音、可以提示的词。
 *
 * 拼音只收这些词里用到的字，写成「音 → 字」，几 KB。
 */
export interface Letters {
  /** 一繁一简挨着写：`們们個个`。 */
  readonly traditional: string;
  readonly pinyin: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

export function lettersOf(board: Board): Letters {
  const words = [...new Set(wordsOf(board).map(normalize))].filter((word) => word.length > 1);
  const bySyllable = new Map<string, string>();
  for (const char of [...new Set(words.join(''))].sort()) {
    for (const syllable of syllablesOf(char)) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
    }
  }
  return {
    traditional: dataFile('traditional.txt').replaceAll(/\s/g, ''),
    pinyin: Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1))),
    words,
  };
}

/** 搜不到时可以提示的词：常用说法、公开目录、小微权力、村名、人名。 */
function wordsOf({ catalogue, powers, villages }: Board): string[] {
  return [
    ...synonymGroups().flat(),
    ...catalogue.map(({ title }) => title),
    ...powers.flatMap(({ name, need }) => (need === undefined ? [name] : [name, need])),
    ...villages.flatMap(({ name, cadres, supervisors = [], grids = [] }) => [
      name,
      ...cadres.map((cadre) => cadre.name),
      ...supervisors.map((supervisor) => supervisor.name),
      ...grids.map(({ worker }) => worker),
    ]),
  ];
}
