import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaType } from './mime.ts';
import { findTarget } from './site-file.ts';

export interface ServerOptions {
  /** 网站所在的文件夹。 */
  readonly root: string;
  /** 想用的端口；被占了就另找一个。不写则随便找一个。 */
  readonly port?: number;
  /** 默认只有本机能看；要让手机来看，写 `0.0.0.0`。 */
  readonly host?: string;
  /** 网站挂在哪个路径下，如 `/board/`。 */
  readonly base?: string;
  /** 每送出一个文件说一声：路径、实际送了多少字节。 */
  readonly sent?: (path: string, bytes: number) => void;
}

export interface StaticServer {
  /** 首页地址，以 `/` 结尾。 */
  readonly url: string;
  close(): Promise<void>;
}

/** 对一次请求的答复；`file` 是要送出的文件。 */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: string;
}

/**
 * 把一个文件夹当网站打开：预览用，测试也用。
 *
 * 照静态托管的常规办：找不到给 404.html；浏览器收压缩的就压缩，量到的传输量才是真的。
 * 什么都不缓存，改了内容刷新就见。
 */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { root, port = 0, host = '127.0.0.1' } = options;
  const base = `/${options.base ?? ''}/`.replaceAll(/\/+/g, '/');
  const server = createServer((request, response) => {
    answer(request, root, base)
      .then((reply) => send(request, response, reply))
      .then((bytes) => options.sent?.(request.url ?? '', bytes))
      // 多半是文件读到一半没了（正在重新构建）：断开这一次，服务照开。
      .catch(() => response.destroy());
  });

  try {
    await listen(server, port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0, host);
  }
  const address = server.address() as AddressInfo;
  const name = host === '0.0.0.0' ? 'localhost' : host;
  return { url: `http://${name}:${address.port}${base}`, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // 浏览器的长连接自己不断，不断就关不掉。
    server.closeAllConnections();
  });
}

async function answer(request: IncomingMessage, root: string, base: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' } };
  }
  const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
  // 开头的两条斜线浏览器当成别的网站，只留一条：转来转去总在自己站里。
  const moved = (path: string): Answer => ({
    status: 302,
    headers: { Location: path.replace(/^\/+/, '/') + search },
  });

  if (pathname.startsWith(base)) {
    const target = await findTarget(root, pathname.slice(base.length));
    if (target.kind === 'file') return { status: 200, file: target.file };
    if (target.kind === 'folder') return moved(`${pathname}/`);
  } else if (pathname === '/' || `${pathname}/` === base) {
    return moved(base);
  }
  const notFound = await findTarget(root, '404.html');
  return notFound.kind === 'file' ? { status: 404, file: notFound.file } : { status: 404 };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers = {}, file }: Answer,
): Promise<number> {
  const { contentType, compressible } = mediaType(file ?? '.txt');
  const content = file === undefined ? Buffer.from(`${status}\n`) : await readFile(file);
  const encoding = compressible ? pickEncoding(request.headers['accept-encoding']) : undefined;
  const body = encoding === undefined ? content : await encoders[encoding](content);

  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': body.length,
    ...(compressible && { Vary: 'Accept-Encoding' }),
    ...(encoding && { 'Content-Encoding': encoding }),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return body.length;
}

const gzipped = promisify(gzip);
const brotlied = promisify<Buffer, object, Buffer>(brotliCompress);

/** brotli 用 5 档：托管商边送边压常用的档，量出来的大小才可比。 */
const encoders = {
  br: (content: Buffer) => brotlied(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => gzipped(content),
};

function pickEncoding(accept: string | string[] = ''): keyof typeof encoders | undefined {
  const accepted = String(accept)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => !/;\s*q=0(\.0*)?$/.test(item))
    .map((item) => item.replace(/;.*/, ''));
  return (['br', 'gzip'] as const).find((name) => accepted.includes(name));
}
