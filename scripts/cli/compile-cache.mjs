import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/*
 * 编好的程序存一份，下一次不用再编：查一遍内容的工夫，装程序原占三分之一。
 *
 * 由 `node --import` 在装别的模块之前跑；用 JavaScript 写，装它就不用先装 TypeScript 的编译器。存不下（文件夹只读）就当没有，不碍事。
 */
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/sunboard/compiled'));
