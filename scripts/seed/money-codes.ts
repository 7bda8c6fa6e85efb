import type { DecisionScript, LedgerScript, RegularLine } from './script.ts';

/** 要写成合同的：固定数目的租金、承包费。 */
export function contractLines({ regular }: LedgerScript): readonly RegularLine[] {
  return regular.filter(
    ({ subject, swing, in: income }) =>
      income !== undefined && swing === undefined && /^(租赁|发包)收入$/.test(subject),
  );
}

/** 一笔租金、承包费是哪份合同。 */
export function contractId(ledger: LedgerScript, line: RegularLine): string | undefined {
  const index = contractLines(ledger).indexOf(line);
  return index < 0 ? undefined : `HT-${String(index + 1).padStart(2, '0')}`;
}

/** 一件大事就是一个项目。 */
export function projectId(decision: string): string {
  return `XM-${decision}`;
}

/** 花钱办事的才是项目；分红、定补贴标准不是。 */
export function isProject(matter: string): boolean {
  return !/收益分配|误工补贴/.test(matter);
}

/** 工程、采购这些要签付款合同的大事；一件一份。 */
export function worksContract({ id, power, pays = [] }: DecisionScript): string | undefined {
  return pays.length > 0 && /^P1[3678]$/.test(power ?? '') ? `GC-${id}` : undefined;
}
