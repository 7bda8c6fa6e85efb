import { formatDate, formatMonthDay } from '../base/date.ts';
import { questionState, type Question, type QuestionState } from '../domain/question.ts';
import type { Village } from '../domain/village.ts';
import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { routes } from './routes.ts';

/** 群众提问：问了什么、几日内答复、怎么答的、办完没有；一个也不撤。 */
export interface QuestionsView {
  readonly frame: Frame;
  readonly heading: string;
  readonly lead: string;
  readonly questions: readonly QuestionView[];
}

export interface QuestionView {
  readonly id: string;
  readonly number: string;
  readonly question: string;
  /** `2026年11月5日，电话` */
  readonly asked: string;
  readonly about: Link | undefined;
  readonly state: QuestionState['kind'] | 'late';
  readonly says: string;
  readonly reply: string | undefined;
  readonly replied: string | undefined;
  readonly result: string | undefined;
}

export function questionsView(context: Context, village: Village): QuestionsView {
  const { board } = context;
  const waiting = village.questions.filter(({ repliedOn }) => repliedOn === undefined).length;
  const rest = waiting > 0 ? `，${String(waiting)}件等答复` : '，都答复了';
  return {
    frame: frameOf(context, {
      here: '群众提问',
      share: `${village.name}群众提问和答复`,
      description: `${village.name}的群众问了什么、怎么答复的、办完没有。`,
      village,
    }),
    heading: `${village.name}群众提问`,
    lead: `一共${String(village.questions.length)}件${rest}。问了的都在这里，不写是谁问的。想问的，看页面最下面的电话和地方；写纸条投意见箱也行，抄上网页的题目。`,
    questions: village.questions.map((one) => questionView(context, one, board.today)),
  };
}

function questionView(
  { board, to }: Context,
  question: Question,
  today: Parameters<typeof questionState>[2],
): QuestionView {
  const { id, askedOn, way, about, reply, repliedOn, replier, doneOn, result } = question;
  const state = questionState(question, board.profile, today);
  const item = board.catalogue.find((one) => one.id === about);
  return {
    id: `q${id.toLowerCase()}`,
    number: id,
    question: question.question,
    asked: [formatDate(askedOn), way].filter(Boolean).join('，'),
    about: item && { text: item.title, href: to(routes.catalogueItem(item.id)) },
    state: state.kind === 'waiting' && state.late > 0 ? 'late' : state.kind,
    says: questionWords(state),
    reply,
    replied: repliedOn && `${formatDate(repliedOn)}${replier ? `，${replier}` : ''}`,
    result:
      doneOn === undefined && result === undefined
        ? undefined
        : [doneOn && `${formatDate(doneOn)}办结`, result].filter(Boolean).join('：'),
  };
}

/** `等答复，最迟11月10日`、`过了3天没有答复`、`已答复`、`已办结` */
export function questionWords(state: QuestionState): string {
  const late = state.late > 0 ? `（答复晚了${String(state.late)}天）` : '';
  switch (state.kind) {
    case 'waiting':
      if (state.late > 0) return `过了${String(state.late)}天，没有见到答复`;
      return state.due ? `等答复，最迟${formatMonthDay(state.due)}` : '等答复';
    case 'replied':
      return `已答复${late}`;
    case 'done':
      return `已办结${late}`;
  }
}
