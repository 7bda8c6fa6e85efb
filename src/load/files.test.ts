import { cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import {
  changedTown,
  exampleTown,
  openTown,
  problemLine,
  temporaryFolder,
  townProblems,
  writeFiles,
} from '../testing/sample-town.ts';
import { openFolder } from './files.ts';

const village = 'villages/shimengou';

function problemsIn(root: string): string[] {
  return openTown(root).problems.map((problem) => problemLine(problem));
}

test('例子镇没有一处毛病', () => {
  expect(problemsIn(exampleTown)).toEqual([]);
});

describe('内容文件夹不对', () => {
  test('没有这个文件夹', () => {
    expect(problemsIn('没有/这个文件夹')).toEqual([
      '. file/missing 找不到内容文件夹「没有/这个文件夹」。',
    ]);
  });

  test('是空的', () => {
    expect(problemsIn(temporaryFolder())).toEqual([
      'town.yaml file/missing 内容文件夹是空的，连 town.yaml 也没有。',
    ]);
  });

  test('给的是一个文件，不是文件夹', () => {
    expect(problemsIn(join(exampleTown, 'town.yaml'))).toEqual([
      `. file/missing 「${join(exampleTown, 'town.yaml')}」是一个文件，不是文件夹。`,
    ]);
  });

  test('少了 town.yaml：别的文件照查，一次报全', () => {
    expect(townProblems({ 'town.yaml': undefined, 'catalogue.csv': undefined })).toEqual([
      'catalogue.csv file/missing 内容文件夹里没有公开目录 catalogue.csv。',
      'town.yaml file/missing 内容文件夹里没有 town.yaml。',
    ]);
  });

  test('一个村也没有', () => {
    expect(townProblems({ villages: undefined })).toEqual([
      'villages town/no-village 还没有一个村。',
    ]);
  });

  test('村的文件夹里没有 village.md', () => {
    expect(townProblems({ [`${village}/village.md`]: undefined })).toEqual([
      'villages/shimengou/village.md file/missing 这个村的文件夹里没有 village.md。',
    ]);
  });

  test('村的文件夹里只有 village.md', () => {
    expect(
      townProblems({ 'villages/jiguan/notices': undefined, 'villages/jiguan/posted': undefined }),
    ).toEqual(['villages/jiguan folder/empty 这个村只有 village.md，没有任何公开内容。']);
  });
});

test('村的文件夹和网站自己的网页重名', () => {
  const text = readFileSync(join(exampleTown, 'villages/jiguan/village.md'));
  expect(townProblems({ 'villages/powers/village.md': text })[0]).toBe(
    'villages/powers file/name 文件夹名「powers」网站自己要用，村的网页放不下。',
  );
});

describe('文件不对', () => {
  test('文件夹读到一半没了、没有权限', () => {
    const problems: Problem[] = [];
    openFolder(join(temporaryFolder(), '刚刚删掉的'), problems);
    expect(problems.map((problem) => problemLine(problem))).toEqual([
      '. file/unreadable 这个文件夹打不开。',
    ]);
  });

  test('40 MB 的 CSV：不读，也不慢', () => {
    const root = changedTown({ [`${village}/ledger/2026-04.csv`]: '' });
    truncateSync(join(root, `${village}/ledger/2026-04.csv`), 40 * 1024 * 1024);
    const start = performance.now();
    expect(problemsIn(root)).toEqual([
      'villages/shimengou/ledger/2026-04.csv file/too-large 文件有 40.0 MB，超过 8 MB。',
    ]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('指到外面的快捷链接，文件夹的、文件的都不跟着走', () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'secret.md': '秘密' });
    const root = changedTown({});
    symlinkSync(outside, join(root, 'villages/waimian'));
    symlinkSync(join(outside, 'secret.md'), join(root, `${village}/notices/2026/a.md`));
    expect(problemsIn(root)).toEqual([
      'villages/shimengou/notices/2026/a.md file/link-outside 这是一个快捷链接，不是真正的文件。',
      'villages/waimian file/link-outside 这是一个快捷链接，不是真正的文件。',
    ]);
  });

  test('名字里有中文、空格', () => {
    expect(
      townProblems({
        [`${village}/notices/2026/低保公示.md`]: '',
        [`${village}/ledger/2026-04 (1).csv`]: '',
        'villages/石桥/village.md': '',
      }),
    ).toEqual([
      'villages/shimengou/ledger/2026-04 (1).csv file/name 名字「2026-04 (1).csv」里有中文、空格或特殊符号，做不成网址。',
      'villages/shimengou/notices/2026/低保公示.md file/name 名字「低保公示.md」里有中文、空格或特殊符号，做不成网址。',
      'villages/石桥 file/name 名字「石桥」里有中文、空格或特殊符号，做不成网址。',
    ]);
  });

  test('村的文件夹是中文的，改法说怎么起名', () => {
    const { problems } = openTown(changedTown({ 'villages/老城/village.md': '' }));
    expect(problems.map(({ rule, fix }) => `${rule} ${fix}`)).toEqual([
      'file/name 改成拼音，如 laocheng；村名写在 village.md 里。',
    ]);
  });

  test('同一个月放了两张，不管月份写一位还是两位', () => {
    const text = readFileSync(join(exampleTown, village, 'ledger/2026-02.csv'));
    expect(
      townProblems({
        [`${village}/ledger/2026-2.csv`]: text,
        [`${village}/duty/2026-4.csv`]: '日期,值班人\n星期一,周德林\n',
      }),
    ).toEqual([
      'villages/shimengou/duty/2026-4.csv duty/month 和 2026-04.csv 是同一个月。',
      'villages/shimengou/ledger/2026-2.csv ledger/month 和 2026-02.csv 是同一个月。',
    ]);
  });

  test('放错了地方的，说清不会公开', () => {
    expect(
      townProblems({
        'notes.txt': '',
        [`${village}/2026-04.csv`]: '',
        [`${village}/notices/2026-04-01-a.md`]: '',
      }),
    ).toEqual([
      'notes.txt file/misplaced 这个文件放的地方程序不认得，不会公开。',
      'villages/shimengou/2026-04.csv file/misplaced 这个文件放的地方程序不认得，不会公开。',
      'villages/shimengou/notices/2026-04-01-a.md file/misplaced 这个文件放的地方程序不认得，不会公开。',
    ]);
  });

  test('直接放了 WPS 表格、Word 文档', () => {
    expect(
      townProblems({
        [`${village}/ledger/2026-04.xlsx`]: 'PK',
        [`${village}/ledger/2026-04.et`]: 'PK',
        [`${village}/notices/2026/gonggao.docx`]: 'PK',
      }),
    ).toEqual([
      'villages/shimengou/ledger/2026-04.et file/misplaced 这是工作簿（.et），程序不读，不会公开。',
      'villages/shimengou/ledger/2026-04.xlsx file/misplaced 这是工作簿（.xlsx），程序不读，不会公开。',
      'villages/shimengou/notices/2026/gonggao.docx file/misplaced 这是文档（.docx），程序不读，不会公开。',
    ]);
  });

  test('WPS 打开着留下的、系统自己建的，不算内容', () => {
    expect(
      townProblems({
        [`${village}/ledger/~$2026-03.xlsx`]: '',
        [`${village}/ledger/.~2026-03.csv`]: '',
        [`${village}/ledger/2026-03.csv.bak`]: '',
        [`${village}/files/Thumbs.db`]: '',
        'desktop.ini': '',
        '.DS_Store': '',
        '.git/config': '',
        'README.md': '# 说明',
      }),
    ).toEqual([]);
  });
});

test('一个村、一条公开事项，也是完整的镇', () => {
  const root = temporaryFolder();
  for (const file of ['town.yaml', 'catalogue.csv', 'rules/qinghe.yaml', 'villages/jiguan']) {
    cpSync(join(exampleTown, file), join(root, file), { recursive: true });
  }
  expect(problemsIn(root)).toEqual([]);
  expect(openTown(root).board?.villages.map(({ slug }) => slug)).toEqual(['jiguan']);
});

test('一个村每样一百份，照样读得全', () => {
  const root = changedTown({});
  const folder = join(root, village, 'notices/2026');
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(folder, '2026-04-10-zhaiwu.md'), 'utf8');
  for (let index = 0; index < 100; index++) {
    const title = `标题: 第${index}份 `;
    writeFileSync(join(folder, `2026-04-10-zhaiwu-${index}.md`), text.replace('标题: ', title));
  }
  writeFileSync(join(folder, 'README.tmp'), '');
  const { board, problems } = openTown(root);
  expect(problems).toEqual([]);
  expect(board?.villages[0]?.notices).toHaveLength(104);
});
