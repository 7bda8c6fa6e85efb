import { addDays, type LocalDate } from '../base/date.ts';
import type { Board } from '../domain/board.ts';
import { firstSeenOf } from '../domain/first-seen.ts';
import { obligationsOf, type Obligation } from '../domain/obligation.ts';
import type { Village } from '../domain/village.ts';
import { periodWords } from '../view/obligation-words.ts';
import { routes } from '../view/routes.ts';
import { siteAddress } from './xml.ts';

/** 往后排一年。 */
const span = 366;

/**
 * 一个村往后一年的到期日，手机日历能订阅（iCalendar，RFC 5545）。
 *
 * 同一天到期的并成一件，提前三天提醒。
 */
export function dueCalendar(board: Board, village: Village): string {
  const through = addDays(board.today, span);
  const options = { firstSeen: firstSeenOf(board), through };
  const coming = obligationsOf(board, village, options).filter(
    (one): one is Obligation & { due: LocalDate } =>
      one.state.kind === 'ahead' && one.due !== undefined && one.due <= through,
  );
  const byDay = [...Map.groupBy(coming, ({ due }) => due)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sunboard//due//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`${village.name}该公开的`)}`,
    ...byDay.flatMap(([day, obligations]) => eventLines(board, village, day, obligations)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function eventLines(
  { today, town }: Board,
  { slug, name }: Village,
  day: LocalDate,
  obligations: readonly Obligation[],
): string[] {
  const [first] = obligations;
  const only = obligations.length === 1 && first ? first.item.title : '';
  const summary = `${name}：${only ? `该公开${only}` : `该公开${String(obligations.length)}样`}`;
  const items = obligations.map((one) => `${one.item.id} ${one.item.title} ${periodWords(one)}`);
  const description = `最迟这一天公开：\n${items.join('\n')}`;
  return [
    'BEGIN:VEVENT',
    `UID:${slug}-${day}@sunboard`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(town.address === undefined ? [] : [`URL:${siteAddress(town)}${routes.progress(slug)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P3D',
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** 一行不超过 75 个字节；不从一个字中间断开。 */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 74) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += char;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}
