import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import { demoSite, filesOf, readPage, runScript } from './testing/demo-site.ts';
import { pageSamples } from './testing/page-samples.ts';
import { kindOf, pageKinds } from './view/routes.ts';

/** 公开发布的校验程序，没有类型。 */
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: {
    load: (path: string) => Promise<{ valid: boolean; errors: readonly Error[] }>;
  };
};

const scratch = mkdtempSync(join(tmpdir(), 'sunboard-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const pages = filesOf(demoSite, '**/*.html');

const samples = pageSamples();

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

describe('示范镇的网站', () => {
  test('每一种页面都有', () => {
    const kinds = new Set(pages.map(kindOf));
    // 示范镇没有开留痕，没有改以前的一版；撤下的占着原来那一页的地址，从地址看不出。
    const missing = pageKinds.filter((kind) => !kinds.has(kind));
    expect(missing).toEqual(['oldVersion', 'removed']);
    expect(readPage('liutan/notices/2026-08-18-weifang.html')).toContain('已撤下');
  });

  test('站内链接个个打得开，锚点个个找得到', () => {
    const files = new Set(filesOf(demoSite));
    const ids = new Map(pages.map((path) => [path, new Set(attributes(readPage(path), 'id'))]));
    const broken: string[] = [];
    for (const path of pages) {
      if (path === '404.html') continue;
      const html = readPage(path);
      for (const address of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        if (/^(https?:|tel:|mailto:|data:)/.test(address)) continue;
        const url = new URL(address, `http://x/${path}`);
        const target = decodeURIComponent(url.pathname.slice(1)) || 'index.html';
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!files.has(target)) broken.push(`${path} → ${address}`);
        else if (anchor && target.endsWith('.html') && !ids.get(target)?.has(anchor))
          broken.push(`${path} → ${address}（没有这个锚点）`);
      }
    }
    expect(broken.slice(0, 20)).toEqual([]);
  });

  test('财务数据的总说明，公认的校验程序认得；说明里的文件都在', async () => {
    const path = join(demoSite, 'datapackage.json');
    const { valid, errors } = await Package.load(path);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const { resources } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly resources: readonly { readonly path: string; readonly schema: string }[];
    };
    const files = new Set(filesOf(demoSite));
    const named = resources.flatMap((one) => [one.path, one.schema]);
    expect(resources.length).toBeGreaterThan(200);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  test('404 页的链接从网址的根算起', () => {
    const hrefs = attributes(readPage('404.html'), 'href').filter(
      (href) => !/^(https?:|tel:|#|data:)/.test(href),
    );
    expect(hrefs.filter((href) => !href.startsWith('/'))).toEqual([]);
  });

  test('每页都有严格的 CSP，没有内联样式和事件，不请求别人的东西', () => {
    const wrong: string[] = [];
    for (const path of pages) {
      const html = readPage(path);
      const [, policy = ''] =
        /http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(html) ?? [];
      if (
        !policy.includes("default-src 'none'") ||
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/.test(policy)
      )
        wrong.push(`${path}：CSP「${policy}」`);
      if (/\sstyle=|\son[a-z]+=|javascript:/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')))
        wrong.push(`${path}：有内联样式或事件`);
      if (attributes(html, 'src').some((src) => /^(https?:)?\/\//.test(src)))
        wrong.push(`${path}：请求了别人的东西`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test('最重的一页压缩后不超过 30 KB', () => {
    const weights = pages.map((path) => {
      const bytes = brotliCompressSync(readFileSync(join(demoSite, path)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      });
      return { path, bytes: bytes.length };
    });
    weights.sort((a, b) => b.bytes - a.bytes);
    const [heaviest] = weights;
    console.log(
      '最重的几页：',
      weights
        .slice(0, 3)
        .map(({ path, bytes }) => `${path} ${(bytes / 1024).toFixed(1)} KB`)
        .join('，'),
    );
    expect(heaviest?.bytes).toBeLessThanOrEqual(30 * 1024);
  });

  test.each(samples)('%s 的 HTML 合规', async (path) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // 中文网页里电话、日期不加不换行空格。
        'tel-non-breaking': 'off',
        'long-title': 'off',
        // Astro 省掉可省的引号和结束标签，HTML 允许。
        'attr-quotes': 'off',
        'void-style': 'off',
        'no-implicit-close': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
      },
    });
    const report = await validator.validateString(readPage(path));
    const messages = report.results.flatMap(({ messages }) => messages);
    expect(
      messages.map(({ ruleId, message, line }) => `${String(line)} ${ruleId} ${message}`),
    ).toEqual([]);
  });

  test('站点地图、订阅、robots、网页清单都在', () => {
    const files = filesOf(demoSite);
    expect(files).toEqual(
      expect.arrayContaining(['sitemap.xml', 'robots.txt', 'manifest.webmanifest', 'favicon.svg']),
    );
    expect(files.filter((file) => file.endsWith('/feed.xml')).length).toBeGreaterThanOrEqual(13);
    expect(readPage('sitemap.xml').match(/<loc>/g)).toHaveLength(pages.length - 1);
  });
});

/** 两个网站哪里不一样。 */
function differences(a: string, b: string): string[] {
  const left = filesOf(a);
  const right = filesOf(b);
  const only = [
    ...left.filter((file) => !right.includes(file)),
    ...right.filter((file) => !left.includes(file)),
  ];
  const changed = left.filter(
    (file) =>
      right.includes(file) && !readFileSync(join(a, file)).equals(readFileSync(join(b, file))),
  );
  return [...only, ...changed];
}

describe('同样的内容、同样的日期，同样的字节', () => {
  test('全部重来一遍，一个字节不差', () => {
    const again = join(scratch, 'again');
    expect(runScript('build', '--out', again, '--fresh').said).toContain('做好了');
    expect(differences(demoSite, again)).toEqual([]);
  });

  test('改、删、改名、换规则、换日期：只重做该重做的，结果与全部重来一样', () => {
    const content = join(scratch, 'content');
    const out = join(scratch, 'partial');
    const full = join(scratch, 'full');
    copyTown(content);
    expect(runScript('build', '--content', content, '--out', out).status).toBe(0);

    const villages = filesOf(join(content, 'villages'));
    const ledger = villages.findLast((file) => file.includes('shiping/ledger/')) ?? '';
    const notices = villages.filter((file) => file.startsWith('shiping/notices/2026/'));
    const edits: (() => void)[] = [
      () => {
        edit(join(content, 'villages', ledger), (text) =>
          text.replace(/\n(\d{4}-\d{2}-\d{2},[^,\n]*,[^,\n]*)/, '\n$1（补记）'),
        );
      },
      () => {
        edit(join(content, 'villages', notices[0] ?? ''), (text) => `${text}\n补充一句。\n`);
      },
      () => {
        rmSync(join(content, 'villages', notices.at(-1) ?? ''));
      },
      () => {
        const old = join(content, 'villages', notices[1] ?? '');
        renameSync(old, old.replace('.md', '-gai.md'));
      },
      () => {
        edit(join(content, 'rules', 'demo.yaml'), (text) =>
          text.replace(/(编号: reply-days\n\s+数值: )"?\d+"?/, '$13'),
        );
      },
    ];
    for (const change of edits) {
      change();
      const partial = runScript(
        'build',
        '--content',
        content,
        '--out',
        out,
        '--today',
        '2026-11-21',
      );
      expect(partial.said).toContain('做好了');
      expect(
        runScript('build', '--content', content, '--out', full, '--today', '2026-11-21', '--fresh')
          .status,
      ).toBe(0);
      expect(differences(out, full)).toEqual([]);
    }
  }, 600_000);
});

/** 示范镇的一个村和机关支部：一样的内容样样都有，来回构建快得多。任务清单、考评点了别的村的名，张贴记录点了要删的那条，不带。 */
function copyTown(content: string): void {
  cpSync('content', content, { recursive: true });
  rmSync(join(content, 'tasks'), { recursive: true });
  rmSync(join(content, 'appraisal'), { recursive: true });
  rmSync(join(content, 'villages/shiping/posted'), { recursive: true });
  for (const slug of readdirSync(join(content, 'villages'))) {
    if (!['shiping', 'jiguan'].includes(slug)) {
      rmSync(join(content, 'villages', slug), { recursive: true });
    }
  }
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`没有改到 ${file}`);
  writeFileSync(file, after);
}

describe('内容有错误', () => {
  test('退出码 1，说清哪里错，原来的网站一点不动', () => {
    const content = join(scratch, 'broken');
    const out = join(scratch, 'kept');
    copyTown(content);
    expect(runScript('build', '--content', content, '--out', out).status).toBe(0);
    const before = filesOf(out).map((file) => readFileSync(join(out, file), 'base64'));
    const [notice = ''] = filesOf(join(content, 'villages'), '*/notices/2026/*.md');
    edit(join(content, 'villages', notice), (text) =>
      text.replace(/公开日期: .*/, '公开日期: 2026-02-30'),
    );

    const { status, said } = runScript('build', '--content', content, '--out', out);
    expect(status).toBe(1);
    expect(said).toContain('「公开日期」写的是「2026-02-30」，日历上没有这一天。');
    expect(said).toContain('网站没有动');
    expect(filesOf(out).map((file) => readFileSync(join(out, file), 'base64'))).toEqual(before);
  });

  test('空的内容文件夹：一句话，退出码 1，什么也没写', () => {
    const empty = mkdtempSync(join(scratch, 'empty-'));
    const out = join(scratch, 'nothing');
    const { status, said } = runScript('build', '--content', empty, '--out', out);
    expect(status).toBe(1);
    expect(said).toContain('内容文件夹是空的');
    expect(existsSync(out)).toBe(false);
  });
});

describe('核验记录', () => {
  test('生成的网站对得上；改一个字节就对不上，说得出是哪一份', () => {
    expect(runScript('verify', '--site', demoSite)).toMatchObject({ status: 0 });
    const site = mkdtempSync(join(scratch, 'verify-'));
    cpSync(join(demoSite, 'verify'), join(site, 'verify'), { recursive: true });
    const entries = join(site, 'verify/log/tile/entries/000');
    const bytes = readFileSync(entries);
    // 头一条的最后一个字。
    const last = 1 + bytes.readUInt16BE(0);
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(entries, bytes);
    const { status, said } = runScript('verify', '--site', site, '--old', demoSite);
    expect(status).toBe(1);
    expect(said).toMatch(/第 1 条 「.+」（核验码 \w+）被改过/);
    expect(said).toMatch(/「.+」（核验码 \w+）以前在记录里，现在没有了/);
  });
});

describe('输出文件夹', () => {
  test('里面有别的东西、和内容套在一起，都不动它，退出码 2', () => {
    const precious = mkdtempSync(join(scratch, 'precious-'));
    writeFileSync(join(precious, 'a.txt'), '要紧的东西');
    const refused = runScript('build', '--out', precious);
    expect(refused.status).toBe(2);
    expect(refused.said).toContain('不是本程序生成的网站，没有动它');
    expect(readFileSync(join(precious, 'a.txt'), 'utf8')).toBe('要紧的东西');

    expect(runScript('build', '--out', 'content').said).toContain('套在一起');
    expect(runScript('build', '--out', 'content/villages').status).toBe(2);
  });
});
