import { formatDecimal } from '../base/decimal.ts';
import {
  appraisalSchemes,
  byVillage,
  type Appraisal,
  type VillageAppraisal,
} from '../domain/appraisal.ts';
import { showsPoints } from '../domain/appraisal-shown.ts';
import { appraisalRuleFor } from '../domain/appraisal-rule.ts';
import { appraisalSum } from '../domain/appraisal-total.ts';
import type { Village } from '../domain/village.ts';
import { resultMark, type ResultMark } from './appraisal-words.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { periodView } from './notice-period.ts';
import { routes } from './routes.ts';

/** 考评：一种一张表，一行一个村、一列一期，看得出前后几期。 */
export interface AppraisalsView {
  readonly frame: Frame;
  readonly lead: string;
  readonly schemes: readonly SchemeView[];
}

export interface SchemeView {
  readonly id: string;
  readonly name: string;
  readonly table: ResultTable;
  /** 还在公示的几期。 */
  readonly open: readonly Link[];
}

/** 一行一个村、一列一期；村主页上的一行一期、一列一种。 */
export interface ResultTable {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly { readonly text: string; readonly href: string | undefined }[];
  readonly rows: readonly {
    readonly head: string;
    readonly href: string | undefined;
    readonly cells: readonly ResultCell[];
  }[];
}

/** 没有这一期的、没写结果的，`result` 是空的。 */
export interface ResultCell {
  readonly result: string;
  readonly mark: ResultMark;
  readonly total: string | undefined;
  readonly href: string | undefined;
}

/** 并排看最近几期。 */
const periodsShown = 6;

export function appraisalsView(context: Context): AppraisalsView {
  const { board, to } = context;
  return {
    frame: frameOf(context, {
      here: '考评',
      share: `${board.town.name}各村考评结果`,
      description: `${board.town.name}各村的考评结果：一期一期放在一起，扣在哪里点开看。`,
      sheet: { heading: '考评结果', publisher: board.town.office, signers: [] },
    }),
    lead: '照村的次序排，不排名。点一格，看扣在哪里、凭什么、怎么改。',
    schemes: appraisalSchemes.flatMap((scheme) => {
      const periods = board.appraisals.filter((one) => one.scheme === scheme);
      if (periods.length === 0) return [];
      return [
        {
          id: scheme.slug,
          name: scheme.name,
          table: schemeTable(context, scheme.name, periods.slice(0, periodsShown)),
          open: periods
            .map((one) => ({ one, notice: periodView(one.noticePeriod, board.today) }))
            .filter(({ notice }) => notice.state === 'open')
            .map(({ one, notice }) => ({
              text: `${one.period.label}的结果${notice.until}，${notice.left}`,
              href: to(routes.appraisal(one.id)),
            })),
        },
      ];
    }),
  };
}

function schemeTable(context: Context, name: string, periods: readonly Appraisal[]): ResultTable {
  const { board, to } = context;
  const told = periods.map(byVillage);
  const shown = board.villages.filter((village) =>
    told.some((one) => one.get(village.name)?.outcome),
  );
  return {
    caption: `各村${name}`,
    corner: '村',
    columns: periods.map(({ id, period }) => ({
      text: period.label,
      href: to(routes.appraisal(id)),
    })),
    rows: shown.map((village) => ({
      head: village.name,
      href: to(routes.village(village.slug)),
      cells: periods.map((one, index) =>
        resultCell(context, village, one, told[index]?.get(village.name)),
      ),
    })),
  };
}

/** 一个村的：一行一期，新的在前，一列一种；一期也没有的村没有。 */
export function villageResults(context: Context, village: Village): ResultTable | undefined {
  const own = context.board.appraisals.flatMap((appraisal) => {
    const one = byVillage(appraisal).get(village.name);
    return one?.outcome === undefined ? [] : [{ appraisal, one }];
  });
  if (own.length === 0) return undefined;
  const schemes = appraisalSchemes.filter((scheme) =>
    own.some(({ appraisal }) => appraisal.scheme === scheme),
  );
  const periods = [
    ...new Map(own.map(({ appraisal: { period } }) => [period.id, period])).values(),
  ];
  return {
    caption: `${village.name}的考评结果`,
    corner: '哪一期',
    columns: schemes.map(({ name, slug }) => ({
      text: name,
      href: `${context.to(routes.appraisals)}#${slug}`,
    })),
    rows: periods.slice(0, periodsShown).map((period) => ({
      head: period.label,
      href: undefined,
      cells: schemes.map((scheme) => {
        const found = own.find(
          ({ appraisal }) => appraisal.scheme === scheme && appraisal.period.id === period.id,
        );
        return found ? resultCell(context, village, found.appraisal, found.one) : noResult;
      }),
    })),
  };
}

const noResult: ResultCell = { result: '', mark: 'plain', total: undefined, href: undefined };

function resultCell(
  { board, to }: Context,
  village: Village,
  appraisal: Appraisal,
  one: VillageAppraisal | undefined,
): ResultCell {
  const result = one?.outcome?.result;
  if (!one || result === undefined) return noResult;
  const rule = showsPoints(board, appraisal)
    ? appraisalRuleFor(board.profile, appraisal.scheme)
    : undefined;
  const total = rule
    ? (one.outcome?.total ?? appraisalSum(board, village, appraisal, rule, one).total)
    : undefined;
  return {
    result,
    mark: resultMark(result),
    total: total === undefined ? undefined : formatDecimal(total),
    href: `${to(routes.appraisal(appraisal.id))}#${village.slug}`,
  };
}
