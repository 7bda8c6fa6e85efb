import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

function html(source: string): string {
  return renderMarkdown(source).html;
}

describe('坏心眼的正文什么也做不成', () => {
  test.each([
    ['脚本', '<script>alert(1)</script>', ''],
    ['框架', '前<iframe src="https://x"></iframe>后', '<p>前后</p>'],
    ['图片事件', '<img src=x onerror=alert(1)>', ''],
    ['javascript 链接', '[点我](javascript:alert(1))', '<p><span>点我</span></p>'],
    ['data 链接', '[点我](data:text/html,x)', '<p><span>点我</span></p>'],
    ['转了弯的 javascript', '[点我](JaVa&#115;cript:alert(1))', '<p><span>点我</span></p>'],
    ['外站图片', '![图](https://example.com/a.png)', '<p><span>图</span></p>'],
    ['样式', '<p style="position:fixed">盖住</p>', ''],
  ])('%s', (_, source, expected) => {
    expect(html(source).trim()).toBe(expected);
  });
});

describe('标题接在页面标题下面', () => {
  test('从 # 写起', () => {
    expect(html('# 一\n\n## 二')).toBe('<h2>一</h2>\n<h3>二</h3>');
  });

  test('从 ### 写起也一样', () => {
    expect(html('### 一\n\n#### 二')).toBe('<h2>一</h2>\n<h3>二</h3>');
  });
});

describe('表格', () => {
  test('三列的表还是表，数字列靠右', () => {
    const table = html('| 户主 | 面积 | 金额 |\n|---|---|---|\n| 张某 | 3.5亩 | 1,200.00 |');
    expect(table).not.toContain('class="stack"');
    expect(table).toContain('<td class="figure">1,200.00</td>');
    expect(table).toContain('<td>张某</td>');
  });

  test('四列以上每格带表头，手机上叠成块', () => {
    const table = html('| 序号 | 户主 | 面积 | 金额 |\n|---|---|---|---|\n| 1 | 张某 | 3.5 | 12 |');
    expect(table).toContain('<table class="stack">');
    expect(table).toContain('<td data-label="户主">张某</td>');
  });
});

describe('链接和图片', () => {
  const resolve = (address: string): string | undefined =>
    address.startsWith('files/') ? `../${address}` : undefined;

  test('本村的文件指到地方，没有的只留文字', () => {
    const { html, links } = renderMarkdown('![图](files/a.jpg) [表](files/表.pdf) [没有](x.pdf)', {
      resolve,
    });
    expect(html).toBe(
      '<p><img src="../files/a.jpg" alt="图" loading="lazy" decoding="async"> ' +
        '<a href="../files/表.pdf">表</a> <span>没有</span></p>',
    );
    expect(links).toEqual(['files/a.jpg', 'files/表.pdf', 'x.pdf']);
  });
});

describe('中文里的星号', () => {
  test('冒号后面紧跟汉字也认得', () => {
    expect(html('**公示期：**自3月5日起')).toBe('<p><strong>公示期：</strong>自3月5日起</p>');
  });
});

test('贴过来的字一行一个回车，照样分行', () => {
  expect(html('一、时间：3月5日\n二、地点：**村部**\n院里')).toBe(
    '<p>一、时间：3月5日<br>\n二、地点：<strong>村部</strong><br>\n院里</p>',
  );
});

test('纯文字里两格不连在一起', () => {
  expect(renderMarkdown('| 甲 | 乙 |\n|---|---|\n| 张三 | 李四 |').text).toBe('甲 乙 张三 李四');
});

test('同样的正文只渲染一次', () => {
  const store = new Map();
  const first = renderMarkdown('一段话', { store });
  expect(renderMarkdown('一段话', { store })).toBe(first);
  expect(renderMarkdown('一段话', { store, scope: '别的页' })).not.toBe(first);
});
