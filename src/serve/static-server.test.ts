import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type ServerOptions, type StaticServer } from './static-server.ts';

const longText = '石门沟村财务收支公开。'.repeat(200);
const siteFiles: Record<string, string> = {
  'index.html': '首页',
  'village.html': '村页',
  'village/index.html': '村文件夹',
  'finance/index.html': '财务',
  'data/账.csv': longText,
  'pagefind/zh.pf_index': '索引',
  '404.html': '没有这一页',
};

let root: string;
let server: StaticServer | undefined;

beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'sunboard-serve-')), 'site');
  for (const [name, text] of Object.entries(siteFiles)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  writeFileSync(join(root, '../secret.txt'), '外面的文件');
});

afterEach(async () => {
  await server?.close();
  server = undefined;
});

afterAll(() => {
  rmSync(dirname(root), { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** 原样发出 `path`：`fetch` 会先把 `..` 化掉、把压缩解开，测不到。 */
async function ask(
  path: string,
  {
    options = {},
    ...request
  }: Parameters<typeof get>[1] & { options?: Partial<ServerOptions> } = {},
): Promise<Reply> {
  server ??= await startServer({ root, ...options });
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, ...request }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

async function textAt(path: string, options: Partial<ServerOptions> = {}): Promise<string> {
  const { status, headers, body } = await ask(path, { options });
  return `${status} ${headers.location ?? body.toString()}`;
}

describe('网址找文件', () => {
  test.each([
    ['/', '200 首页'],
    ['/index.html?x=1', '200 首页'],
    ['/village', '200 村页'],
    ['/village/', '200 村文件夹'],
    ['/finance?month=3', '302 /finance/?month=3'],
    ['/finance/', '200 财务'],
    [`/data/${encodeURIComponent('账')}.csv`, `200 ${longText}`],
    ['/nothing', '404 没有这一页'],
    ['/village.html/', '404 没有这一页'],
  ])('%s → %s', async (path, expected) => {
    expect(await textAt(path)).toBe(expected);
  });

  test.each([
    '/../secret.txt',
    '/finance/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/index.html%00',
    '/%ff',
    '//secret.txt',
  ])('走不出网站的文件夹：%s', async (path) => {
    expect(await textAt(path)).toBe('404 没有这一页');
  });

  // 两条斜线开头的地址，浏览器当成别的网站。
  test.each(['//finance', '///finance', '/\\finance', '//finance?to=https://example.com'])(
    '不转到别的网站去：%s',
    async (path) => {
      expect(await textAt(path)).toMatch(/^(302 \/finance\/|404 )/);
    },
  );

  test('挂在 /board/ 下', async () => {
    const at = (path: string) => textAt(path, { base: '/board' });

    expect(await at('/board/village')).toBe('200 村页');
    expect(await at('/board/finance')).toBe('302 /board/finance/');
    expect(await at('/board')).toBe('302 /board/');
    expect(await at('/')).toBe('302 /board/');
    expect(await at('/village')).toBe('404 没有这一页');
    expect(server?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/board\/$/);
  });
});

describe('答复的头', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/data/账.csv', 'text/csv; charset=utf-8'],
    ['/pagefind/zh.pf_index', 'application/octet-stream'],
  ])('%s 的类型是 %s，不缓存', async (path, contentType) => {
    const { headers } = await ask(encodeURI(path));

    expect(headers).toMatchObject({ 'content-type': contentType, 'cache-control': 'no-store' });
  });

  test('HEAD 只给头', async () => {
    const { headers, body } = await ask('/data/%E8%B4%A6.csv', { method: 'HEAD' });

    expect(headers['content-length']).toBe(String(Buffer.byteLength(longText)));
    expect(body).toHaveLength(0);
  });

  test('只读：别的方法不收', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('压缩', () => {
  const identity = (body: Buffer) => body;

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ['', undefined, identity],
  ])('浏览器说「%s」，用 %s', async (accept, encoding, decode) => {
    const { headers, body } = await ask('/data/%E8%B4%A6.csv', {
      headers: { 'Accept-Encoding': accept },
    });

    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(decode(body).toString()).toBe(longText);
  });

  test('已经压过的不再压', async () => {
    const headers = { 'Accept-Encoding': 'br' };

    expect((await ask('/pagefind/zh.pf_index', { headers })).headers).not.toHaveProperty(
      'content-encoding',
    );
  });
});

test('端口被占，另找一个', async () => {
  const first = await startServer({ root });
  server = await startServer({ root, port: Number(new URL(first.url).port) });

  expect(server.url).not.toBe(first.url);
  expect(await textAt('/')).toBe('200 首页');
  await first.close();
});
