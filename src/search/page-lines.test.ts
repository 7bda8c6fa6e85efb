import { expect, test } from 'vitest';
import { pageLines } from './page-lines.ts';

const lines = (body: string, options = {}): string[] =>
  pageLines(`<body><nav>导航</nav><main id="main">${body}</main></body>`, options).map(
    ({ anchor, cells }) => `${anchor === undefined ? '' : `#${anchor} `}${cells.join('｜')}`,
  );

test('一段一行，表里一行一行，格子分开', () => {
  expect(
    lines(`<h1>标题</h1><p>一段<strong>重</strong>话</p><ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>
      <table><thead><tr><th>姓名</th><th>金额</th></tr></thead><tbody><tr id="r1"><td>张三</td><td>1,200.00</td></tr></tbody></table>`),
  ).toEqual(['标题', '一段重话', '甲', '乙｜丙', '姓名｜金额', '#r1 张三｜1,200.00']);
});

test('名字和内容在一行', () => {
  expect(
    lines('<dl><div><dt>谁公开</dt><dd>村委会</dd></div><div><dt>日期</dt><dd>3月</dd></div></dl>'),
  ).toEqual(['谁公开｜村委会', '日期｜3月']);
});

test('导航、按钮、图、只给屏幕看的都不要；图的说明要', () => {
  expect(
    lines(
      '<nav><a href="x">首页</a></nav><p data-screen-only>打印</p><svg><text>1</text></svg><span aria-hidden="true">✓</span><button>按</button><p>正文<img src="a.jpg" alt="路修好了"></p>',
    ),
  ).toEqual(['正文 路修好了']);
});

test('主页上指到别页去的不要，电话要', () => {
  const body = '<ul><li><a href="a.html">别的页</a></li></ul><p>电话<a href="tel:1">0900</a></p>';
  expect(lines(body, { withoutLinks: true })).toEqual(['电话0900']);
});

test('转义的字还原', () => {
  expect(lines('<p>a &amp; b &lt;c&gt; &#39;d&#x27;</p>')).toEqual(["a & b <c> 'd'"]);
});
