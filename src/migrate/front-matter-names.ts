import type { Fields } from '../domain/field.ts';
import type { Edit } from './edit.ts';

/** 开头信息里写的是别名的，改成正名；正名已经写了的不动，让人自己看。 */
export function renameFields(fields: Fields, text: string): Edit | undefined {
  const [whole = '', opening = '', head = ''] =
    /^(\uFEFF?---\r?\n)([^]*?\r?\n)---/.exec(text) ?? [];
  if (whole === '') return undefined;
  const says: string[] = [];
  let renamed = head;
  for (const { name, aliases = [] } of Object.values(fields)) {
    if (lineOf(name).test(head)) continue;
    const alias = aliases.find((one) => lineOf(one).test(head));
    if (alias === undefined) continue;
    renamed = renamed.replace(lineOf(alias), `${name}$1`);
    says.push(`「${alias}」改成「${name}」`);
  }
  if (says.length === 0) return undefined;
  return { text: opening + renamed + text.slice(opening.length + head.length), says };
}

/** 顶头写着这个名字的一行。 */
function lineOf(name: string): RegExp {
  return new RegExp(`^${name}([ \\t]*[:：])`, 'm');
}
