import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const served = Array.from(
  read('public/_headers').matchAll(/^ {2}([\w-]+): (.+)$/gm),
  ([, name = '', value = '']) => `${name}: ${value}`,
);

test('托管网站用的 _headers：网页不许嵌在别处，类型不许猜，不带出地址', () => {
  expect(served).toEqual(
    expect.arrayContaining([
      "Content-Security-Policy: frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
    ]),
  );
});

test('SECURITY.md 里 nginx 的写法和 _headers 一样', () => {
  const nginx = Array.from(
    read('SECURITY.md').matchAll(/^add_header ([\w-]+) "([^"]+)" always;$/gm),
    ([, name = '', value = '']) => `${name}: ${value}`,
  );
  expect(nginx.filter((line) => !line.startsWith('Strict-Transport'))).toEqual(served);
});
