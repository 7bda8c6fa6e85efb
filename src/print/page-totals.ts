/** 一种纸上能排字的宽和高，毫米；和 `styles/print.css` 里的页边对得上。 */
interface PrintArea {
  readonly width: number;
  readonly height: number;
}

/** CSS 里 `page` 的名字 → 能排字的地方；不写名字的是 A4 竖放。 */
export const printAreas: Readonly<Record<string, PrintArea>> = {
  auto: { width: 180, height: 261 },
  'a4-wide': { width: 267, height: 174 },
  a3: { width: 257, height: 378 },
  'a3-wide': { width: 380, height: 255 },
};

/**
 * 在页面里做的：一张钱的表要印几张纸的，每张纸末尾添「本页合计」和「累计」两行，强行换页。
 *
 * 样式表算不出哪一行落在哪张纸上，所以照纸的大小自己量、自己分；末尾一张要放得下合计、
 * 签字，至少留三行。每张纸留三毫米余地，排出来还是不对就由调用的人重印一份不添的。
 *
 * @returns 分成几张纸；一张就够、没有能加的列，是 0。
 */
export function addPageTotals(areas: Readonly<Record<string, PrintArea>>): number {
  const { body } = document;
  const fewest = 8;
  const table = document.querySelector<HTMLTableElement>('main table:has(th[data-sum])');
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  const last = rows.at(-1);
  // 几行的小表一眼就看全，不用。
  if (!table || !last || rows.length < fewest) return 0;
  const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
  const area = areas[getComputedStyle(body).getPropertyValue('page')] ?? areas['auto'];
  if (!area) return 0;
  body.style.width = `${String(area.width)}mm`;
  const page = pixels(area.height) - pixels(3);

  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((cell, at) =>
    cell.hasAttribute('data-sum') ? [at] : [],
  );
  /** `+1,200.50` 是 120050 分；空着是 0。 */
  const hundredths = (text: string): number => {
    const plain = text.trim().replaceAll(',', '').replace('−', '-');
    return Math.round(Number(plain || '0') * 100);
  };
  const sumOf = (own: readonly HTMLTableRowElement[], column: number): number =>
    own.reduce((sum, row) => sum + hundredths(row.cells[column]?.textContent ?? ''), 0);
  const added = columns.filter((column) => Number.isFinite(sumOf(rows, column)));
  if (added.length === 0) return 0;
  const say = (sum: number, column: number): string => {
    const texts = rows.map((row) => row.cells[column]?.textContent.trim() ?? '').filter(Boolean);
    const signed = texts.some((text) => text.startsWith('+')) ? '+' : '';
    const cents = texts.length === 0 || texts.some((text) => /\.\d\d$/.test(text)) ? 2 : 0;
    const value = Math.abs(sum / 100).toLocaleString('en-US', {
      minimumFractionDigits: cents,
      maximumFractionDigits: 2,
    });
    return `${sum < 0 ? '−' : sum > 0 ? signed : ''}${value}`;
  };
  /** 照着一行的样子添一行：只有名字和加出来的数。 */
  const totalRow = (name: string, own: readonly HTMLTableRowElement[]): HTMLTableRowElement => {
    const row = last.cloneNode(true) as HTMLTableRowElement;
    row.removeAttribute('id');
    row.dataset['pageTotal'] = '';
    const label = row.querySelector('th') ?? row.cells[Math.max(0, (added[0] ?? 1) - 1)];
    for (const [at, cell] of [...row.cells].entries()) {
      cell.textContent = cell === label ? name : '';
      if (added.includes(at)) cell.textContent = say(sumOf(own, at), at);
      cell.style.fontWeight = 'bold';
    }
    return row;
  };

  const top = (element: Element): number =>
    element.getBoundingClientRect().top - body.getBoundingClientRect().top;
  const tops = rows.map(top);
  const bottoms = rows.map((row) => top(row) + row.getBoundingClientRect().height);
  const start = tops[0] ?? 0;
  const end = bottoms.at(-1) ?? 0;
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  const sample = totalRow('本页合计', []);
  last.after(sample);
  const extra = sample.getBoundingClientRect().height * 2;
  sample.remove();
  // 表后面只有核验码、找谁问和签字的，连同合计要和最后几行在一张纸上；后面还有别的，只要合计。
  const whole = body.getBoundingClientRect().height - end;
  const tail = [...document.querySelectorAll('main > .trace, body > .last, main tfoot')];
  const block = tail.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
  const foot = table.tFoot?.getBoundingClientRect().height ?? 0;
  const after = whole - block < pixels(20) ? whole : foot;
  body.style.width = '';
  if (start > page * 0.8 || end + after <= page) return 0;

  const fits = (from: number, to: number, room: number): boolean =>
    (bottoms[to - 1] ?? 0) - (tops[from] ?? 0) <= room;
  const keep = 3;
  const groups: HTMLTableRowElement[][] = [];
  for (let from = 0; from < rows.length;) {
    const room = page - (from === 0 ? start : head) - extra;
    let to = rows.length;
    if (!fits(from, to, room - after)) {
      to = from + 1;
      while (to < rows.length - keep && fits(from, to + 1, room)) to += 1;
    }
    groups.push(rows.slice(from, to));
    from = to;
  }
  if (groups.length < 2) return 0;
  let so = 0;
  for (const group of groups) {
    so += group.length;
    const closing = [totalRow('本页合计', group)];
    if (so < rows.length) closing.push(totalRow('累计', rows.slice(0, so)));
    for (const row of closing) row.style.breakBefore = 'avoid';
    group.at(-1)?.after(...closing);
    if (so < rows.length) {
      const next = rows[so];
      if (next) next.style.breakBefore = 'page';
    }
  }
  return groups.length;
}
