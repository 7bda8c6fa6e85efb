/**
 * 让 eslint 和普通 tsc 认得测试里引入的 .astro。
 *
 * 真正的属性类型由 `astro check` 看：它读得懂组件文件，用不到这条通配声明。
 */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
