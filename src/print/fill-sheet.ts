/**
 * 在页面里做的：一张纸用不满的，字放大，放得下多大就多大，站远一点也看得清。
 *
 * 一张放不下的、横过来的、照现在的字就满了的，不动。
 */
export function fillSheet(
  areas: Readonly<Record<string, { readonly width: number; readonly height: number }>>,
): void {
  const { body, documentElement: root } = document;
  const name = getComputedStyle(body).getPropertyValue('page') || 'auto';
  const area = areas[name];
  if (!area) return;
  const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
  body.style.width = `${String(area.width)}mm`;
  const fits = (): boolean =>
    body.getBoundingClientRect().height <= pixels(area.height - 4) &&
    body.scrollWidth <= pixels(area.width) + 1;
  for (const level of ['2', '1']) {
    root.dataset['fill'] = level;
    if (fits()) break;
    delete root.dataset['fill'];
  }
  body.style.width = '';
}
