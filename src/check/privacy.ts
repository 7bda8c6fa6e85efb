import type { Place } from '../base/place.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { findPrivateNumbers } from '../domain/private-number.ts';
import type { Source } from '../domain/source.ts';

/** 一段要公开的文字，和它在哪里。 */
interface Passage {
  readonly text: string;
  readonly place: Place;
}

/** 身份证号、银行卡号、手机号不能公开。报错时只说在哪里、是哪一种，不重复号码本身。 */
export function* checkPrivacy(board: Board): Generator<Problem> {
  for (const { text, place } of passages(board)) {
    for (const { kind, masked, line } of findPrivateNumbers(text)) {
      const at = place.line === undefined ? place : { ...place, line: place.line + line };
      const fix =
        '删掉这个号码；名册里不需要它。办公电话写座机，手机号要本人书面同意，写在 village.md 的「公开电话」里。';
      yield problem(`privacy/${kind}`, at, `这里像是${kindNames[kind]}：${masked}。`, fix);
    }
  }
}

const kindNames = {
  'id-number': '身份证号码',
  'bank-card': '银行卡号',
  mobile: '手机号码',
} as const;

function* passages(board: Board): Generator<Passage> {
  for (const power of board.powers) yield bodyOf(power);
  for (const village of board.villages) {
    yield bodyOf(village);
    for (const notice of village.notices) {
      yield { text: notice.title, place: notice.source.place('标题') };
      yield bodyOf(notice);
    }
    for (const decision of village.decisions) {
      yield { text: decision.title, place: decision.source.place('标题') };
      yield bodyOf(decision);
      for (const [index, step] of decision.steps.entries()) {
        const said = [step.content, step.supervision, step.place, step.chair].join(' ');
        yield { text: said, place: decision.source.place('步骤', index) };
      }
    }
    for (const ledger of village.ledgers) {
      for (const { summary, note, handler, at } of ledger.entries) {
        yield { text: `${summary} ${note ?? ''} ${handler}`, place: at('summary') };
      }
    }
    for (const rota of village.rotas) {
      for (const { people, note, at } of rota.shifts) {
        yield { text: `${people.join('、')} ${note ?? ''}`, place: at };
      }
    }
  }
}

function bodyOf({ body, source }: { body: string; source: Source }): Passage {
  return { text: body, place: { file: source.file, line: source.bodyLine } };
}
