import { extname } from 'node:path';

const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

const binaryTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

export interface MediaType {
  /** 写进 `Content-Type` 的值；文字都注明 UTF-8，中文才不乱码。 */
  readonly contentType: string;
  /** 值不值得压缩：图片、PDF、Pagefind 的 `.pf_*` 自己已经压过。 */
  readonly compressible: boolean;
}

/** 按扩展名给出媒体类型；不认得的（如 `.pf_index`、`.pagefind`）当二进制。 */
export function mediaType(file: string): MediaType {
  const extension = extname(file).toLowerCase();
  const text = textTypes[extension];
  if (text !== undefined) return { contentType: `${text}; charset=utf-8`, compressible: true };
  const contentType = binaryTypes[extension] ?? 'application/octet-stream';
  return { contentType, compressible: extension === '.wasm' };
}
