import { nearest } from '../base/nearest.ts';
import type { Values } from '../domain/field.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { noticeTable, type rosterRuleFields, type RosterRule } from '../domain/roster-rule.ts';
import type { Source } from '../domain/source.ts';
import { statementKinds } from '../domain/statement-kinds.ts';

type Written = Values<typeof rosterRuleFields>;

/** 规则方案里的「名册」：表认得，列是这种表里有的，金额不藏。 */
export function readRosterRules(
  written: readonly Written[],
  source: Source,
  problems: Problem[],
): RosterRule[] {
  for (const [index, rule] of written.entries()) reportRule(rule, index, source, problems);
  return written.map((rule) => ({
    ...rule,
    items: rule.items ?? [],
    never: rule.never ?? [],
    wallOnly: rule.wallOnly ?? [],
  }));
}

function reportRule(rule: Written, index: number, source: Source, problems: Problem[]): void {
  const report = (path: readonly (string | number)[], message: string, fix: string): void => {
    problems.push(problem('profile/roster', source.place('名册', index, ...path), message, fix));
  };
  const { table, wallOnly = [], days, namesLater } = rule;
  const kind = statementKinds.find(({ name }) => name === table);
  if (!kind && table !== noticeTable) {
    const tables = [noticeTable, ...statementKinds.map(({ name }) => name)];
    const like = nearest(table, tables);
    const fix = like ? `是不是「${like}」？` : `从这几种里选：${tables.join('、')}。`;
    report(['表'], `不认得「${table}」这种表。`, fix);
  }
  for (const [at, column] of wallOnly.entries()) {
    const fields = Object.values(kind?.columns ?? {});
    const field = fields.find(({ name }) => name === column);
    const here = ['只上墙', at];
    if (kind && !field) {
      const names = fields.map(({ name }) => name);
      const like = nearest(column, names);
      const fix = like ? `是不是「${like}」？` : `从这几列里选：${names.join('、')}。`;
      report(here, `${table}里没有「${column}」这一列。`, fix);
    } else if (field?.form === 'yuan') {
      report(here, `「${column}」是钱，钱要公开，不能只上墙。`, '删掉这一列。');
    } else if (field && (field.name === '姓名' || field === kind?.columns[kind.title])) {
      report(here, `「${column}」是一行的名字，不能只上墙。`, '姓名怎么写，写在「姓名」里。');
    }
  }
  if ((days === undefined) !== (namesLater === undefined)) {
    const [have, lack] = days === undefined ? ['过后姓名', '几日后'] : ['几日后', '过后姓名'];
    report([have], `写了「${have}」，没有写「${lack}」。`, '两样都写，或都不写。');
  }
}
