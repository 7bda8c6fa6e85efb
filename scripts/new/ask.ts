import { createInterface } from 'node:readline/promises';
import type { NewVillage } from '../../src/scaffold/town.ts';

/** 在终端上问一句。答案去掉两头空白；空着的再问一遍，`optional` 的可以空着。 */
export interface Asker {
  ask(question: string, options?: { readonly optional?: boolean }): Promise<string>;
  close(): void;
}

/** 有人坐在终端前才问；管道、自动任务里问了也没人答。 */
export function openAsker(): Asker | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return {
    async ask(question, { optional = false } = {}) {
      for (;;) {
        const answer = (await terminal.question(`${question} `)).trim();
        if (answer !== '' || optional) return answer;
        console.log('这一项要填。');
      }
    },
    close: () => terminal.close(),
  };
}

/** 一个村一个村地问，村名空着就是问完了。 */
export async function askVillages(asker: Asker): Promise<NewVillage[]> {
  console.log('下面一个村一个村地填，村名那里直接按回车就结束。');
  console.log('地址名是文件夹名，也是网址的一段：小写英文字母，一般写村名的拼音，定了不改。');
  const villages: NewVillage[] = [];
  for (;;) {
    const number = String(villages.length + 1);
    const name = await asker.ask(`第 ${number} 个村的名称：`, { optional: villages.length > 0 });
    if (name === '') return villages;
    villages.push({ name, slug: await asker.ask(`${name}的地址名（如 shimengou）：`) });
  }
}
