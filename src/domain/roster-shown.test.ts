import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBoard } from '../board.ts';
import { siteFiles } from '../output/files.ts';
import { sitePages } from '../site.ts';
import { commit, gitTown, tracing } from '../testing/git-town.ts';
import { changedTown, exampleToday, exampleTown, openTown } from '../testing/sample-town.ts';
import type { LocalDate } from '../base/date.ts';
import type { Audience } from './roster-rule.ts';
import { shownNotice } from './roster-shown.ts';

const rules = 'rules/qinghe.yaml';
const profile = readFileSync(join(exampleTown, rules), 'utf8').replace(/^名册:[^]*/m, '');
const roster = 'villages/shimengou/money/roster-2026-04-dili.csv';
const notice = 'villages/shimengou/notices/2026/2026-04-02-dibao.md';

const read = (file: string): string => readFileSync(join(exampleTown, file), 'utf8');

/** 例子镇的规则方案，名册这一段换成给的。 */
function withRosters(...lines: readonly string[]): Record<string, string> {
  return { [rules]: `${profile}名册:\n${lines.map((line) => `  ${line}\n`).join('')}` };
}

const day = (date: number): LocalDate => `2026-04-${String(date)}` as LocalDate;
const rest = ['  说明: 试一试', '  依据: 本镇约定'];
const masked = withRosters(
  ...['- 表: 补贴救助发放名册', '  只上墙: 人数', '  姓名: 留姓', ...rest],
  ...['- 表: 公开事项', '  目录编号: B12', '  只上墙: 享受人数', '  姓名: 全名'],
  ...['  几日后: 10', '  过后姓名: 不列', ...rest],
);
const wide = read(roster)
  .replace('数量,标准', '人数,数量,标准')
  .replaceAll(/^(.{3},.组),/gm, '$1,7311,')
  .replace('合计,,', '合计,,21933,')
  .replace('发放条件：', '说明：王有田代领过,发放条件：');

/** 这几个字，哪些在这一天的网站（或张贴页）上：村里每一页的材料，每一个下载。 */
function shown(
  words: readonly string[],
  root: string,
  today: LocalDate = exampleToday,
  audience?: Audience,
): string[] {
  const { board, problems } = openBoard(root, { fixed: today, fallback: today }, { audience });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!board) throw new Error('读不成公开栏');
  const pages = sitePages(board);
  const paths = pages.map(({ path }) => path);
  // 说明页上摆着例子，不算。
  const own = pages.filter(({ kind }) => kind !== 'format' && kind !== 'job');
  const views = own.map((page) => JSON.stringify(page.view()));
  const text = [...views, ...siteFiles(board, paths).values()].join('\n');
  return words.filter((word) => text.includes(word));
}

describe('只上墙的列、遮住的姓名，网上哪里也没有', () => {
  test('财务表：人数不上网，姓名只留姓；张贴页上是全的', () => {
    const root = changedTown({ ...masked, [roster]: wide });
    const full = ['7311', '21933', '赵满仓', '李桂枝', '王有田代领过'];
    const less = ['赵×', '王×代领过', '网上姓名只留姓，没有「人数」，全的贴在村公开栏'];
    expect(shown([...full, ...less], root)).toEqual(less);
    expect(shown([...full, ...less], root, exampleToday, 'wall')).toEqual(full);
  });

  test('公开事项里的名单：公示期里写全名，过了日子不列', () => {
    const named = read(notice).replace('拟新增下列两户', '拟新增王有田、刘桂花两户');
    const root = changedTown({ ...masked, [notice]: named });
    const says = ['拟新增王有田、刘桂花两户', '>享受人数<', '拟新增不列姓名、不列姓名两户'];
    const names = ['刘桂花', '430.00'];
    expect(shown([...says, ...names], root, day(18))).toEqual([says[0], ...names]);
    expect(shown([...says, ...names], root, day(19))).toEqual([says[2], names[1]]);
  });

  test('改以前的几版也一样；核验码照原样算，纸上的还认得', () => {
    const root = gitTown({ ...masked, [roster]: wide });
    const head = '单位：元,更正说明：2026-04-15 何秀兰：赵满仓的人数录错了,';
    commit(root, '2026-04-15', {
      [roster]: wide
        .replace('6.5', '6.50')
        .replace('二组,7311,6', '二组,7312,6')
        .replace('21933', '21934')
        .replace('单位：元,', head),
    });
    expect(shown(['7311', '7312', '赵满仓', '赵×的人数录错了'], root)).toEqual(['赵×的人数录错了']);
    const of = (audience: Audience): (string | undefined)[] =>
      openBoard(
        root,
        { fixed: exampleToday, fallback: exampleToday },
        { audience },
      ).board?.history.log.map(({ version }) => version.digest) ?? [];
    expect(of('web')).toEqual(of('wall'));
  });

  test('改以前的一版用的是本地的表头，照 heads.csv 认；不认得的列、当时没读成的不显示', () => {
    const local = wide
      .replace('姓名,村民小组,人数', '当家人,村民小组,几口人')
      .replace('金额\n', '金额,口令\n')
      .replace('615.00\n', '615.00,天王盖地虎\n');
    const heads = `${read('heads.csv')}姓名,当家人,\n人数,几口人,\n`;
    const root = gitTown({ ...masked, 'heads.csv': heads, [roster]: local });
    commit(root, '2026-04-15', { [roster]: `${wide}"没合上的引号,赵满仓` });
    const head = '单位：元,更正说明：2026-04-16 何秀兰：表头换成规定的,';
    commit(root, '2026-04-16', { [roster]: wide.replace('单位：元,', head) });
    const secret = ['7311', '21933', '赵满仓', '李桂枝', '天王盖地虎'];
    expect(shown([...secret, '当家人', '几口人'], root)).toEqual(['当家人']);
  });

  test('合计行的行首、附件的名称、组织生活里写的姓名也遮住；加粗的表头照样认', () => {
    const subtotal = wide.replace('合计,,', '王有田家小计,,7311,8.2,,615.00\n合计,,');
    const bold = read(notice).replace('| 户主 |', '| **户主** |');
    const board = openTown(changedTown({ ...masked, [roster]: subtotal, [notice]: bold })).board;
    const village = board?.villages.find(({ slug }) => slug === 'shimengou');
    const roster2026 = village?.statements.find(({ file }) => file === roster);
    expect(roster2026?.totals.map(({ label }) => label)).toEqual(['王×家小计', '合计']);
    const low = village?.notices.find(({ source }) => source.file === notice);
    if (!board || !low) throw new Error('没有这一条');
    expect(low.body).toContain('| 不列姓名 | 二组 | 860.00 |');
    const meetings = [
      {
        kind: '党课',
        date: low.publishedOn,
        about: '王有田讲课',
        settled: '帮刘桂花收麦',
        due: 9,
        present: 9,
      },
    ] as const;
    const named = {
      ...low,
      body: read(notice),
      meetings,
      attachments: [{ file: 'files/a.pdf', title: '王有田的申请', seen: undefined, size: 1 }],
    };
    const less = shownNotice(named, board.profile, exampleToday);
    expect(less.attachments.map(({ title }) => title)).toEqual(['不列姓名的申请']);
    expect(less.meetings?.map(({ about, settled }) => [about, settled])).toEqual([
      ['不列姓名讲课', '帮不列姓名收麦'],
    ]);
  });

  test('没有写名册规则的镇，照表上写的', () => {
    const { board } = openTown(changedTown({ [rules]: profile, ...tracing }));
    expect(JSON.stringify(board?.villages)).toContain('赵满仓');
  });
});
