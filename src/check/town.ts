import { nearest } from '../base/nearest.ts';
import { schemeNames } from '../domain/appraisal.ts';
import type { Board } from '../domain/board.ts';
import { problem, type Problem } from '../domain/problem.ts';

/** 镇里选的：公开哪几种考评、哪几项并排看，写的都有。 */
export function* checkTown({ town, catalogue }: Board): Generator<Problem> {
  const { appraisals = [], appraisalPoints, appraisalRanks, sideBySide = [], source } = town;
  for (const [index, name] of appraisals.entries()) {
    if (schemeNames.some((one) => one === name)) continue;
    const like = nearest(name, schemeNames);
    const fix = like ? `是不是「${like}」？` : `从这几种里选：${schemeNames.join('、')}。`;
    const place = source.place('考评公开', index);
    yield problem('town/appraisal', place, `没有「${name}」这种考评。`, fix);
  }
  if (appraisalRanks === true && appraisalPoints !== true) {
    const message = '写了「考评排名」，没有公开分数，名次没有凭据。';
    const fix = '加一行「考评分数: 是」，或者不排名。';
    yield problem('town/appraisal', source.place('考评排名'), message, fix);
  }
  // 目录自己没读成的，编号一概对不上，不再逐个说。
  if (catalogue.length === 0) return;
  const ids = catalogue.map(({ id }) => id);
  for (const [index, id] of sideBySide.entries()) {
    if (ids.includes(id)) continue;
    const like = nearest(id, ids);
    const fix = like ? `是不是「${like}」？` : '照公开目录写编号。';
    const place = source.place('并排看', index);
    yield problem('town/side-by-side', place, `公开目录里没有「${id}」。`, fix);
  }
}
