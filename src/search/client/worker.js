/**
 * Pagefind 自己的后台程序，外加两件事：取不到文件时说一声；取了多少索引报个数。
 *
 * Pagefind 取索引块失败只往控制台写一行，照样回「没有结果」；网断了不能说成没有。
 * 后台程序不受页面里 CSP 的约束，旧的 Chromium 和 Safari 才运行得了 WebAssembly。
 */
const fetchFile = self.fetch.bind(self);

/** 最大的一个文件，一开始就取完，不等 Pagefind 读完目录才要。 */
const wasmName = 'wasm.unknown.pagefind';
const wasm = readWhole(fetchFile(new URL(wasmName, self.location.href)));
wasm.catch(() => undefined);

/** @param {Promise<Response>} fetching */
async function readWhole(fetching) {
  const response = await fetching;
  return { response, bytes: await response.arrayBuffer() };
}

self.fetch = async (...args) => {
  try {
    const [file] = args;
    const isWasm = typeof file === 'string' && file.includes(wasmName);
    const { response, bytes } = await (isWasm ? wasm : readWhole(fetchFile(...args)));
    if (!response.ok) self.postMessage({ failed: response.status });
    if (response.url.includes('.pf_')) self.postMessage({ moved: bytes.byteLength });
    return new Response(bytes.slice(0), { status: response.status });
  } catch (error) {
    self.postMessage({ failed: 0 });
    throw error;
  }
};

// 类型检查把它当网页脚本看；在后台程序里才有这一样。
/** @type {{ importScripts: (url: string) => void }} */ (
  /** @type {unknown} */ (self)
).importScripts('pagefind-worker.js');
