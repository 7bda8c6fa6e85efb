import {
  addDays,
  addMonths,
  firstDay,
  formatDate,
  lastDay,
  monthOfDate,
  parseYearMonth,
  yearOf,
  type LocalDate,
  type YearMonth,
} from '../../../src/base/date.ts';
import { fen, plainYuan, sumFen } from '../../../src/base/money.ts';
import { existing } from '../finance.ts';
import {
  contractId,
  contractLines,
  leaseContract,
  leasesOf,
  worksContract,
} from '../money-codes.ts';
import { toFen, workday } from '../money-lines.ts';
import { random } from '../random.ts';
import type { RegularLine } from '../script.ts';
import { turnAt, type VillageView } from '../view.ts';
import type { DecisionFacts } from '../decision-file.ts';
import type { Sheet } from './sheet.ts';
import { endOf, yearsOf } from './term.ts';

/** 合同：每月收支里的租金、承包费，一种一份。 */
export function contractSheets(view: VillageView): Sheet[] {
  return yearsOf(view).flatMap((year) => {
    const end = endOf(view, year);
    if (!end) return [];
    const lines = contractLines(view.village.ledger);
    const rows = [
      ...lines.flatMap((line) => contractRows(view, line, year, end)),
      ...view.decisions.flatMap((facts) => worksRow(view, facts, year, end)),
    ];
    return rows.length === 0
      ? []
      : [
          {
            id: `contracts-${year}`,
            title: `${year}年经济合同`,
            on: workday(addMonths(end, 1), 12),
            says: [`截至：${formatDate(lastDay(end))}`, '目录编号：C06'],
            heads: contractHeads,
            rows,
          },
        ];
  });
}

const contractHeads = [
  ...['合同编号', '合同名称', '对方', '标的', '类别', '签订日期', '期限'],
  ...['合同金额', '本年应收付', '已收付', '未收付', '怎样选定', '决议编号'],
];

/** 工程、采购合同：照决议签的，一件一行；这一年没有付过钱的不列。 */
function worksRow(
  view: VillageView,
  { script, steps }: DecisionFacts,
  year: number,
  end: YearMonth,
): (readonly string[])[] {
  const id = worksContract(script);
  const paid = view.books
    .filter(({ month }) => yearOf(month) === year && month <= end)
    .flatMap(({ entries }) => entries.filter(({ contract }) => contract === id));
  const [first] = paid;
  const resolved = steps.find(({ step }) => step === 'resolve');
  if (id === undefined || !first || !resolved) return [];
  const sum = sumFen(paid.map(({ expense }) => expense));
  const latest = addDays(resolved.date, 12);
  const { contract } = script;
  const signed = contract?.on ?? (latest < first.date ? latest : first.date);
  const last = contract?.until ?? paid.at(-1)?.date ?? first.date;
  const chance = random(`${view.village.slug}/工程合同/${script.id}`);
  const party = /购|更换|处置/.test(script.title)
    ? ['晴川农机经销部', '晴禾设备安装公司']
    : ['晴禾镇第二建筑队', '晴川水利工程队', '晴禾道路养护队'];
  return [
    [
      ...[id, script.title, contract?.party ?? chance.pick(party), '见决议', '支出', signed],
      ...[`${signed} 至 ${last}`, plainYuan(contract ? toFen(contract.price) : sum)],
      ...[plainYuan(sum), plainYuan(sum), '0.00'],
      contract?.how ?? chance.pick(['三家询价', '公开比选', '镇招标小组公开招标']),
      script.id,
    ],
  ];
}

/** 租金、承包费的一行：原来的合同一行，这一年里换过的租约各一行。 */
function contractRows(
  view: VillageView,
  line: RegularLine,
  year: number,
  end: YearMonth,
): (readonly string[])[] {
  const { ledger } = view.village;
  const leases = leasesOf(
    line,
    view.decisions.map(({ script }) => script),
  );
  const { name, what } = wordsOf(line);
  const id = contractId(ledger, line) ?? '';
  const first = leases[0]?.contract?.on as LocalDate | undefined;
  const { party, from, to } = partyOf(view, name, end);
  const chance = random(`${view.village.slug}/合同/${id}`);
  const how = chance.pick(['公开竞价', '村民代表会议定价', '三家询价', '到期续签，租金不变']);
  // 没有决议的都是公开栏起用以前签的。
  const usual = addMonths(monthOfDate(from), -1);
  const before = addMonths(monthOfDate(view.span.from), -2);
  const signed = workday(usual < before ? usual : before, 20);
  const old = moneyOf(view, line, { id, year, end, to: first });
  const term =
    first === undefined || from < first
      ? `${from} 至 ${first === undefined || to < first ? to : addDays(first, -1)}`
      : `${addDays(first, -1095)} 至 ${addDays(first, -1)}`;
  const rows = [
    ...(old === undefined
      ? []
      : [
          [
            id,
            name,
            party,
            what,
            '收入',
            first && from >= first ? '' : signed,
            term,
            '',
            ...old,
            how,
            '',
          ],
        ]),
  ];
  for (const [at, lease] of leases.entries()) {
    const { contract } = lease;
    if (!contract) continue;
    const next = leases[at + 1]?.contract?.on as LocalDate | undefined;
    const number = leaseContract(lease) ?? '';
    const bounds = { id: number, year, end, from: contract.on as LocalDate, to: next };
    const money = moneyOf(view, line, bounds);
    if (money === undefined) continue;
    const head = [number, name, contract.party, what, '收入', contract.on];
    const total = plainYuan(toFen(contract.price));
    rows.push([
      ...[...head, `${contract.on} 至 ${contract.until}`, total, ...money, contract.how, lease.id],
    ]);
  }
  return rows;
}

function wordsOf({ say }: RegularLine): { readonly name: string; readonly what: string } {
  const name = say.replace(/^收到?/, '').replace(/（.*$|\d+亩[×x].*$/, '');
  const what = /（([^）]*)）/.exec(say)?.[1] ?? name;
  return { name, what: what.replaceAll('{季}', '每季') };
}

interface Bounds {
  readonly id: string;
  readonly year: number;
  readonly end: YearMonth;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** 这份合同这一年应收、已收、未收；这一年不归它收的没有。 */
function moneyOf(
  view: VillageView,
  line: RegularLine,
  { id, year, end, from, to }: Bounds,
): readonly string[] | undefined {
  const received = sumFen(
    view.books
      .filter(({ month }) => yearOf(month) === year && month <= end)
      .flatMap(({ entries }) => entries.filter(({ contract }) => contract === id))
      .map(({ income }) => income),
  );
  const months = line.months ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const due = months.filter((month) => {
    const day = lastDay(`${year}-${String(month).padStart(2, '0')}` as YearMonth);
    return (from === undefined || day >= from) && (to === undefined || day < to);
  });
  const owed = fen(Math.max(received, toFen(line.in ?? 0) * due.length));
  return owed === 0
    ? undefined
    : [plainYuan(owed), plainYuan(received), plainYuan(fen(owed - received))];
}

const parties: readonly (readonly [RegExp, string])[] = [
  [/商铺|门面/, '承租商户'],
  [/摊位/, '集市摊主'],
  [/合作社/, '裕禾合作社'],
  [/羊舍/, '养羊户'],
  [/车间/, '晴禾服装加工部'],
  [/保鲜库/, '晴川蔬菜经营部'],
  [/贮草/, '收草户'],
  [/小卖部/, '小卖部承租人'],
];

/** 对方和期限：地和水面照资源表，别的照资产表，没写的照名字挑。 */
function partyOf(
  view: VillageView,
  name: string,
  end: YearMonth,
): { party: string; from: LocalDate; to: LocalDate } {
  const land = existing(turnAt(view, end).year.resources, end).find(
    ({ kind, rate, fee }) =>
      (rate > 0 || fee !== undefined) && name.includes(kind === '水面' ? '水面' : kind),
  );
  const term = land && termOf(land.term);
  if (land && term) return { party: land.holder, ...term };
  const lent = lentTerm(view, name, end);
  if (lent) return { party: partyFor(name), ...lent };
  const chance = random(`${view.village.slug}/期限/${name}`);
  // 公开栏起用以前签的，到现在还没有到期：有的三年，有的五年、十年。
  const start = yearOf(view.span.from) - chance.int(1, 2);
  const years = [3, 5, 10, 20].find((count) => start + count > yearOf(view.span.until)) ?? 20;
  const from = firstDay(`${start}-01` as YearMonth);
  const to = addDays(firstDay(`${start + years}-01` as YearMonth), -1);
  return { party: partyFor(name), from, to };
}

function partyFor(name: string): string {
  return parties.find(([pattern]) => pattern.test(name))?.[1] ?? '承包人';
}

/** 资产表写明租到哪个月的照它，两张表对得上；这一年里换过租约的另算。 */
function lentTerm(
  view: VillageView,
  name: string,
  end: YearMonth,
): { from: LocalDate; to: LocalDate } | undefined {
  const lent = turnAt(view, end).year.assets.find(
    ({ name: asset, when }) => when === undefined && name.includes(asset.slice(0, 2)),
  );
  const until = /至\d{4}年\d{1,2}月/.exec(lent?.use ?? '')?.[0];
  return until === undefined ? undefined : termOf(until);
}

/** 「2024年3月至2027年2月」「2024年至2026年」「至2026年12月」。 */
function termOf(text: string): { from: LocalDate; to: LocalDate } | undefined {
  const [start = '', end = ''] = text.split('至');
  const until = /^\d{4}年$/.test(end) ? parseYearMonth(`${end}12月`) : parseYearMonth(end);
  if (!until) return undefined;
  const since = /^\d{4}年$/.test(start) ? parseYearMonth(`${start}1月`) : parseYearMonth(start);
  return { from: firstDay(since ?? addMonths(until, -35)), to: lastDay(until) };
}
