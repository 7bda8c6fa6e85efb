import { addDays, type LocalDate } from '../../src/base/date.ts';
import { fillBody } from './fillings.ts';
import type { DecisionScript, NoticeScript, VillageScript } from './script.ts';
import { markdownFile } from './text-files.ts';
import type { VillageView } from './view.ts';

const kinds: Readonly<Record<string, '党务' | '村务' | '财务'>> = {
  A: '党务',
  B: '村务',
  C: '财务',
};

/** 文件名去掉 `.md`。 */
export function noticeId({ on, slug }: NoticeScript): string {
  return `${on}-${slug}`;
}

/** 谁公开、谁看过、依据哪件决议，由哪个单位写的来定。 */
interface Signed {
  readonly publisher: string;
  readonly reviewer: string;
  readonly decision?: string | undefined;
  readonly basis?: readonly string[] | undefined;
  readonly body: string;
}

/** 写成 `notices/2026/2026-03-08-dibao.md`。 */
export function noticeFile(view: VillageView, notice: NoticeScript): string {
  const decided = view.decisions.find(({ script }) => script.id === notice.decision)?.script;
  return signedNotice(notice, {
    publisher: publisherOf(view.village, notice.item),
    reviewer: reviewerOf(view.village, notice.item),
    decision: decided?.id,
    basis: notice.basis ?? basisOf(view.village, notice.item, decided),
    body: fillBody(view, notice.body, notice.on),
  });
}

export function signedNotice(notice: NoticeScript, signed: Signed): string {
  return markdownFile(
    {
      标题: notice.title,
      类型: notice.type,
      类别: kinds[notice.item.slice(0, 1)],
      目录编号: notice.item,
      公开日期: notice.on,
      公示期: noticePeriod(notice),
      适用期间: notice.period,
      责任主体: signed.publisher,
      审核: signed.reviewer,
      依据: signed.basis ?? notice.basis,
      决议编号: signed.decision,
      权力编号: notice.power,
      ...notice.party,
      更正: notice.corrects,
      附件: notice.file && [{ 文件: `files/${notice.file.name}`, 名称: notice.file.title }],
    },
    signed.body,
  );
}

export function noticePeriod({ type, on, days = 7 }: NoticeScript): string | undefined {
  return type === '公示' ? `${on} 至 ${addDays(on as LocalDate, days - 1)}` : undefined;
}

const lawOf: Readonly<Record<string, string>> = {
  A: '中国共产党党务公开条例（试行）',
  B: '中华人民共和国村民委员会组织法',
  C: '农村集体经济组织财务公开规定',
};

/** 有决议的写决议；写得全的文书，例行公开也写上法规的名字。 */
function basisOf(
  { name, voice }: VillageScript,
  item: string,
  decided: DecisionScript | undefined,
): readonly string[] | undefined {
  const law = voice === '全' ? [lawOf[item.slice(0, 1)] ?? ''] : [];
  const made = decided ? [`${name}四议两公开决议${decided.id}：${decided.title}`] : [];
  return law.length + made.length > 0 ? [...law, ...made] : undefined;
}

function publisherOf({ name }: VillageScript, item: string): string {
  if (item.startsWith('A')) return `${name}党支部`;
  return item.startsWith('C') ? `${name}股份经济合作社` : `${name}村民委员会`;
}

/** 党务由支部管纪检的委员看过，村务、财务由村监委看过。 */
function reviewerOf({ cadres, supervisors }: VillageScript, item: string): string {
  const discipline = cadres.find(({ duties }) => duties.includes('纪检'));
  if (item.startsWith('A') && discipline) return `党支部纪检委员 ${discipline.name}`;
  return `村务监督委员会 ${supervisors[0]?.name ?? ''}`;
}
