import { describe, expect, test } from 'vitest';
import { noticeProblems, townProblems } from '../testing/sample-town.ts';

const good = `
  标题: 石门沟村2026年第二季度慰问款物发放
  类型: 公布
  类别: 村务
  目录编号: B12
  公开日期: 2026-04-15
  责任主体: 石门沟村民委员会
  审核: 村务监督委员会 赵长河
`;

/** 在好好的开头信息里，把一行换成另一行。 */
function withLine(from: string, to: string): string[] {
  return noticeProblems(`  ---${good.replace(from, to)}  ---\n\n  正文。\n`);
}

test('写对了，不报', () => {
  expect(withLine('', '')).toEqual([]);
});

describe('--- 不对', () => {
  test('开头没有 ---', () => {
    expect(noticeProblems(good)).toEqual(['1:1 markdown/front-matter 文件开头没有 --- 这一行。']);
  });

  test('结尾没有 ---', () => {
    expect(noticeProblems(`  ---${good}`)).toEqual([
      '1:1 markdown/front-matter 开头信息没有结束的 --- 一行。',
    ]);
  });

  test('---js：写的是程序，不运行', () => {
    expect(
      noticeProblems(`
        ---js
        { 标题: (globalThis.hacked = true) }
        ---
        正文。
      `),
    ).toEqual(['1:1 markdown/code 开头的 --- 后面写着「js」。']);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  test('---json 也一样', () => {
    expect(noticeProblems('---json\n{}\n---\n正文。')).toEqual([
      '1:1 markdown/code 开头的 --- 后面写着「json」。',
    ]);
  });

  test('中间什么也没写', () => {
    expect(noticeProblems('---\n---\n\n正文。')).toEqual(['1:1 field/shape 这里什么也没写。']);
  });

  test('文件是空的', () => {
    expect(noticeProblems('')).toEqual(['1:1 markdown/front-matter 文件开头没有 --- 这一行。']);
  });
});

describe('一行一项', () => {
  test('全角冒号', () => {
    expect(withLine('类型: 公布', '类型：公布')).toEqual([
      '3:3 markdown/full-width-colon 「类型」后面是全角冒号「：」。',
    ]);
  });

  test('全角冒号写在附件里', () => {
    expect(
      withLine('  审核', '  附件:\n    - 文件: files/2026-03-qudao.png\n      名称：渠道\n  审核'),
    ).toEqual(['10:7 markdown/full-width-colon 「名称」后面是全角冒号「：」。']);
  });

  test('冒号后面没空格', () => {
    expect(withLine('类型: 公布', '类型:公布')).toEqual([
      '3:3 markdown/front-matter 「类型」的冒号后面没有空格。',
    ]);
  });

  test('行首用了制表符', () => {
    expect(noticeProblems('---\n标题: 一\n依据:\n\t- 会议记录\n---\n')).toEqual([
      '4:1 markdown/tab 这一行开头用了制表符（Tab 键）。',
    ]);
  });

  test('减号后面没空格', () => {
    expect(withLine('  审核', '  附件:\n    -文件: files/2026-03-qudao.png\n  审核')).toEqual([
      '9:1 markdown/front-matter 行首的「-」和后面的字连在一起了。',
    ]);
    expect(withLine('  审核', '  依据:\n    -会议记录\n  审核')).toEqual([
      '9:1 markdown/front-matter 行首的「-」和后面的字连在一起了。',
    ]);
  });

  test('缩进乱了，一个文件只说头一处', () => {
    const messy =
      '  依据:\n      - 会议记录\n    - 文件\n  附件:\n      文件: a\n    名称: b\n  审核';
    expect(withLine('  审核', messy)).toHaveLength(1);
  });

  test('一项写了两次', () => {
    expect(withLine('类型: 公布', '类型: 公布\n  类型: 公告')).toEqual([
      '4:1 field/repeated 「类型」写了两次。',
    ]);
  });

  test('内容里有冒号，没用引号', () => {
    expect(withLine('标题: 石门沟村', '标题: 公示: 石门沟村')).toEqual([
      '2:5 markdown/front-matter 「标题」的内容里还有冒号，分不清哪个是名称。',
    ]);
  });

  test('内容里有冒号，用了引号，不报', () => {
    expect(withLine('审核: 村务监督委员会 赵长河', '审核: "监委会: 赵长河"')).toEqual([]);
  });

  test('井号前面有空格，后面的会丢掉，所以要用引号', () => {
    expect(withLine('审核: 村务监督委员会 赵长河', '审核: 赵长河 #3')).toEqual([
      '8:1 markdown/front-matter 「审核」的内容里有空格加井号，井号和它后面的字会丢掉。',
    ]);
  });

  test('以方括号开头', () => {
    expect(withLine('类型: 公布', '类型: [公布')).toEqual([
      '4:1 markdown/front-matter 这一行的写法读不懂。',
    ]);
  });

  test('引号没配对', () => {
    expect(withLine('类型: 公布', '类型: "公布')).toEqual([
      '3:1 markdown/front-matter 这一行的引号没有成对。',
    ]);
  });

  test('日期、编号都留作文字，不会变样', () => {
    expect(withLine('审核: 村务监督委员会 赵长河', '审核: 007')).toEqual([]);
  });
});

describe('town.yaml 也是一行一项', () => {
  test('全角冒号、制表符各报各的', () => {
    expect(
      townProblems({ 'town.yaml': '格式版本: 1\n名称：青禾镇\n其他电话:\n\t- 12317\n' }),
    ).toEqual([
      'town.yaml:2:3 markdown/full-width-colon 「名称」后面是全角冒号「：」。',
      'town.yaml:4:1 markdown/tab 这一行开头用了制表符（Tab 键）。',
    ]);
  });

  test('写成了一段话', () => {
    expect(townProblems({ 'town.yaml': '青禾镇公开栏\n' })).toEqual([
      'town.yaml:1:1 field/shape 这里该是一行一项的「名称: 内容」。',
    ]);
  });
});
