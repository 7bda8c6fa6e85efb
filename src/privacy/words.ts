import { plainHead } from '../base/body-table.ts';
import { lineAt } from './numbers.ts';

/** 文字里一处不该公开的个人情况。 */
export interface PrivateWord {
  readonly kind: 'address' | 'birth-date' | 'illness' | 'disability' | 'minor';
  /** 遮住的写法：只留头一个字。 */
  readonly masked: string;
  /** 在文字里的第几行，从 0 数起。 */
  readonly line: number;
}

const illnesses =
  '癌症?|肿瘤|白血病|尿毒症|精神(?:病|分裂症?|障碍)|艾滋病|乙肝|肝硬化|糖尿病|心脏病|脑梗|脑出血|中风|偏瘫|肺结核|癫痫|透析';

const patterns: readonly (readonly [PrivateWord['kind'], RegExp])[] = [
  [
    'address',
    /\d{1,4}(?:号楼|幢|栋|单元)[^\n|，。；]{0,8}?\d{1,4}(?:室|户)|门牌(?:号)?[:： ]?\d{1,4}号?/g,
  ],
  [
    'birth-date',
    /(?:出生|生日|生于)[^\d\n|，。]{0,6}(?:19|20)\d\d\s?[-年./]\s?\d{1,2}|(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:出生|生(?=[，。、；）)\s|]|$))/g,
  ],
  [
    'illness',
    new RegExp(
      `(?:患有?|身患|确诊|因得?|得了)[^\\n|，。]{0,6}(?:${illnesses})|\\|\\s*(?:${illnesses})[^|\\n]{0,4}(?=\\|)`,
      'g',
    ),
  ],
  [
    'disability',
    /(?:肢体|视力|听力|言语|智力|精神|多重)(?:残疾?)?[一二三四壹贰叁肆1-4]级|残疾(?:等级)?[:： ]?[一二三四1-4]级(?=[，。、；）)\s|]|$)/g,
  ],
  ['minor', /[\u4e00-\u9fa5]{2,4}[（(，,| ]{1,3}(?:[男女][，,| ]{0,3})?(?:[0-9]|1[0-3])\s?周?岁/g],
];

/** 门牌住址、出生年月、病名、残疾等级、十四岁以下孩子的姓名年龄。 */
export function findPrivateWords(text: string): PrivateWord[] {
  const plain = text.normalize('NFKC');
  return patterns
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => {
        const words = match[0].replace(/^[|\s]+/, '');
        const at = match.index + match[0].length - words.length;
        const masked = `${words.slice(0, 1)}${'×'.repeat(words.length - 1)}`;
        return { kind, masked, line: lineAt(plain, at), at };
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ kind, masked, line }) => ({ kind, masked, line }));
}

/** 名册里不该有的列，照表头认。 */
const sensitiveHead =
  /^(?:公民)?(?:身份证|身份证件|证件)(?:号|号码|件号)?$|身份(?:证|号)|^(?:银行)?(?:卡号|账号|帐号|账户号码?)|开户(?:行|银行)|一卡通(?:号|账)|社保(?:号|卡)|手机|^(?:家庭|详细|现)?(?:住址|地址)$|出生(?:日期|年月)|^(?:病种|病情|疾病|患病)|残疾(?:等级|类别|级别|证)|身体状况/;

/** 这个表头下面是不是不该公开的东西。 */
export function isSensitiveHead(head: string): boolean {
  return sensitiveHead.test(plainHead(head));
}
