import { random } from './random.ts';
import type { DecisionScript, VillageScript } from './script.ts';

/** 镇里包村的人，全是编的。 */
const townPeople = [
  '镇党建办干部 田文秀',
  '镇党建办干部 邵立平',
  '镇人大副主席 贺晓东',
  '镇农业农村服务中心主任 康玉林',
  '镇农经站站长 席建军',
  '包村干部 宁静宜',
  '包村干部 龚向阳',
] as const;

/** 每个村固定一个人常来，有时换一个。 */
export function townGuest(slug: string, decision: string): string {
  const usual = random(`${slug}/guest`).pick(townPeople);
  const chance = random(`${slug}/guest/${decision}`);
  return chance.share() < 0.7 ? usual : chance.pick(townPeople);
}

/** 底稿没写的，用的是这些套话；每个村用自己的一两种。 */
const contents: Record<number, readonly string[]> = {
  0: ['支部听了党员和群众的意见，同意提出来。', '支部会研究，认为该办，提交两委商量。'],
  1: ['两委逐项商量，同意方案，提交党员大会。', '商定办法和预算，报镇里看过后提交党员大会。'],
  2: [
    '方案三天前发给党员，会上逐条念过，同意提交代表会议。',
    '党员提了意见，方案作了修改，同意往下走。',
  ],
  3: ['代表表决通过，按方案办。', '当场唱票，结果当场宣布，通过。'],
  4: ['方案、预算和票数一起贴在公开栏。', '决议和表决票数贴在村公开栏和各组。'],
  5: ['办完了，结果和花钱明细一起公开。', '验收和付款情况贴在公开栏，票据可以到村委会看。'],
};

const opinions = [
  '列席了表决，票数属实，同意公开。',
  '会议程序、人数和票数核对过，没有意见。',
  '方案和会上通过的一致，同意公开。',
] as const;

const results = [
  '账和票据核对过，与公开的一致。',
  '现场看过，花钱没有超过决定金额，同意公开。',
  '付款、合同、验收单三样对得上，没有意见。',
] as const;

export const stockSays = {
  place({ office, slug }: VillageScript, index: number): string {
    const inside = office.replace(/（.*）|一楼|二楼/g, '');
    const outside = random(`${slug}/place`).pick(['多功能室', '会议室', '大会议室']);
    return index < 2 ? inside : `${inside}${outside}`;
  },
  voting({ matter }: DecisionScript, index: number): string {
    if (index < 2) return '举手';
    const secret = /分配|购建|发包|救助|土地/.test(matter);
    return secret && index === 3 ? '无记名投票' : '举手';
  },
  content({ slug }: VillageScript, { id }: DecisionScript, index: number): string {
    return random(`${slug}/says/${id}/${index}`).pick(contents[index] ?? ['']);
  },
  supervision({ slug }: VillageScript, { id }: DecisionScript, index: number): string {
    const pool = index === 5 ? results : opinions;
    return random(`${slug}/opinion/${id}/${index}`).pick(pool);
  },
};
