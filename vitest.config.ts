import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const browserTests = 'src/**/*.browser.test.ts';
const buildTests = 'src/**/*.build.test.ts';

/** 单元测试里也渲染组件，所以走 Astro 的 Vite 配置；多花的启动时间不到一秒。 */
const unit = getViteConfig(
  {
    test: {
      name: 'unit',
      include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
      exclude: [browserTests, buildTests],
      // 代码没有全局状态，各测试文件合用一个进程：几十个文件从十秒减到两秒。
      isolate: false,
      testTimeout: 20_000,
    },
  },
  // 不关掉工具条，渲染出的 HTML 里就混进一堆源码位置属性。
  { devToolbar: { enabled: false } },
);

export default defineConfig({
  test: {
    projects: [
      unit,
      {
        test: {
          name: 'build',
          include: [buildTests],
          globalSetup: 'src/testing/demo-site.ts',
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'src/testing/demo-site.ts',
          // 一个文件一个浏览器；同时开几个，两个核的机器会慢到超时。
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
