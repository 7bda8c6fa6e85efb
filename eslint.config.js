import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['.astro/', '.cache/', 'content/', 'dist/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      // 中文里全角空格是正经字：只管代码，不管文字。
      'no-irregular-whitespace': [
        'error',
        { skipComments: true, skipRegExps: true, skipStrings: true, skipTemplates: true },
      ],
      // 未定义的名字由类型检查来抓；这里再抓一遍，只会把类型名当成变量。
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // 一行的箭头函数、提前返回，顺手把话说完不碍读。
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // 逐字展开中文正要按码点；拆坏的只是表情符号。
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // 句子里嵌数字是常事。
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // .astro 的类型由 astro check 看；eslint 的类型服务不认得它，只做不用类型的检查。
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // 测试里样例是自己写的，断定某格一定有比逐个判断清楚。
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
