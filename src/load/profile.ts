import { parseFraction } from '../base/fraction.ts';
import { parseYuan } from '../base/money.ts';
import { nearest } from '../base/nearest.ts';
import { decisionSteps, findStep } from '../domain/decision.ts';
import type { Values } from '../domain/field.ts';
import type { MeetingRule } from '../domain/meeting-rule.ts';
import { problem, type Problem } from '../domain/problem.ts';
import {
  ruleProfileFields,
  allTermIds,
  termIds,
  type Citation,
  type RuleProfile,
  type Term,
  type TermId,
  type VoteRule,
} from '../domain/profile.ts';
import type { Source } from '../domain/source.ts';
import { readAppraisalRules } from './appraisal-rule.ts';
import type { ContentFolder } from './files.ts';
import { readYamlFile } from './front-matter.ts';
import { readProcedure } from './procedure.ts';
import { readRecord } from './record.ts';
import { readRosterRules } from './roster-rule.ts';

type ProfileValues = Values<typeof ruleProfileFields>;

interface Sheet {
  readonly values: ProfileValues;
  readonly source: Source;
  readonly problems: Problem[];
}

/** 读 `rules/<id>.yaml`；数值读不懂、缺了期限、依据没列出，都记下来。 */
export function loadProfile(
  folder: ContentFolder,
  id: string,
  problems: Problem[],
): RuleProfile | undefined {
  const file = `rules/${id}.yaml`;
  const text = folder.read(file);
  const yaml =
    text === undefined ? undefined : readYamlFile(file, text, ruleProfileFields, problems);
  const values = yaml && readRecord(ruleProfileFields, yaml.data, yaml.source, problems);
  if (!yaml || !values) return undefined;

  const before = problems.length;
  const sheet: Sheet = { values, source: yaml.source, problems };
  const terms = readTerms(sheet);
  const votes = values.votes.map((_, index) => readVote(sheet, index));
  const procedure = readProcedure(values.procedure, yaml.source, problems);
  const rosters = readRosterRules(values.rosters ?? [], yaml.source, problems);
  const appraisals = readAppraisalRules(values.appraisals ?? [], yaml.source, problems);
  const meetings = readMeetings(sheet);
  checkCitations(sheet);
  if (problems.length > before) return undefined;
  return {
    id,
    name: values.name,
    place: values.place,
    note: values.note,
    citations: new Map(
      values.citations.map((citation): [string, Citation] => [citation.id, citation]),
    ),
    terms,
    votes: votes.filter((vote) => vote !== undefined),
    procedure,
    rosters,
    appraisals,
    meetings,
    matters: values.matters,
    source: yaml.source,
  };
}

const termForms: Record<TermId, (text: string) => boolean> = {
  'monthly-day': isDay,
  'quarterly-day': isDay,
  'half-yearly-day': isDay,
  'yearly-date': (text) => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text),
  'occurrence-days': isDays,
  'change-days': isDays,
  'objection-days': isDays,
  'resolution-days': isDays,
  'reply-days': isDays,
  'keep-up-days': isDays,
  'rectify-days': isDays,
  'objection-restart': isDays,
  'decision-amount': (text) => (parseYuan(text) ?? 0) > 0,
  'other-share': (text) => parseFraction(text) !== undefined,
  'excellent-share': (text) => parseFraction(text) !== undefined,
  'usual-times': (text) => /^[1-9](\.\d)?$/.test(text) && Number(text) > 1,
};

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 28;
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1;
}

function readTerms({ values, source, problems }: Sheet): Map<TermId, Term> {
  const terms = new Map<TermId, Term>();
  for (const [index, term] of values.terms.entries()) {
    const place = () => source.place('期限', index, '编号');
    if (!isTermId(term.id)) {
      const like = nearest(term.id, Object.keys(allTermIds));
      const message = `期限里的编号「${term.id}」程序不认得。`;
      problems.push(
        problem('profile/term', place(), message, like ? `是不是「${like}」？` : '删掉这一段。'),
      );
    } else if (terms.has(term.id)) {
      problems.push(
        problem(
          'profile/term',
          place(),
          `期限「${term.id}」写了两次。`,
          '留下对的一段，删掉另一段。',
        ),
      );
    } else {
      if (!termForms[term.id](term.value)) {
        const message = `「${allTermIds[term.id]}」写的是「${term.value}」，读不懂。`;
        const fix =
          '天数和日子写整数（日子 1 到 28），日期写 01-31，占比写 1/10，倍数写 2 或 2.5，金额写 5000.00。';
        problems.push(problem('profile/value', source.place('期限', index, '数值'), message, fix));
      }
      terms.set(term.id, { ...term, id: term.id });
    }
  }
  for (const [id, says] of Object.entries(termIds)) {
    if (isTermId(id) && terms.has(id)) continue;
    const fix = `在「期限」下面加一段，编号写 ${id}。`;
    problems.push(problem('profile/term', source.place('期限'), `少了期限「${says}」。`, fix));
  }
  return terms;
}

function isTermId(id: string): id is TermId {
  return Object.hasOwn(allTermIds, id);
}

function readVote({ values, source, problems }: Sheet, index: number): VoteRule | undefined {
  const vote = values.votes[index];
  if (!vote) return undefined;
  const step = findStep(vote.step);
  const place = (name: string) => source.place('表决', index, name);
  if (!step) {
    const names = decisionSteps.map(({ name }) => `「${name}」`).join('');
    problems.push(
      problem('profile/step', place('步骤'), `不认得步骤「${vote.step}」。`, `六步是${names}。`),
    );
  }
  const quorum = parseFraction(vote.quorum);
  const pass = parseFraction(vote.pass);
  const women = vote.women === undefined ? undefined : parseFraction(vote.women);
  for (const [name, text, value] of [
    ['到会', vote.quorum, quorum],
    ['通过', vote.pass, pass],
    ['妇女代表到会', vote.women, women],
  ] as const) {
    if (value || text === undefined) continue;
    problems.push(
      problem(
        'profile/value',
        place(name),
        `「${name}」写的是「${text}」，读不懂。`,
        '写成分数，如 2/3、1/2。',
      ),
    );
  }
  const known = values.matters.map(({ name }) => name);
  for (const [at, matter] of (vote.matters ?? []).entries()) {
    if (known.includes(matter)) continue;
    const like = nearest(matter, known);
    const fix = like ? `是不是「${like}」？` : '先在「事项清单」里加上这一类。';
    problems.push(
      problem(
        'profile/matter',
        source.place('表决', index, '事项', at),
        `「事项清单」里没有「${matter}」。`,
        fix,
      ),
    );
  }
  if (!step || !quorum || !pass) return undefined;
  return { ...vote, step, matters: vote.matters ?? [], quorum, pass, women };
}

/** 一种会只写一个周期。 */
function readMeetings({ values, source, problems }: Sheet): readonly MeetingRule[] {
  const rules = values.meetings ?? [];
  const seen = new Set<string>();
  for (const [index, { kind }] of rules.entries()) {
    if (seen.has(kind)) {
      const place = source.place('组织生活', index, '种类');
      const message = `「${kind}」的周期写了两段。`;
      problems.push(problem('profile/meeting', place, message, '留下对的一段，删掉另一段。'));
    }
    seen.add(kind);
  }
  return rules.filter(({ kind }, index) => rules.findIndex((one) => one.kind === kind) === index);
}

function checkCitations({ values, source, problems }: Sheet): void {
  const known = values.citations.map(({ id }) => id);
  const cited = [
    ...values.terms.map(({ basis }, index) => ({
      basis,
      place: () => source.place('期限', index, '依据'),
    })),
    ...values.votes.map(({ basis }, index) => ({
      basis,
      place: () => source.place('表决', index, '依据'),
    })),
    ...(values.procedure?.steps ?? []).map(({ basis = [] }, index) => ({
      basis,
      place: () => source.place('程序', '步骤', index, '依据'),
    })),
    ...(values.rosters ?? []).map(({ basis }, index) => ({
      basis,
      place: () => source.place('名册', index, '依据'),
    })),
    ...(values.meetings ?? []).map(({ basis }, index) => ({
      basis,
      place: () => source.place('组织生活', index, '依据'),
    })),
    ...(values.appraisals ?? []).map(({ basis }, index) => ({
      basis,
      place: () => source.place('考评', index, '依据'),
    })),
  ];
  for (const { basis, place } of cited) {
    for (const id of basis) {
      if (known.includes(id)) continue;
      const like = nearest(id, known);
      const fix = like ? `是不是「${like}」？` : '先在「依据」里加上这一条。';
      problems.push(problem('profile/citation', place(), `「依据」里没有「${id}」。`, fix));
    }
  }
}
