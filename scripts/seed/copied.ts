import type { LocalDate } from '../../src/base/date.ts';

/** 示范镇本来的样子：几个村，写到哪一天。 */
export const demoTown = { villages: 12, until: '2026-11-20' as LocalDate };

/**
 * 不由程序写、照抄的几样。
 *
 * 重点任务写的是那十二个村、那一天以前的事：村少了、日子换了，对不上，就不带。
 */
export function copiedParts(villages: number, until: LocalDate): readonly string[] {
  const parts = ['town.yaml', 'catalogue.csv', 'subjects.csv', 'rules', 'powers'];
  return villages >= demoTown.villages && until === demoTown.until ? [...parts, 'tasks'] : parts;
}

/** 就是示范镇自己。 */
export function isDemo(villages: number, until: LocalDate): boolean {
  return villages === demoTown.villages && until === demoTown.until;
}
