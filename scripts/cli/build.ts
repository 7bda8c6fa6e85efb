import { buildSite, type BuildOptions, type BuiltSite } from '../../src/build/build-site.ts';
import { refuseFolder } from '../../src/build/staging.ts';
import { CannotRun } from './command.ts';
import { openProgress } from './progress.ts';
import { printProblems } from './report-problems.ts';

/** 构建并在终端说进度、列毛病；内容有错误时返回 `undefined`。 */
export async function buildAndReport(options: BuildOptions): Promise<BuiltSite | undefined> {
  const refusal = refuseFolder(options.content, options.out);
  if (refusal !== undefined) throw new CannotRun(refusal);
  const progress = openProgress();
  const { problems, site } = await buildSite({ ...options, onProgress: progress.step }).finally(
    progress.end,
  );
  printProblems(options.content, problems, '网站没有动，还是原来的样子。');
  return site;
}
