import { peopleNames } from './rosters.ts';
import { handWritten } from './scripts.ts';
import type { VillageScript, Voice } from './script.ts';

const heads = '杨榆槐松桦枣梨桃黑白青黄大小上下南北西高';
const headPinyin = [
  ...['yang', 'yu', 'huai', 'song', 'hua', 'zao', 'li', 'tao', 'hei', 'bai'],
  ...['qing', 'huang', 'da', 'xiao', 'shang', 'xia', 'nan', 'bei', 'xi', 'gao'],
];
const tails = '沟湾坪庄堡川岔岭坡滩渠营台峡泉墩庙圈塬河';
const tailPinyin = [
  ...['gou', 'wan', 'ping', 'zhuang', 'pu', 'chuan', 'cha', 'ling', 'po', 'tan'],
  ...['qu', 'ying', 'tai', 'xia', 'quan', 'dun', 'miao', 'juan', 'yuan', 'he'],
];

const voices: readonly Voice[] = ['简', '平', '全', '亲'];

/** 要多少个村就给多少个：前十二个是人手写的，再往后由它们拼出来。 */
export function villageScripts(count: number): readonly VillageScript[] {
  return Array.from({ length: count }, (_, index) => handWritten[index] ?? derived(index));
}

/**
 * 拼出一个新村：事照一个村的，写法换一种，零星开支借邻村的，村名、人名、电话全换。
 *
 * 人数和地不变：手写的句子里都写着这些数。
 */
function derived(index: number): VillageScript {
  const round = Math.floor(index / handWritten.length);
  const base = handWritten[index % handWritten.length];
  const neighbour = handWritten[(index * 5 + round) % handWritten.length];
  if (!base || !neighbour) throw new RangeError('没有可以照着拼的村');
  const { name, slug } = newName(index - handWritten.length);
  const renames = new Map([
    [base.slug, slug],
    [base.name, name],
    [base.name.slice(0, -1), name.slice(0, -1)],
  ]);
  const people = [...base.cadres, ...base.supervisors].map((person) => person.name);
  const fresh = peopleNames(`${slug}/people`, people.length);
  for (const [at, person] of people.entries()) renames.set(person, fresh[at] ?? person);

  const renamed = rename(base, renames);
  const phone = (line: number): string => `0900-555${1000 + index * 10 + line}`;
  const small = neighbour.ledger.small.map(({ say, low, high }) => ({ say, low, high }));
  return {
    ...renamed,
    phone: phone(1),
    supervisorPhone: phone(2),
    voice: voices[(voices.indexOf(base.voice) + round) % voices.length] ?? base.voice,
    ledger: { ...renamed.ledger, small },
  };
}

function newName(index: number): { name: string; slug: string } {
  // 头尾错开走，相邻的村名不重一个字；二十乘二十，四百个以内不重。
  const head = index % heads.length;
  const tail = (index + Math.floor(index / heads.length) * 7) % tails.length;
  const turn = Math.floor(index / (heads.length * tails.length));
  return {
    name: `${heads[head] ?? ''}${tails[tail] ?? ''}${turn > 0 ? '新' : ''}村`,
    slug: `${headPinyin[head] ?? ''}${tailPinyin[tail] ?? ''}${turn > 0 ? String(turn + 1) : ''}`,
  };
}

/** 底稿全是数据：变成文字，一遍换完，再变回来。 */
function rename(script: VillageScript, renames: ReadonlyMap<string, string>): VillageScript {
  const longestFirst = [...renames.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'g');
  const text = JSON.stringify(script).replace(pattern, (found) => renames.get(found) ?? found);
  return JSON.parse(text) as VillageScript;
}
