import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { spoken } from './spoken.ts';

const source = join(import.meta.dirname, '..');

/** 文书、镇里的人会打的命令，和它们替命令说话的程序。 */
const commands = [
  '../scripts/{new,print,setup,migrate,import,check,publish}.ts',
  '../scripts/new/ask.ts',
  '../scripts/cli/*.ts',
  'scaffold/*.ts',
  'migrate/*.ts',
  'commit/*.ts',
  'print/{print-booklets,read-options,combine,site-folder,choose}.ts',
  'browser/open-browser.ts',
];

/** 一个文件里说给人听的话：有汉字，有句号或冒号；要填的地方写成「…」。 */
function sentencesIn(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // 用法不是说的话：`--help` 才打印。
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'help') {
      return;
    }
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

/** 新建的草稿里也有字，一句话说完的才是说给人听的；钩子是程序。 */
function sentencesOf(patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: source })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap(sentencesIn)
    .filter((one) => one.includes('。') && !one.startsWith('#'))
    .map((one) => one.trim());
}

test('发布、导入、新建、打印、装电脑、升级说的每一句都列着，列着的每一句程序真的会说', () => {
  const files = globSync('{desk,import}/*.ts', { cwd: source });
  const said = files.filter((file) => !file.endsWith('.test.ts')).flatMap(sentencesIn);
  said.push(...sentencesOf(commands));
  const listed = spoken.flatMap(({ says }) => says);
  expect(new Set(listed)).toEqual(new Set(said));
  expect(new Set(listed).size).toBe(listed.length);
});

test('每一句都有一页说怎么办；不说官话', () => {
  expect(spoken.filter(({ guide }) => !existsSync(join(import.meta.dirname, guide)))).toEqual([]);
  expect(spoken.flatMap(({ says }) => says).join('')).not.toMatch(
    /请(?!县里)|抱歉|非法|无效|有误|必须/,
  );
});
