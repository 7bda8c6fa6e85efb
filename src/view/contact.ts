import type { Board } from '../domain/board.ts';
import type { Village } from '../domain/village.ts';
import { dial, type LinkTo } from './link.ts';
import { routes } from './routes.ts';
import { replyWords } from './term.ts';

/** 一个能打的电话。 */
export interface Contact {
  readonly who: string;
  readonly phone: string;
  readonly href: string;
}

/** 有意见找谁：电话、当面、几天答复。 */
export interface Help {
  readonly heading: string;
  readonly contacts: readonly Contact[];
  /** `当面反映：村党群服务中心，工作日8:30—12:00` */
  readonly inPerson: string | undefined;
  /** `提出意见后3日内答复。` */
  readonly reply: string;
  /** 以前问过的、怎么答的；这个村没有提问就没有。 */
  readonly questions: { readonly text: string; readonly href: string } | undefined;
}

function contact(who: string, phone: string): Contact {
  return { who, phone, href: dial(phone) };
}

/** 村里先找谁：村务监督委员会主任；没有监委会的（机关党支部）找本单位。 */
export function firstContact(village: Village): Contact {
  const [head] = village.supervisors ?? [];
  const phone = village.supervisorPhone ?? village.phone;
  if (!head) return contact(village.name, phone);
  const chair = village.supervisors?.find(({ post }) => post.includes('主任')) ?? head;
  return contact(`村务监督委员会${chair.name}`, phone);
}

export function townContacts({ town }: Board): Contact[] {
  const hotlines = (town.hotlines ?? []).map((line) => {
    const [, phone = line, who = ''] = /^([\d\s—–-]+?)\s+(.*)$/.exec(line.trim()) ?? [];
    return contact(who, phone);
  });
  return [contact(town.office, town.phone), ...hotlines];
}

export function helpOf(board: Board, to: LinkTo, village?: Village): Help {
  const own = village ? [firstContact(village)] : [];
  return {
    heading: village ? '有疑问、有意见' : '监督电话：有疑问、有意见',
    contacts: [...own, ...townContacts(board)],
    inPerson: village && `当面反映：${[village.office, village.hours].filter(Boolean).join('，')}`,
    reply: `提出意见后，${replyWords(board.profile)}。写纸条投意见箱也行，抄上网页的题目。`,
    questions:
      village && village.questions.length > 0
        ? {
            text: `群众提问和答复（${String(village.questions.length)}件）`,
            href: to(routes.questions(village.slug)),
          }
        : undefined,
  };
}
