/** 帮助里的一张截图：从示范镇照来，`node scripts/pictures.ts` 重照。 */
export interface Picture {
  /** 文件名，在 `public/help/pictures` 里；说明里写 `pictures/文件名`。 */
  readonly file: string;
  /** 照哪一页，相对网站根。 */
  readonly page: string;
  readonly width: number;
  readonly height: number;
  /** 从页面上的哪一块照起；不写就是页顶。 */
  readonly from?: string;
  /** 照的是预览，页顶有查出的毛病；不写照的是发布出去的样子。 */
  readonly preview?: boolean;
}

/** 预览的两张里，这张表的头一笔余额少写了一百元。 */
export const faultyLedger = 'villages/shiping/ledger/2026-10.csv';

export const pictures: readonly Picture[] = [
  { file: 'village.png', page: 'shiping/index.html', width: 1100, height: 860 },
  { file: 'ledger.png', page: 'shiping/ledger/2026-09.html', width: 360, height: 640 },
  { file: 'notice.png', page: 'shiping/notices/2026-10-27-zhaijidi.html', width: 360, height: 640 },
  {
    file: 'preview.png',
    page: 'shiping/ledger/2026-10.html',
    width: 720,
    height: 420,
    preview: true,
  },
  {
    file: 'preview-row.png',
    page: 'shiping/ledger/2026-10.html',
    width: 720,
    height: 300,
    from: '.ledger',
    preview: true,
  },
];
