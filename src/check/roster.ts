import { bodyTables, plainHead } from '../base/body-table.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText } from '../domain/profile.ts';
import { noticeTable, rosterRuleFor, type RosterRule } from '../domain/roster-rule.ts';

/** 规则方案写「不公开」的列，财务表和公开事项的名单里不该有。 */
export function* checkRosters(board: Omit<Board, 'history'>): Generator<Problem> {
  const { profile, villages } = board;
  const { rosters } = profile;
  if (rosters.every(({ never }) => never.length === 0)) return;
  const found = (column: string, rule: RosterRule, place: Problem['place']): Problem => {
    const message = `名册里有「${column}」一列，${profile.name}写着不公开。`;
    const fix = '删掉这一列再公开。';
    return problem('privacy/never', place, message, fix, basisText(profile, rule.basis));
  };
  for (const { statements, notices } of villages) {
    for (const { kind, item, columns, head, rows } of statements) {
      const rule = rosterRuleFor(rosters, kind.name, item);
      for (const column of columns) {
        const name = kind.columns[column]?.name ?? column;
        if (rule?.never.includes(name) !== true) continue;
        // 表头那一行；第几列看头一行数。
        const at = rows[0]?.at(column).column;
        yield found(name, rule, { ...head.at(''), column: at, field: name });
      }
    }
    for (const { item, body, source } of notices) {
      const rule = rosterRuleFor(rosters, noticeTable, item);
      if (!rule || rule.never.length === 0) continue;
      for (const { from, heads } of bodyTables(body.split('\n'))) {
        for (const column of heads.map(plainHead).filter((head) => rule.never.includes(head))) {
          const place = { file: source.file, line: source.bodyLine + from, field: column };
          yield found(column, rule, place);
        }
      }
    }
  }
}
