import { expect, test } from 'vitest';
import { runningFoot } from './running-foot.ts';

test('标题里的引号、反斜杠、尖括号写进样式也只是字', () => {
  expect(runningFoot('石门沟村 “三公开”')).toBe('@page{@bottom-left{content:"石门沟村 “三公开”"}}');
  expect(runningFoot('a"}</style><b>\\')).toBe(
    '@page{@bottom-left{content:"a\\22 }\\3c /style>\\3c b>\\5c "}}',
  );
});
