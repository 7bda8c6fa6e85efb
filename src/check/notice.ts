import { daysBetween, formatDate, parseDate, yearOf } from '../base/date.ts';
import { nearest } from '../base/nearest.ts';
import type { Board } from '../domain/board.ts';
import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Notice } from '../domain/notice.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { basisText, termDays, termNumber, type RuleProfile } from '../domain/profile.ts';
import { restartOf } from '../domain/restart.ts';
import type { Village } from '../domain/village.ts';

/** 一个村的公开事项：目录对不对、公示期够不够、日期和地址有没有冲突。 */
export function* checkNotices(village: Village, board: Board): Generator<Problem> {
  const addresses = new Map<string, string>();
  for (const notice of village.notices) {
    const item = board.catalogue.find(({ id }) => id === notice.item);
    if (item) yield* checkItem(notice, item, village);
    // 公开目录没读出来的，那边已经报了，这里不跟着报。
    else if (board.catalogue.length > 0) yield unknownItem(notice, board.catalogue);
    yield* checkPeriod(notice, board);
    yield* checkDates(notice, board);
    yield* checkText(notice);

    const first = addresses.get(notice.id);
    if (first !== undefined) {
      const message = `和 ${first} 用了同一个地址。`;
      yield problem(
        'notice/address',
        { file: notice.source.file },
        message,
        '给其中一个文件改名。',
      );
    }
    addresses.set(notice.id, notice.source.file);
    if (notice.supersedes !== undefined) {
      yield* checkSupersedes(notice, village);
      yield* checkNewPeriod(notice, village, board.profile);
    }
  }
  yield* checkSilentCorrection(village.notices);
}

/** 标题、目录编号、期间都一样的两条，后一条要说明是不是更正。 */
function* checkSilentCorrection(notices: readonly Notice[]): Generator<Problem> {
  const latest = new Map<string, Notice>();
  for (const notice of notices.toReversed()) {
    const { id, title, item, period, supersedes, source } = notice;
    const key = [title, item, period?.id].join('\n');
    const earlier = latest.get(key);
    latest.set(key, notice);
    if (!earlier || earlier.id === id) continue;
    if (supersedes === earlier.id || earlier.supersedes === id) continue;
    const message = `和 ${earlier.id} 标题、目录编号、期间都一样。`;
    const fix = `是更正就写「更正: ${earlier.id}」，不是就把标题写得分得开。`;
    yield problem('notice/silent-correction', source.place('标题'), message, fix);
  }
}

function unknownItem({ item, source }: Notice, catalogue: readonly CatalogueItem[]): Problem {
  const like = nearest(
    item,
    catalogue.map(({ id }) => id),
  );
  const title = catalogue.find(({ id }) => id === like)?.title ?? '';
  const fix = like
    ? `是不是「${like}」（${title}）？编号见 catalogue.csv。`
    : '编号见 catalogue.csv。';
  return problem('notice/catalogue', source.place('目录编号'), `公开目录里没有「${item}」。`, fix);
}

function* checkItem(notice: Notice, item: CatalogueItem, village: Village): Generator<Problem> {
  if (notice.kind !== item.kind) {
    const message = `类别写的是「${notice.kind}」，公开目录里 ${item.id}「${item.title}」是「${item.kind}」。`;
    const fix = `把类别改成「${item.kind}」，或换一个目录编号。`;
    yield problem('notice/kind', notice.source.place('类别'), message, fix);
  }
  if (!item.units.includes(village.kind)) {
    const message = `${item.id}「${item.title}」适用于${item.units.join('、')}，不适用于${village.kind}。`;
    yield problem(
      'notice/unit',
      notice.source.place('目录编号'),
      message,
      '换一个目录编号，或改公开目录的「适用」。',
    );
  }
}

function* checkPeriod(notice: Notice, { profile }: Board): Generator<Problem> {
  const { type, noticePeriod, announcedFor, source } = notice;
  if (announcedFor && type !== '公告') {
    const message = `类型是${type}，却写了「公告期」。`;
    const fix =
      type === '公示'
        ? '公示写「公示期」。'
        : '告知一件事、有期限的，类型改成公告；没有期限，删掉公告期。';
    yield problem('notice/objection-period', source.place('公告期'), message, fix);
  }
  if (type === '公示' && !noticePeriod) {
    const message = '类型是公示，没有写「公示期」。';
    yield problem(
      'notice/objection-period',
      source.place('类型'),
      message,
      '加上公示期，如 公示期: 2026-03-05 至 2026-03-11；不收意见的，类型改成公告或公布。',
    );
  }
  if (!noticePeriod) return;
  if (type !== '公示') {
    const message = `类型是${type}，却写了「公示期」。`;
    yield problem(
      'notice/objection-period',
      source.place('公示期'),
      message,
      type === '公告'
        ? '收意见的，类型改成公示；只是告知的，改写「公告期」。'
        : '收意见的，类型改成公示；不收意见的，删掉公示期。',
    );
    return;
  }
  const days = daysBetween(noticePeriod.from, noticePeriod.to) + 1;
  const least = termNumber(profile, 'objection-days');
  if (days < least) {
    const message = `公示期只有 ${String(days)} 天，规定至少 ${String(least)} 天。`;
    const basis = basisText(profile, profile.terms.get('objection-days')?.basis ?? []);
    yield problem(
      'notice/objection-days',
      source.place('公示期'),
      message,
      '把截止那天往后延。',
      basis,
    );
  }
  yield* checkRestart(notice, profile);
  if (noticePeriod.from < notice.publishedOn) {
    const message = `公示期从 ${formatDate(noticePeriod.from)}算起，公开日期却是 ${formatDate(notice.publishedOn)}。`;
    yield problem(
      'notice/before-published',
      source.place('公示期'),
      message,
      '公示期从公开那天或以后算起；核对两个日期。',
    );
  }
}

function* checkRestart(notice: Notice, profile: RuleProfile): Generator<Problem> {
  const restart = restartOf(notice, profile);
  const { writtenPeriod: written, source } = notice;
  if (!restart || !written || restart.to <= written.to) return;
  const message = `${formatDate(restart.on)}更正过，公示期照规定重新算到${formatDate(restart.to)}，写的是到${formatDate(written.to)}。`;
  const fix = `公示期改成 ${written.from} 至 ${restart.to}，墙上的也换一张。`;
  const basis = basisText(profile, profile.terms.get('objection-restart')?.basis ?? []);
  yield problem('notice/restart', source.place('公示期'), message, fix, basis);
}

function* checkDates({ id, publishedOn, source }: Notice, { today }: Board): Generator<Problem> {
  if (publishedOn > today) {
    const message = `公开日期 ${formatDate(publishedOn)}比今天（${formatDate(today)}）还晚，到那天才会显示。`;
    yield problem(
      'notice/future',
      source.place('公开日期'),
      message,
      '核对日期；提前放进来的不用改。',
    );
  }
  const folder = source.file.split('/').at(-2) ?? '';
  if (Number(folder) !== yearOf(publishedOn)) {
    const message = `公开日期是 ${String(yearOf(publishedOn))} 年，文件却在 ${folder} 文件夹里。`;
    const fix = `移到 notices/${String(yearOf(publishedOn))}/${id}.md，或改公开日期。`;
    yield problem('notice/year-folder', source.place('公开日期'), message, fix);
    return;
  }
  const named = parseDate(id.slice(0, 10));
  if (named !== undefined && named !== publishedOn) {
    const message = `公开日期是 ${formatDate(publishedOn)}，文件名里写的是 ${formatDate(named)}。`;
    const fix = '核对公开日期；还没公开过的，文件名也改成这一天，公开过的不改文件名。';
    yield problem('notice/file-date', source.place('公开日期'), message, fix);
  }
}

function* checkText({ body, attachments, source }: Notice): Generator<Problem> {
  if (body.trim() === '' && attachments.length === 0) {
    const message = '只有开头信息，没有正文也没有附件。';
    yield problem('markdown/body', { file: source.file }, message, '在第二个 --- 下面写正文。');
  }
}

/** 公示期要重新算的镇，更正一条公示，新的一条也要公示。 */
function* checkNewPeriod(
  { supersedes, type, source }: Notice,
  { notices }: Village,
  profile: RuleProfile,
): Generator<Problem> {
  const old = notices.find(({ id }) => id === supersedes);
  const days = termDays(profile, 'objection-restart');
  if (days === undefined || old?.type !== '公示' || type === '公示') return;
  const message = `更正的 ${old.id} 是公示，这一条是${type}，没有公示期。`;
  const fix = `类型改成公示，公示期从公开那天起至少 ${String(days)} 日。`;
  const basis = basisText(profile, profile.terms.get('objection-restart')?.basis ?? []);
  yield problem('notice/restart', source.place('类型'), message, fix, basis);
}

function* checkSupersedes(
  { id, supersedes, source }: Notice,
  village: Village,
): Generator<Problem> {
  const others = village.notices.map((notice) => notice.id).filter((other) => other !== id);
  if (supersedes === undefined || others.includes(supersedes)) return;
  const like = nearest(supersedes, others);
  const message =
    supersedes === id ? '「更正」写的是它自己。' : `本村没有「${supersedes}」这一条。`;
  const fix = like ? `是不是「${like}」？写旧文件的名字，不带 .md。` : '写旧文件的名字，不带 .md。';
  yield problem('notice/supersedes', source.place('更正'), message, fix);
}
