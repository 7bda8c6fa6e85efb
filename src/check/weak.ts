import type { Place } from '../base/place.ts';
import { problem, type Problem } from '../domain/problem.ts';

const weak = '软弱涣散';

export function mentionsWeak(text: string): boolean {
  return text.includes(weak);
}

/** 整顿软弱涣散党组织是党内的事，哪个村在整顿，村民、外人都不该从公开栏上知道。一行说一处。 */
export function* weakProblems(text: string, at: (line: number) => Place): Generator<Problem> {
  if (!mentionsWeak(text)) return;
  for (const [line, words] of text.split('\n').entries()) {
    if (!mentionsWeak(words)) continue;
    yield problem(
      'party/weak',
      at(line),
      '这里写到整顿软弱涣散党组织。',
      '这是党内掌握的，不上公开栏；删掉这一句，另走党内文件。',
    );
  }
}
