/**
 * 一步一行的进度：说现在做什么，做完补上用了多久。
 *
 * 写到标准错误，不混进 JSON 之类的结果里。
 */
export function openProgress(): { step: (says: string) => void; end: () => void } {
  let started = 0;
  let current: string | undefined;
  const finish = (): void => {
    if (current === undefined) return;
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(`${current}……${seconds.toFixed(1)} 秒\n`);
    current = undefined;
  };
  return {
    step(says) {
      finish();
      current = says;
      started = performance.now();
      if (process.stderr.isTTY) process.stderr.write(`${says}……\r`);
    },
    end: finish,
  };
}
