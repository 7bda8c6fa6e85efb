import type { CatalogueItem } from './catalogue.ts';
import { ledgerColumns } from './ledger.ts';
import type { Field } from './field.ts';
import { partyFields } from './party.ts';
import type { Sighting } from './sighting.ts';
import type { Village } from './village.ts';

/** 公开要素齐不齐：字面上写明了的，和看不出的。 */
export interface ElementsSeen {
  readonly found: readonly string[];
  /** 字面上没有这几个字；写没写，要人看。 */
  readonly unclear: readonly string[];
}

/** 一样内容里，目录要的要素写明了哪几样；没有要素可比、内容不是字的没有。 */
export function elementsSeen(
  { elements }: CatalogueItem,
  sighting: Sighting,
  village: Village,
): ElementsSeen | undefined {
  const text = elements.length > 0 ? textOf(sighting, village) : undefined;
  if (text === undefined) return undefined;
  const plain = squeeze(text);
  const written = (element: string): boolean =>
    element.split(/[和、]/).every((part) => plain.includes(squeeze(part)));
  return {
    found: elements.filter(written),
    unclear: elements.filter((element) => !written(element)),
  };
}

/** 填法里的名字，目录里常写成的样子。 */
const partyElements: Readonly<Record<string, string>> = {
  应到: '应到人数；参加人数',
  实到: '实到人数',
  评议日期: '评议时间',
  优秀: '评为优秀的党员',
  阶段: '公示的是哪一个阶段',
  研究日期: '什么时候确定',
};

/** 公开事项看标题、公示期和正文，表看列名；别的内容不照要素写。 */
function textOf({ kind, id }: Sighting, village: Village): string | undefined {
  if (kind === '收支表') {
    return Object.values(ledgerColumns)
      .map(({ name }) => name)
      .join('；');
  }
  if (kind === '公开事项') {
    const notice = village.notices.find((one) => one.id === id);
    if (!notice) return undefined;
    const { title, body, noticePeriod } = notice;
    const forms = Object.entries(partyFields).flatMap(([key, { fields }]) =>
      notice[key as keyof typeof partyFields] === undefined
        ? []
        : Object.values<Field>(fields).map(({ name }) => partyElements[name] ?? name),
    );
    const period = noticePeriod ? '公示起止日期；意见向谁反映' : '';
    return [title, period, ...forms, body].join('\n');
  }
  if (kind === '财务表') {
    const statement = village.statements.find((one) => one.id === id);
    if (!statement) return undefined;
    return statement.columns.map((key) => statement.kind.columns[key]?.name ?? '').join('；');
  }
  return undefined;
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}|]/gu, '');
}
