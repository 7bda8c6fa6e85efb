import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import { decodeText } from '../../src/load/decode.ts';

/** 出毛病的那一行原文；编码读不通的没有，个人信息的不显示。 */
export function sourceLine(root: string, { place, rule }: Problem): string | undefined {
  if (place.line === undefined || /^(privacy|file)\//.test(rule)) return undefined;
  try {
    return decodeText(place.file, readFileSync(join(root, place.file)), [])?.split('\n')[
      place.line - 1
    ];
  } catch {
    return undefined;
  }
}
