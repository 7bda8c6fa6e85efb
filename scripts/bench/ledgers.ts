import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainYuan, type Fen } from '../../src/base/money.ts';
import { measureLarge } from './measure.ts';

export interface LedgerBench {
  readonly lines: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const examples = join(import.meta.dirname, '../../src/guide/examples');

/** 一个村 12 个月，一个月 250 笔：比真的村多十倍。 */
const months = 12;
const perMonth = 250;

/** 造这么多笔平的账，另开一个进程读一遍、查一遍；0 笔就是空镇，好知道起步要多少。 */
export function measureLedgers(folder: string, lines: number): LedgerBench {
  for (const part of ['town.yaml', 'catalogue.csv', 'subjects.csv', 'rules', 'powers']) {
    cpSync(join(examples, part), join(folder, part), { recursive: true });
  }
  const villages = Math.max(1, Math.ceil(lines / (months * perMonth)));
  for (let index = 0; index < villages; index++) {
    writeVillage(
      join(folder, 'villages', `cun-${String(index)}`),
      index,
      lines === 0 ? 0 : perMonth,
    );
  }
  const { seconds, cpuSeconds, megabytes } = measureLarge(
    'check',
    8192,
    '--content',
    folder,
    '--today',
    '2027-01-10',
    '--errors-only',
  );
  return { lines: lines === 0 ? 0 : villages * months * perMonth, seconds, cpuSeconds, megabytes };
}

function writeVillage(folder: string, index: number, perMonth: number): void {
  mkdirSync(join(folder, 'ledger'), { recursive: true });
  writeFileSync(
    join(folder, 'village.md'),
    `---\n名称: 第${String(index)}村\n类型: 村\n电话: 0900-5560101\n办公地点: 村委会\n班子:\n  - 姓名: 周德林\n    职务: 书记\n---\n\n试一试。\n`,
  );
  let balance = 100_000_000;
  for (let month = 1; month <= months; month++) {
    const name = `2026-${String(month).padStart(2, '0')}`;
    const rows = [`,,上月结余,,,${plainYuan(balance as Fen)},,`];
    for (let line = 0; line < perMonth; line++) {
      const income = line % 5 === 0;
      const amount = 1_000 + ((index * 7_919 + month * 104_729 + line * 1_299_709) % 300_000);
      balance += income ? amount : -amount;
      const day = String(Math.floor((line * 28) / perMonth) + 1).padStart(2, '0');
      const cells = income
        ? ['收机井水费', plainYuan(amount as Fen), '', '其他收入']
        : ['付渠道清淤机台班费', '', plainYuan(amount as Fen), '公益支出'];
      const [summary, received, paid, subject] = cells;
      rows.push(
        `${name}-${day},记-${String(line + 1).padStart(3, '0')},${summary ?? ''},${received ?? ''},${paid ?? ''},${plainYuan(balance as Fen)},何秀兰,${subject ?? ''}`,
      );
    }
    writeFileSync(
      join(folder, 'ledger', `${name}.csv`),
      `公开日期：2027-01-05,制表：何秀兰,审核：赵长河\n日期,凭证号,摘要,收入,支出,余额,经手人,科目\n${rows.join('\n')}\n`,
    );
  }
}
