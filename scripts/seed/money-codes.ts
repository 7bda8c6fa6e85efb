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
export function worksContract({
  id,
  power,
  contract,
  pays = [],
}: DecisionScript): string | undefined {
  const signs = contract ? contract.rent !== true : /^P1[3678]$/.test(power ?? '');
  return signs && (pays.length > 0 || contract) ? `GC-${id}` : undefined;
}

/** 照决议新签的租赁、承包合同。 */
export function leaseContract({ id, contract }: DecisionScript): string | undefined {
  return contract?.rent === true ? `ZL-${id}` : undefined;
}

/** 每月收支里的一行，先后换过哪几份租约，早的在前。 */
export function leasesOf(
  { say }: Pick<RegularLine, 'say'>,
  decisions: Iterable<DecisionScript>,
): readonly DecisionScript[] {
  return [...decisions]
    .filter(({ contract }) => contract?.rent === true && say.startsWith(contract.lines ?? say))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
