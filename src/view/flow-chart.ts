import { wordsWidth, wrapWords } from './wrap-words.ts';

/** 图上一格里要写的一步。 */
export interface FlowStep {
  readonly number: number;
  readonly actor: string;
  readonly action: string;
  readonly papers: string | undefined;
  readonly limit: string | undefined;
  readonly risk: string | undefined;
  /** 要开会表决的一步。 */
  readonly votes: boolean;
  /** 从这一步起，按金额分几条路走。 */
  readonly tiers: readonly { readonly range: string; readonly approval: string }[];
}

/** 一个权力的流程图：格子、连线、箭头，坐标都是整数。 */
export interface FlowChart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  /** 连线，不带箭头。 */
  readonly lines: string;
  /** 箭头的尖。 */
  readonly tips: string;
}

export interface FlowBox {
  /** end：头尾两格，圆头；vote：表决，两边加粗；ask：按金额分路；tier：一条路。 */
  readonly kind: 'end' | 'step' | 'vote' | 'ask' | 'tier';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FlowLine[];
}

export interface FlowLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: 'strong' | 'plain' | 'small';
}

/** 字多大、行多高、格子里外留多少；按 300 宽定，360 像素的手机上正好一比一。 */
const size = { column: 300, gutter: 40, gap: 28, pad: 12, inset: 14 } as const;
const fonts = {
  strong: { em: 18, leading: 26 },
  plain: { em: 18, leading: 26 },
  small: { em: 16, leading: 24 },
} as const;

interface Words {
  readonly text: string;
  readonly tone: FlowLine['tone'];
}

interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => Drawn;
}

interface Drawn {
  readonly boxes: readonly FlowBox[];
  readonly lines: readonly string[];
  readonly tips: readonly string[];
}

/**
 * 把几步排成一栏或两栏：手机上一栏，电脑和纸上两栏。
 *
 * 一栏从上到下，箭头连着；两栏的，左栏走完从中间绕到右栏顶上。
 */
export function flowChart(steps: readonly FlowStep[], columns: 1 | 2): FlowChart {
  const blocks = steps.map((step, index) =>
    blockOf(step, index === 0 || index === steps.length - 1),
  );
  const first = columns === 1 ? blocks.length : evenSplit(blocks);
  const parts = [blocks.slice(0, first), blocks.slice(first)].filter((part) => part.length > 0);
  const drawn: Drawn[] = parts.flatMap((part, at) => stack(part, at * (size.column + size.gutter)));
  const turn = parts.length > 1 ? 12 : 0;
  const height = Math.max(heightOf(parts[0] ?? []) + turn, heightOf(parts[1] ?? []) + size.gap);
  if (parts.length > 1) drawn.push(bridge(heightOf(parts[0] ?? [])));
  return {
    width: parts.length * size.column + (parts.length - 1) * size.gutter,
    height,
    boxes: drawn.flatMap(({ boxes }) => boxes),
    lines: drawn.flatMap(({ lines }) => lines).join(''),
    tips: drawn.flatMap(({ tips }) => tips).join(''),
  };
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 2) + size.gap * (blocks.length - 1) + 2;
}

/** 左栏放几格，两栏差不多高。 */
function evenSplit(blocks: readonly Block[]): number {
  const cost = (at: number): number =>
    Math.max(heightOf(blocks.slice(0, at)), heightOf(blocks.slice(at)) + size.gap);
  let best = blocks.length;
  for (let at = 1; at < blocks.length; at++) if (cost(at) < cost(best)) best = at;
  return best;
}

function stack(blocks: readonly Block[], x: number): Drawn[] {
  const middle = x + size.column / 2;
  let y = x === 0 ? 2 : size.gap;
  return blocks.flatMap((block, index) => {
    const top = y;
    y += block.height + size.gap;
    return index === 0 ? [block.draw(x, top)] : [arrow(middle, top), block.draw(x, top)];
  });
}

/** 从上一格到这一格顶上的箭头。 */
function arrow(x: number, y: number): Drawn {
  return { boxes: [], lines: [`M${n(x)} ${n(y - size.gap)}V${n(y - 8)}`], tips: [tipDown(x, y)] };
}

/** 左栏的末尾，从两栏中间绕到右栏头一格顶上。 */
function bridge(bottom: number): Drawn {
  const [left, middle] = [size.column / 2, size.column + size.gutter / 2];
  const right = size.column + size.gutter + size.column / 2;
  const line = `M${n(left)} ${n(bottom - 2)}V${n(bottom + 10)}H${n(middle)}V8H${n(right)}V${n(size.gap - 8)}`;
  return { boxes: [], lines: [line], tips: [tipDown(right, size.gap)] };
}

function tipDown(x: number, y: number): string {
  return `M${n(x - 7)} ${n(y - 10)}h14l-7 10z`;
}

function tipRight(x: number, y: number): string {
  return `M${n(x - 10)} ${n(y - 6)}v12l10 -6z`;
}

function n(value: number): string {
  return String(Math.round(value));
}

function blockOf(step: FlowStep, isEnd: boolean): Block {
  const words: Words[] = [
    { text: `${String(step.number)}. ${step.actor}`, tone: 'strong' },
    { text: step.action, tone: 'plain' },
    ...small('时限', step.limit),
    ...small('材料', step.papers),
    ...small('当心', step.risk),
  ];
  const kind = step.votes ? 'vote' : isEnd ? 'end' : 'step';
  const box = boxOf(kind, words, size.column);
  const branch = step.tiers.length > 0 ? branchOf(step.tiers) : undefined;
  return {
    height: box.height + (branch ? size.gap + branch.height : 0),
    draw: (x, y) => {
      const own: Drawn = { boxes: [box.at(x, y)], lines: [], tips: [] };
      if (!branch) return own;
      const top = y + box.height + size.gap;
      return join([own, arrow(x + size.column / 2, top), branch.draw(x, top)]);
    },
  };
}

function small(name: string, text: string | undefined): Words[] {
  return text === undefined ? [] : [{ text: `${name}：${text}`, tone: 'small' }];
}

/** 按金额分路：左边一根总线，一条路一格，右边汇到一起再往下走。 */
function branchOf(tiers: FlowStep['tiers']): Block {
  const ask = boxOf('ask', [{ text: '看金额，走哪一条', tone: 'plain' }], 200);
  const ways = tiers.map(({ range, approval }) =>
    boxOf(
      'tier',
      [
        { text: range, tone: 'strong' },
        { text: approval, tone: 'small' },
      ],
      size.column - 2 * 22,
    ),
  );
  const between = 12;
  const height = ways.reduce((sum, way) => sum + way.height + between, ask.height) + 14;
  return {
    height,
    draw: (x, y) => {
      const [left, right] = [x + 8, x + size.column - 8];
      const [from, to] = [x + 22, x + size.column - 22];
      const middle = x + size.column / 2;
      const boxes: FlowBox[] = [ask.at(middle - 100, y)];
      const lines: string[] = [];
      const tips: string[] = [];
      let top = y + ask.height + between;
      let first = 0;
      let last = 0;
      for (const way of ways) {
        const centre = Math.round(top + way.height / 2);
        boxes.push(way.at(from, top));
        lines.push(`M${n(left)} ${n(centre)}H${n(from - 8)}M${n(to)} ${n(centre)}H${n(right)}`);
        tips.push(tipRight(from, centre));
        first ||= centre;
        last = centre;
        top += way.height + between;
      }
      const asked = Math.round(y + ask.height / 2);
      lines.push(`M${n(middle - 100)} ${n(asked)}H${n(left)}V${n(last)}`);
      lines.push(`M${n(right)} ${n(first)}V${n(y + height)}H${n(middle)}`);
      return { boxes, lines, tips };
    },
  };
}

interface SizedBox {
  readonly height: number;
  readonly at: (x: number, y: number) => FlowBox;
}

function boxOf(kind: FlowBox['kind'], words: readonly Words[], width: number): SizedBox {
  const inset = kind === 'ask' ? 20 : kind === 'tier' ? 10 : size.inset;
  const room = width - 2 * inset;
  let y: number = kind === 'tier' || kind === 'ask' ? 6 : size.pad;
  const lines = words.flatMap(({ text, tone }) => {
    const { em, leading } = fonts[tone];
    return wrapWords(text, room / em).map((line): FlowLine => {
      y += leading;
      const x = kind === 'ask' ? (width - wordsWidth(line) * em) / 2 : inset;
      return { x: Math.round(x), y: y - Math.round((leading - em * 0.72) / 2), text: line, tone };
    });
  });
  const height = y + (kind === 'tier' || kind === 'ask' ? 6 : size.pad);
  return {
    height,
    at: (left, top) => ({
      ...{ kind, x: left + 1, y: top, width: width - 2, height },
      lines: lines.map((line) => ({ ...line, x: line.x + left, y: line.y + top })),
    }),
  };
}

function join(drawn: readonly Drawn[]): Drawn {
  return {
    boxes: drawn.flatMap(({ boxes }) => boxes),
    lines: drawn.flatMap(({ lines }) => lines),
    tips: drawn.flatMap(({ tips }) => tips),
  };
}

/** 分档从哪一步分开：说了按金额的那一步，其次审批的、最后表决的那一步，再其次头一步。 */
export function tierStep(
  steps: readonly { readonly action: string; readonly votes: boolean }[],
): number {
  const found = [/金额|分档/, /审批|批准|核定/].map((words) =>
    steps.findIndex(({ action }) => words.test(action) && !/写明|公示|公开|贴出|登记/.test(action)),
  );
  const vote = steps.findLastIndex(({ votes }) => votes);
  return [...found, vote, 0].find((at) => at >= 0) ?? 0;
}
