import { nearest } from '../base/nearest.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Village } from '../domain/village.ts';

/** 值班的人要在班子、村监委或网格员名单里；一张表里同一个生人只说一次。 */
export function* checkDuty({ rotas, cadres, supervisors, grids }: Village): Generator<Problem> {
  const known = [
    ...[...cadres, ...(supervisors ?? [])].map(({ name }) => name),
    ...(grids ?? []).map(({ worker }) => worker),
  ];
  for (const rota of rotas) {
    const told = new Set<string>();
    for (const { people, at } of rota.shifts) {
      for (const person of people) {
        if (known.includes(person) || told.has(person)) continue;
        told.add(person);
        const like = nearest(person, known);
        const fix = like
          ? `是不是「${like}」？不是的话，在 village.md 的班子里加上。`
          : '核对姓名，或在 village.md 的班子里加上。';
        yield problem('duty/person', at, `值班人「${person}」不在班子名单里。`, fix);
      }
    }
  }
}
