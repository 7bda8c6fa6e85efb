import { accessSync, constants, mkdirSync } from 'node:fs';
import { addMonths, monthOfDate, type LocalDate } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import { monthPeriod, parsePeriod, type Period } from '../base/period.ts';
import type { Board } from '../domain/board.ts';
import { chooseSheets, sheetKinds, type Booklet, type SheetKind } from './choose.ts';
import type { PaperChoice } from './print-sheet.ts';

/** 没法照着印；`message` 是给人看的一句话。 */
export class CannotPrint extends Error {}

/** 命令行上写的。 */
export interface PrintWords {
  readonly village?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: string | undefined;
  readonly paper: string;
  readonly large: boolean;
  readonly combine: boolean;
}

export interface PrintPlan extends PaperChoice {
  readonly period: Period;
  readonly kind: SheetKind | undefined;
  readonly booklets: readonly Booklet[];
}

const kinds = Object.keys(sheetKinds) as SheetKind[];

/**
 * 命令行上写的 → 印哪些、用什么纸。
 *
 * @throws {CannotPrint} 写错了，或没有要印的。
 */
export function planPrinting(words: PrintWords, board: Board): PrintPlan {
  const { large, village } = words;
  if (large && words.combine) {
    throw new CannotPrint('合印用的是 A4 的字，--combine 和 --large 不能一起写。');
  }
  const paper = readPaper(words.paper, large);
  const kind = readKind(words.kind);
  const period = readPeriod(words.period, board.today);
  refuseUnknownVillage(village, board);
  const booklets = chooseSheets(board, { village, period, kind });
  if (booklets.length === 0) throw new CannotPrint(nothingToPrint(board, kind, period));
  return { paper, large, kind, period, booklets };
}

function nothingToPrint({ town }: Board, kind: SheetKind | undefined, { label }: Period): string {
  if (kind === '二维码' && town.address === undefined) {
    return '二维码没有地方指：town.yaml 里还没有写「网址」。';
  }
  return `${label}没有要印的。换一个 --period、--village 或 --kind。`;
}

function readPaper(text: string, large: boolean): PaperChoice['paper'] {
  const paper = text.toUpperCase();
  if (paper !== 'A4' && paper !== 'A3') {
    throw new CannotPrint(`--paper 写的是「${text}」，只有 A4 和 A3。`);
  }
  if (large && paper === 'A4') throw new CannotPrint('大字要用 A3 纸：加上 --paper A3。');
  return paper;
}

function readKind(text: string | undefined): SheetKind | undefined {
  if (text === undefined) return undefined;
  const kind = kinds.find((one) => one === text);
  if (!kind) throw new CannotPrint(`--kind 写的是「${text}」，只有 ${kinds.join('、')}。`);
  return kind;
}

/** 不写就是上个月。 */
function readPeriod(text: string | undefined, today: LocalDate): Period {
  if (text === undefined) return monthPeriod(addMonths(monthOfDate(today), -1));
  const period = parsePeriod(text);
  if (!period) {
    throw new CannotPrint(`--period 写的是「${text}」，写成 2026-03、2026Q1、2026H1 或 2026。`);
  }
  return period;
}

function refuseUnknownVillage(slug: string | undefined, { villages }: Board): void {
  if (slug === undefined || villages.some((village) => village.slug === slug)) return;
  const slugs = villages.map((village) => village.slug);
  const like = nearest(slug, slugs);
  const hint = like === undefined ? `有 ${slugs.join('、')}。` : `是不是「${like}」？`;
  throw new CannotPrint(`没有「${slug}」这个村，${hint}`);
}

/** @throws {CannotPrint} 写不进去。 */
export function refuseUnwritable(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
    accessSync(out, constants.W_OK);
  } catch {
    throw new CannotPrint(
      `写不进「${out}」文件夹。看看是不是只读、是不是同名的文件，或换一个 --out。`,
    );
  }
}
