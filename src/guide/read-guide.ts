import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 写在 Markdown 里的一页说明。 */
export interface GuidePage {
  readonly title: string;
  /** Markdown，不带标题。 */
  readonly body: string;
}

export function readGuide(file: string): GuidePage {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\r\n/g, '\n');
  const [, title = '', body = ''] = /^# (.+)\n+([^]*)$/.exec(text) ?? [];
  return { title, body };
}
