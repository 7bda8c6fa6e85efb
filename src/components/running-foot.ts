/** 每张纸左下角印上单位和标题；只能写在样式里，所以一页一段。 */
export function runningFoot(text: string): string {
  return `@page{@bottom-left{content:${cssString(text)}}}`;
}

/** CSS 里的一段字；`<` 也转掉，免得提前结束样式。 */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
