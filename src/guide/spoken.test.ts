import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { spoken } from './spoken.ts';

const source = join(import.meta.dirname, '..');

/** 一个文件里说给人听的话：有汉字，有句号或冒号；要填的地方写成「…」。 */
function sentencesIn(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const rest = node.templateSpans.map(({ literal }) => `…${literal.text}`);
      found.push([node.head.text, ...rest].join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found
    .filter((one) => /[\u4e00-\u9fff]{2}/.test(one) && /[。：]/.test(one))
    .map((one) => one.replaceAll('\n', ''));
}

test('发布、导入说的每一句都列着，列着的每一句程序真的会说', () => {
  const files = globSync('{desk,import}/*.ts', { cwd: source });
  const said = files.filter((file) => !file.endsWith('.test.ts')).flatMap(sentencesIn);
  const listed = spoken.flatMap(({ says }) => says);
  expect(new Set(listed)).toEqual(new Set(said));
  expect(new Set(listed).size).toBe(listed.length);
});

test('每一句都有一页说怎么办；不说官话', () => {
  expect(spoken.filter(({ guide }) => !existsSync(join(import.meta.dirname, guide)))).toEqual([]);
  expect(spoken.flatMap(({ says }) => says).join('')).not.toMatch(/请|抱歉|非法|无效|有误|必须/);
});
