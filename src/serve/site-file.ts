import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** 一个网址对应站里的什么。 */
export type SiteTarget =
  | { readonly kind: 'file'; readonly file: string }
  /** 是文件夹，网址末尾却没写 `/`：要先转过去，页面里的相对链接才对。 */
  | { readonly kind: 'folder' }
  | { readonly kind: 'missing' };

const missing = { kind: 'missing' } as const;

/**
 * 找网址对应的文件，次序同常见的静态托管：照原样 → 加 `.html` → 文件夹里的 `index.html`。
 *
 * `path` 是网址里网站根之后的那一段，还没解码；用 `..` 走出 `root` 的一律算没有。
 */
export async function findTarget(root: string, path: string): Promise<SiteTarget> {
  const decoded = decodePath(path);
  if (decoded === undefined) return missing;
  const site = resolve(root);
  const wanted = resolve(site, `./${decoded}`);
  if (wanted !== site && !wanted.startsWith(site + sep)) return missing;

  const asFolder = decoded === '' || decoded.endsWith('/');
  const candidates = asFolder ? [resolve(wanted, 'index.html')] : [wanted, `${wanted}.html`];
  for (const file of candidates) {
    if (await isFile(file)) return { kind: 'file', file };
  }
  const folder = !asFolder && (await isFile(resolve(wanted, 'index.html')));
  return folder ? { kind: 'folder' } : missing;
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
