import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changedTown,
  exampleTown,
  noticeProblems,
  openTown,
  townProblems,
  unindent,
  type Changes,
} from '../testing/sample-town.ts';

const lines: Readonly<Record<string, string>> = {
  标题: '石门沟村2026年第一季度慰问款物发放',
  类型: '公布',
  类别: '村务',
  目录编号: 'B12',
  公开日期: '2026-04-15',
  责任主体: '石门沟村民委员会',
  审核: '村务监督委员会 赵长河',
};

/** 一条好好的公开事项，换几项、换正文。 */
function notice(
  changes: Readonly<Record<string, string>>,
  body = '正文。',
  files: Changes = {},
): string[] {
  const written = Object.entries({ ...lines, ...changes }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return noticeProblems(`---\n${written.join('\n')}\n---\n\n${body}\n`, files);
}

describe('和公开目录对得上', () => {
  test('目录里没有这个编号，说最像哪个', () => {
    expect(notice({ 目录编号: 'B21' })).toEqual(['5:1 notice/catalogue 公开目录里没有「B21」。']);
    expect(notice({ 目录编号: '低保' })).toEqual(['5:1 notice/catalogue 公开目录里没有「低保」。']);
  });

  test('类别和目录不一样', () => {
    expect(notice({ 类别: '财务' })).toEqual([
      '4:1 notice/kind 类别写的是「财务」，公开目录里 B12「低保和特困供养」是「村务」。',
    ]);
  });

  test('事项不适用于这个单位', () => {
    const text = `---\n${Object.entries(lines)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}\n---\n正文。\n`;
    expect(townProblems({ 'villages/jiguan/notices/2026/2026-04-15-weiwen.md': text })).toEqual([
      'villages/jiguan/notices/2026/2026-04-15-weiwen.md:5:1 notice/unit B12「低保和特困供养」适用于村，不适用于机关党支部。',
    ]);
  });
});

describe('公示期', () => {
  test('公示没有公示期', () => {
    expect(notice({ 类型: '公示' })).toEqual([
      '3:1 notice/objection-period 类型是公示，没有写「公示期」。',
    ]);
  });

  test('公告有期限的写公告期', () => {
    expect(notice({ 类型: '公告', 公告期: '2026-04-15 至 2026-04-29' })).toEqual([]);
  });

  test.each(['公示', '公布'])('%s却写了公告期', (type) => {
    const 公示期 = type === '公示' ? { 公示期: '2026-04-15 至 2026-04-21' } : {};
    const [found] = notice({ 类型: type, ...公示期, 公告期: '2026-04-15 至 2026-04-29' });
    expect(found).toContain(`notice/objection-period 类型是${type}，却写了「公告期」。`);
  });

  test('公布却写了公示期', () => {
    expect(notice({ 公示期: '2026-04-15 至 2026-04-21' })).toEqual([
      '9:1 notice/objection-period 类型是公布，却写了「公示期」。',
    ]);
  });

  test('七天两头都算，正好够', () => {
    expect(notice({ 类型: '公示', 公示期: '2026-04-15 至 2026-04-21' })).toEqual([]);
  });

  test('短了一天', () => {
    expect(notice({ 类型: '公示', 公示期: '2026-04-15 至 2026-04-20' })).toEqual([
      '9:1 notice/objection-days 公示期只有 6 天，规定至少 7 天。',
    ]);
  });

  test('还没公开就开始算', () => {
    expect(notice({ 类型: '公示', 公示期: '2026-04-14 至 2026-04-21' })).toEqual([
      '9:1 notice/before-published 公示期从 2026年4月14日算起，公开日期却是 2026年4月15日。',
    ]);
  });
});

test('公开日期比今天晚', () => {
  expect(notice({ 公开日期: '2026-04-21' })).toEqual([
    '6:1 notice/file-date 公开日期是 2026年4月21日，文件名里写的是 2026年4月15日。',
    '6:1 notice/future 公开日期 2026年4月21日比今天（2026年4月20日）还晚，到那天才会显示。',
  ]);
});

test('放错了年份的文件夹', () => {
  expect(notice({ 公开日期: '2025-12-30' })).toEqual([
    '6:1 notice/year-folder 公开日期是 2025 年，文件却在 2026 文件夹里。',
  ]);
});

test('只有开头信息，没有正文也没有附件', () => {
  expect(notice({}, '')).toEqual(['markdown/body 只有开头信息，没有正文也没有附件。']);
});

test('两条用了同一个地址', () => {
  const text = readFileSync(join(exampleTown, 'villages/jiguan/notices/2026/2026-04-08-dangri.md'));
  expect(townProblems({ 'villages/jiguan/notices/2025/2026-04-08-dangri.md': text })).toEqual([
    'villages/jiguan/notices/2025/2026-04-08-dangri.md:6:1 notice/year-folder 公开日期是 2026 年，文件却在 2025 文件夹里。',
    'villages/jiguan/notices/2026/2026-04-08-dangri.md notice/address 和 villages/jiguan/notices/2025/2026-04-08-dangri.md 用了同一个地址。',
  ]);
});

describe('更正', () => {
  test('更正的旧内容找不到', () => {
    expect(notice({ 更正: '2026-04-10-zaiwu' })).toEqual([
      '9:1 notice/supersedes 本村没有「2026-04-10-zaiwu」这一条。',
    ]);
  });

  test('更正的是自己', () => {
    expect(notice({ 更正: '2026-04-15-shiyan' })).toEqual([
      '9:1 notice/supersedes 「更正」写的是它自己。',
    ]);
  });
});

describe('悄悄更正', () => {
  const file = 'villages/shimengou/notices/2026/2026-04-10-zhaiwu.md';
  const again = 'villages/shimengou/notices/2026/2026-04-14-zhaiwu.md';
  const text = readFileSync(join(exampleTown, file), 'utf8').replace('2026-04-10', '2026-04-14');

  test('标题、目录编号、期间都一样，没写更正哪一条', () => {
    expect(townProblems({ [again]: text })).toEqual([
      `${again}:2:1 notice/silent-correction 和 2026-04-10-zhaiwu 标题、目录编号、期间都一样。`,
    ]);
  });

  test('写了更正，不报', () => {
    const named = text.replace('类型: ', '更正: 2026-04-10-zhaiwu\n类型: ');
    expect(townProblems({ [again]: named })).toEqual([]);
  });

  test('文件名只差大小写', () => {
    const capital = file.replace('zhaiwu', 'Zhaiwu');
    const other = readFileSync(join(exampleTown, file), 'utf8').replace('标题: ', '标题: 另一份');
    expect(townProblems({ [capital]: other })).toEqual([
      `${file} notice/address 和 2026-04-10-Zhaiwu.md 只差字母大小写。`,
    ]);
  });
});

describe('附件', () => {
  const attached = (file: string, files: Changes = {}): string[] =>
    notice({ 附件: `\n  - 文件: ${file}\n    名称: 示意图` }, '正文。', files);

  test.each([
    ['files/meiyou.pdf', '「files/meiyou.pdf」'],
    ['files/2026-03-QUDAO.png', '大小写不一样'],
    ['../jiguan/files/a.pdf', '别的村的'],
    ['/etc/passwd', '内容文件夹外面的'],
    ['files/biao.xlsx', '不是图片或 PDF'],
  ])('%s：%s', (file) => {
    const [line = '', ...more] = attached(file);
    expect(more).toEqual([]);
    expect(line).toMatch(/^10:5 notice\/attachment /);
    expect(line).toContain(file);
  });

  test('附件太大', () => {
    const big = { 'villages/shimengou/files/da.jpg': new Uint8Array(21 * 1024 * 1024) };
    expect(attached('files/da.jpg', big)).toEqual([
      '10:5 file/too-large 附件「files/da.jpg」有 21.0 MB，超过 20 MB。',
    ]);
  });
});

describe('正文', () => {
  test('链接指不到地方', () => {
    expect(
      notice(
        {},
        '见 [示意图](files/meiyou.png)、[决议](decisions/2026-09.md)、[那页](那页.html)。\n\n[点我](javascript:alert(1))',
      ),
    ).toEqual([
      '11 markdown/link 链接「files/meiyou.png」指的内容找不到。',
      '11 markdown/link 链接「decisions/2026-09.md」指的内容找不到。',
      '11 markdown/link 链接「那页.html」认不出指的是什么。',
      '13 markdown/link 链接「javascript:alert(1)」认不出指的是什么。',
    ]);
  });

  test('指得到的，不报', () => {
    expect(
      notice(
        {},
        '![图](files/2026-03-qudao.png) [决议](../../decisions/2026-01.md) [权力](powers/P01.md) [法规](https://example.cn/) [电话](tel:0900-5560100)',
      ),
    ).toEqual([]);
  });

  test('别的网站上的图片', () => {
    expect(notice({}, '![图](https://example.cn/a.png)')).toEqual([
      '11 markdown/link 图片「https://example.cn/a.png」在别的网站上，这里不会显示。',
    ]);
  });

  test('图片找不到，说最像哪一张', () => {
    expect(notice({}, '![图](files/2026-03-qudao.jpg)')).toEqual([
      '11 markdown/link 图片「files/2026-03-qudao.jpg」找不到。',
    ]);
  });

  test('写了 HTML 代码', () => {
    expect(notice({}, '第一段。\n\n<script>alert(1)</script>\n\n好<b>的</b>')).toEqual([
      '13 markdown/raw-html 正文里有 HTML 代码，网页上不会起作用。',
      '15 markdown/raw-html 正文里有 HTML 代码，网页上不会起作用。',
    ]);
  });
});

describe('规则方案写了更正以后重新公示几日', () => {
  const rules = 'rules/qinghe.yaml';
  const restarting = {
    [rules]: readFileSync(join(exampleTown, rules), 'utf8').replace(
      '  - 编号: resolution-days',
      "  - 编号: objection-restart\n    数值: '7'\n    说明: 更正以后再公示七日\n    依据: 本镇约定\n  - 编号: resolution-days",
    ),
  };
  const notice = (period: string): string => `
    ---
    标题: 危房改造名单公示
    类型: 公示
    类别: 村务
    目录编号: B12
    公开日期: 2026-04-15
    公示期: ${period}
    责任主体: 石门沟村村民委员会
    审核: 村务监督委员会 赵长河
    更正说明:
      - 2026-04-17 何秀兰：面积写错了
    ---

    一户，六十平方米。
  `;

  test('没有往后延的提醒；网页上的公示期自己算', () => {
    const short = notice('2026-04-15 至 2026-04-21');
    expect(noticeProblems(short, restarting)).toEqual([
      '7:1 notice/restart 2026年4月17日更正过，公示期照规定重新算到2026年4月23日，写的是到2026年4月21日。',
    ]);
    expect(noticeProblems(short)).toEqual([]);
    const file = 'villages/shimengou/notices/2026/2026-04-15-shiyan.md';
    const { board } = openTown(changedTown({ ...restarting, [file]: unindent(short) }));
    const [shown] = board?.villages.flatMap(({ notices }) => notices) ?? [];
    expect(shown).toMatchObject({
      noticePeriod: { from: '2026-04-15', to: '2026-04-23' },
      restartedOn: '2026-04-17',
    });
  });

  test('查张贴也照重新算的公示期：写的期满、重新算的没满就取下，早了', () => {
    const changes = {
      ...restarting,
      'villages/shimengou/notices/2026/2026-04-15-shiyan.md': unindent(
        notice('2026-04-15 至 2026-04-21'),
      ),
      'villages/shimengou/posted/2026.csv':
        '事项,公开栏,贴出日期,取下日期,经手人,照片,照片看过\nnotices/2026-04-15-shiyan,,2026-04-12,2026-04-22,何秀兰,,\n',
    };
    expect(townProblems(changes)).toContainEqual(
      expect.stringMatching(/posting\/early 2026年4月22日取下，早了：.*2026年4月24日才能取。/),
    );
  });

  test('延够了的，不提醒', () => {
    expect(noticeProblems(notice('2026-04-15 至 2026-04-23'), restarting)).toEqual([]);
  });

  test('更正一条公示，新的一条也要公示', () => {
    const problems = noticeProblems(
      `
      ---
      标题: 低保新增对象公示（更正）
      类型: 公告
      类别: 村务
      目录编号: B12
      公开日期: 2026-04-15
      责任主体: 石门沟村村民委员会
      审核: 村务监督委员会 赵长河
      更正: 2026-04-02-dibao
      ---

      第二户应为三组。
    `,
      restarting,
    );
    expect(problems).toEqual([
      '3:1 notice/restart 更正的 2026-04-02-dibao 是公示，这一条是公告，没有公示期。',
    ]);
  });
});
