import { expect, test } from 'vitest';
import { findPrivateWords, isSensitiveHead } from './words.ts';

test.each([
  ['住幸福小区3号楼2单元501室', 'address'],
  ['出生日期：1968年3月', 'birth-date'],
  ['1968年3月5日出生', 'birth-date'],
  ['因患尿毒症，家庭困难', 'illness'],
  ['| 张某 | 白血病 | 500.00 |', 'illness'],
  ['| 张某 | 肢体二级 |', 'disability'],
  ['李小明（男，9岁）', 'minor'],
])('%s → %s', (text, kind) => {
  const found = findPrivateWords(`一行\n${text}`);
  expect(found.map((one) => one.kind)).toEqual([kind]);
  expect(found[0]?.line).toBe(1);
  expect(found[0]?.masked).toMatch(/^.×+$/);
});

test.each([
  '村党群服务中心一楼',
  '2026年3月5日开会',
  '防治高血压、糖尿病体检，每人一份',
  '残疾人两项补贴，一级、二级护理补贴每月100元',
  '80岁以上老人19人',
  '因病、因学致困',
])('%s：不是', (text) => {
  expect(findPrivateWords(text)).toEqual([]);
});

test.each([
  '身份证号',
  '身份证号码',
  '公民身份号码',
  '银行卡号',
  '一卡通号',
  '手机号',
  '家庭住址',
  '出生年月',
  '残疾等级',
  '**手机**',
  '**住址**',
  '`卡号`',
  '`身份证号`',
  '__手 机__（必填）',
])('名册里不该有「%s」', (head) => {
  expect(isSensitiveHead(head)).toBe(true);
});

test.each(['户主', '组别', '面积（亩）', '金额', '电话', '凭证号', '资金来源', '公示地址二维码'])(
  '「%s」可以有',
  (head) => {
    expect(isSensitiveHead(head)).toBe(false);
  },
);
