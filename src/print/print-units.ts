import type { Page } from 'playwright-core';
import type { ChosenSheet } from './choose.ts';
import { drawCombined, placeOnSheet, printShort, type ShortPiece } from './combine.ts';
import { openSheet, printSheet, type SheetOptions } from './print-sheet.ts';

/** 印好的一份，或合在一张 A3 上的几份。 */
export interface PrintedUnit {
  readonly sheets: readonly [ChosenSheet, ...ChosenSheet[]];
  readonly bytes: Buffer;
}

/** 一份一份印出来；要合印的，短的公开事项几份合在一张横放的 A3 上，先后不变。 */
export async function* printUnits(
  page: Page,
  sheets: readonly ChosenSheet[],
  { combine, ...options }: SheetOptions & { readonly combine?: boolean },
): AsyncGenerator<PrintedUnit> {
  let waiting: { sheet: ChosenSheet; piece: ShortPiece }[] = [];
  const single = async (sheet: ChosenSheet): Promise<PrintedUnit> => ({
    sheets: [sheet],
    bytes: await printSheet(page, sheet, options),
  });
  const flush = async (): Promise<PrintedUnit[]> => {
    const [first, ...rest] = waiting;
    waiting = [];
    if (!first) return [];
    if (rest.length === 0) return [await single(first.sheet)];
    const bytes = await drawCombined([first, ...rest].map(({ piece }) => piece));
    return [{ sheets: [first.sheet, ...rest.map(({ sheet }) => sheet)], bytes }];
  };
  for (const sheet of sheets) {
    const piece = combine ? await shortPiece(page, sheet, options) : undefined;
    if (!piece) {
      yield await single(sheet);
      continue;
    }
    const heights = [...waiting.map((one) => one.piece.height), piece.height];
    if (!placeOnSheet(heights)) yield* await flush();
    waiting.push({ sheet, piece });
  }
  yield* await flush();
}

async function shortPiece(
  page: Page,
  sheet: ChosenSheet,
  options: SheetOptions,
): Promise<ShortPiece | undefined> {
  if (sheet.page !== 'notice' || sheet.qr !== undefined) return undefined;
  await openSheet(page, sheet, { ...options, paper: 'A4', large: false });
  return printShort(page);
}
