import { formatDate, formatMonthDay, yearOf, type LocalDate } from '../base/date.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Village } from '../domain/village.ts';
import { routes } from './routes.ts';

/** 一格是什么样子；黑白打印也分得开，所以每样都有字。 */
export type Mark = 'done' | 'late' | 'open' | 'ahead' | 'missing' | 'quiet' | 'exempt';

export function markOf({ state }: Obligation): Mark {
  if (state.kind === 'done') return (state.late ?? 0) > 0 ? 'late' : 'done';
  return state.kind;
}

/** 一格里的一个词。 */
export function shortWords({ state }: Obligation): string {
  switch (state.kind) {
    case 'done':
      return lateWords(state.late, '已公开');
    case 'open':
      return '公示中';
    case 'ahead':
      return '未到期';
    case 'missing':
      return '未见';
    case 'quiet':
      return '—';
    case 'exempt':
      return '不适用';
  }
}

function lateWords(late: number | undefined, undated: string): string {
  if (late === undefined) return undated;
  return late === 0 ? '按时' : `晚${String(late)}天`;
}

/** 一句话：`已公开，晚3天`。 */
export function stateWords({ state }: Obligation): string {
  switch (state.kind) {
    case 'done':
      return state.late === undefined ? '已公开' : `已公开，${lateWords(state.late, '')}`;
    case 'open': {
      const late = (state.late ?? 0) > 0 ? `，${lateWords(state.late, '')}` : '';
      return `公示中，到${formatMonthDay(state.until)}为止${late}`;
    }
    case 'ahead':
      return '未到期';
    case 'missing':
      return `系统未见，过了${String(state.days)}天`;
    case 'quiet':
      return '有这样的事才公开，还没有见到';
    case 'exempt':
      return `不适用：${state.reason}`;
  }
}

/** 哪一期：`2026年第三季度`；没有期次的说是哪一种。 */
export function periodWords({ period, limit, state }: Obligation): string {
  if (state.kind === 'exempt' || state.kind === 'quiet') return '';
  if (period) return period.label;
  return limit.cadence === '变更后' || limit.cadence === '长期' ? '常年摆着' : '';
}

/** 不是今年的日子才写年份。 */
export function dayWords(date: LocalDate, today: LocalDate): string {
  return yearOf(date) === yearOf(today) ? formatMonthDay(date) : formatDate(date);
}

/** 见到的那样内容在哪一页。 */
export function sightingRoute({ slug }: Village, { kind, id }: Sighting): string {
  switch (kind) {
    case '公开事项':
      return routes.notice(slug, id);
    case '收支表':
      return routes.ledger(slug, id as Parameters<typeof routes.ledger>[1]);
    case '四议两公开':
      return routes.decision(slug, id);
    case '值班表':
      return routes.duty(slug, id as Parameters<typeof routes.duty>[1]);
    case '村情':
      return routes.people(slug);
    case '财务表':
      return routes.statement(slug, id);
  }
}
