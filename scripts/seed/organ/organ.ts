import { noticesOf, shiftYears, turnShifts, type Span } from '../cycle.ts';
import { noticeId, signedNotice } from '../notice-file.ts';
import { people } from '../rows.ts';
import { markdownFile } from '../text-files.ts';
import type { SeedFile } from '../seed-file.ts';
import { organNotices } from './notices.ts';
import { organMeetings } from './meetings.ts';

const committee = people(`
  鲍立群 | 党支部书记（镇党委副书记） | 主持机关党支部全面工作
  田文秀 | 组织委员 | 发展党员、党费、组织生活
  邵立平 | 宣传委员 | 理论学习、书香机关
  席建军 | 纪检委员 | 作风和纪律监督
  宁静宜 | 青年委员 | 青年干部、志愿服务
`);

const intro = `镇机关党支部有 26 名党员，在镇政府各站所工作，分成三个党小组：党政综合、农业农村、民生服务。

支部照着“政治型、清廉型、服务型、书香型、规范型”五型机关的要求过组织生活：每月一次主题党日，每季一堂党课，每名党员包一个村民小组，下村有记录。

机关党支部没有集体资产，不设村账，只公开党务。`;

/** 镇机关党支部：只有党务。 */
export function* organFiles(span: Span, order: number): Generator<SeedFile> {
  yield { path: 'village.md', content: organProfile(order) };
  const written = [...organNotices, ...organMeetings];
  const notices = noticesOf(turnShifts(span).map((years) => shiftYears(written, years)));
  for (const notice of notices) {
    if (notice.on < span.from || notice.on > span.until) continue;
    yield {
      path: `notices/${notice.on.slice(0, 4)}/${noticeId(notice)}.md`,
      content: signedNotice(notice, {
        publisher: '镇机关党支部',
        reviewer: '机关党支部纪检委员 席建军',
        body: notice.body,
      }),
    };
  }
}

function organProfile(order: number): string {
  const fields = {
    名称: '镇机关党支部',
    类型: '机关党支部',
    顺序: order,
    电话: '0900-5550101',
    办公地点: '晴禾镇人民政府三楼党建工作办公室',
    办公时间: '工作日 8:30—12:00，14:30—18:00',
    监督电话: '0900-5550102',
    概况: { 党员: 26 },
    班子: committee.map(({ name, post, duties }, index) => ({
      姓名: name,
      职务: post,
      分工: duties,
      公开电话: index === 0 ? '0900-5550101' : undefined,
    })),
  };
  return markdownFile(fields, intro);
}
