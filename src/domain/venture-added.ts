import type { Canonical } from './history.ts';

/** 往后添一段的几项；照片看过了、发了分红，原来那一段里补上也算添。 */
const growing = ['投资', '股份', '收益', '分红', '利益联结', '进展'];
const growingLists = ['决议编号', '合同编号', '项目编号', '财务表'];

export function isVenture(file: string): boolean {
  return /^villages\/[^/]+\/projects\//.test(file);
}

/**
 * 集体经济项目办一步添一段，不是更正：原来写的都还在，只多了几段、几句，或只换了状态。
 *
 * 总投资、总股数跟着添的几段变，也算添；一段没添，只改了总数的，是改。
 */
export function onlyAdds(before: Canonical, after: Canonical): boolean {
  const now = new Map(after.head);
  const grown = (name: string): boolean =>
    now.get(name) !== new Map(before.head).get(name) &&
    keeps((new Map(before.head).get(name) ?? '').split('\n'), (now.get(name) ?? '').split('\n'));
  const kept = before.head.every(([name, value]) => {
    const fresh = now.get(name);
    if (fresh === value || name === '状态') return true;
    if (fresh === undefined) return false;
    if (growing.includes(name)) return keeps(value.split('\n'), fresh.split('\n'));
    if (growingLists.includes(name)) return contains(fresh.split('\n'), value.split('\n'));
    if (name === '总投资') return grown('投资');
    return name === '总股数' && grown('股份');
  });
  return kept && contains(after.body, before.body);
}

/** 原来一段一段的次序不变，每段里写的都还在，可以多几样。 */
function keeps(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  return before.every((record) => {
    const found = after.findIndex(
      (one, index) => index >= at && contains(one.split('，'), record.split('，')),
    );
    at = found + 1;
    return found >= 0;
  });
}

function contains(whole: readonly string[], part: readonly string[]): boolean {
  let at = 0;
  return part.every((one) => {
    const found = whole.indexOf(one, at);
    at = found + 1;
    return found >= 0;
  });
}
