import { filesInHistory } from './git.ts';
import { leaksInFiles, leakText } from './private-commits.ts';

/** 以前提交过的里面有没有个人号码，说成一段话。 */
export interface LookBack {
  readonly clean: boolean;
  readonly says: string;
}

const most = 20;

/**
 * 把 git 历史里每个分支、每个文件的每一版查一遍。
 *
 * 删了号码再提交，号码还在历史里：查出来的，说在哪个文件、怎么从历史里抹掉。
 */
export async function lookBackInHistory(folder: string): Promise<LookBack> {
  const leaks = await leaksInFiles(folder, filesInHistory(folder));
  const lines = [...new Set(leaks.map(leakText))];
  if (lines.length === 0) return { clean: true, says: '以前提交过的里面没有查出个人号码。' };
  const rest = lines.length > most ? [`  还有 ${String(lines.length - most)} 处。`] : [];
  const says = [
    `以前提交过个人信息，历史里还有（${String(lines.length)} 处）：`,
    ...lines.slice(0, most),
    ...rest,
    '现在的文件里删了也不够，拿到仓库的人都翻得到。从历史里抹掉：',
    '  1. 装上 git filter-repo，把整个仓库另拷一份留底。',
    '  2. 把要抹掉的号码写进 号码.txt，一行一个，运行 git filter-repo --replace-text 号码.txt；',
    '     整个文件都不该有的，运行 git filter-repo --invert-paths --path 文件。',
    '  3. 强制推送，让每个村重新克隆，旧的克隆和 号码.txt 都删掉。',
    '一步一步看 SECURITY.md 里《镇里接到电话以后》。',
  ];
  return { clean: false, says: says.join('\n') };
}
