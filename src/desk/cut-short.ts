/**
 * 一个 CSV 末尾没有换行：多半是 WPS 正存到一半、盘满了、没拷完。
 *
 * 截在半行上的，格数不够，查得出来；截在最后一格里的（「何秀兰」剩「何」）、末尾几格本来就空着的，只有这一处看得出来。
 */
export function cutShort(file: string, text: string): string | undefined {
  if (!/\.csv$/i.test(file) || text === '' || text.endsWith('\n')) return undefined;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return `末尾没有换行，像是没存完。用 WPS 打开，看看最后一行「${last}」全不全，存一遍再发；是在记事本里写的，就在最末尾按一下回车。`;
}
