import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';
import type { Village } from '../domain/village.ts';

/** 村里写的「不适用」「起用日期」，和目录、镇里对得上。 */
export function* checkObligations(village: Village, board: Board): Generator<Problem> {
  const { source, startOn } = village;
  if (startOn !== undefined && startOn < board.town.startOn) {
    yield problem(
      'village/start',
      source.place('起用日期'),
      `这个村的起用日期 ${startOn} 比镇里的 ${board.town.startOn} 还早。`,
      '和镇里同一天的不写；后来才加进来的，写加进来那天。',
    );
  }
  // 目录自己没读成的，编号一概对不上，不再逐个说。
  if (board.catalogue.length > 0) yield* checkExemptions(village, board);
}

function* checkExemptions(
  { exemptions = [], notices, source, kind }: Village,
  { catalogue }: Board,
): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { item: id }] of exemptions.entries()) {
    const place = () => source.place('不适用', index, '目录编号');
    const item = catalogue.find((one) => one.id === id);
    if (!item?.units.includes(kind)) {
      const ids = catalogue.filter(({ units }) => units.includes(kind)).map((one) => one.id);
      const like = nearest(id, ids);
      const message = item
        ? `${id}「${item.title}」本来就不要${kind}公开，不用写「不适用」。`
        : `公开目录里没有「${id}」。`;
      const fix = item ? '删掉这一段。' : like ? `是不是「${like}」？` : '照公开目录写编号。';
      yield problem('village/exemption', place(), message, fix);
    } else if (seen.has(id)) {
      const message = `「${id}」写了两次不适用。`;
      yield problem('village/exemption', place(), message, '留下对的一段，删掉另一段。');
    } else if (notices.some((notice) => notice.item === id)) {
      yield problem(
        'village/exemption-used',
        place(),
        `${id}「${item.title}」写了不适用，可是公开过这一项的内容。`,
        '有这样的事，就删掉这一段；没有，核对公开事项里的目录编号。',
      );
    }
    seen.add(id);
  }
}
