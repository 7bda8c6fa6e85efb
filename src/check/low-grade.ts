const grades = '(?:基本合格|不合格|基本称职|不称职|不定等次)';

/** 常见的姓；表格里一格两到四个字、头一个字是姓，当作人名。 */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来缪苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺';

const name = `[${surnames}]\\p{Script=Han}{1,2}`;

const inText = new RegExp(
  `(?:^|[^\\p{Script=Han}]|党员|干部|委员|主任|书记)${name}(?:同志)?(?:、${name}(?:同志)?)*(?:被)?(?:评为|评定为|评议为|定为|确定为|等次为|为|是|[：:，,])?[“"「]?${grades}`,
  'u',
);

/** `不合格：张三`、`不合格党员张三`。 */
const gradeFirst = new RegExp(
  `${grades}(?:党员|等次|的)?(?:有|是|为)?[：:]?\\s*${name}(?:同志)?(?:[、，,。；\\s]|$)`,
  'u',
);

const gradeCell = new RegExp(`^${grades}$`, 'u');
const nameCell = new RegExp(`^${name}(?:同志)?$`, 'u');
const anyGrade = new RegExp(grades, 'u');

/**
 * 一段文字里有没有写着哪个人评了低等次：`张三：基本合格`，或者表里一格姓名、一格等次。
 *
 * 「不合格0名」「没有不合格的」不算：没有写是谁。
 */
export function namedLowGrade(text: string): boolean {
  if (!anyGrade.test(text)) return false;
  return text.split('\n').some((line) => {
    if (!anyGrade.test(line)) return false;
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length > 2) {
      return (
        cells.some((cell) => gradeCell.test(cell)) && cells.some((cell) => nameCell.test(cell))
      );
    }
    return inText.test(line) || gradeFirst.test(line);
  });
}

const lowReport =
  /(?:等次|评为|评定为|评议为|定为|评了|得了|综合评价)(?:是|为)?[：:]?[“"「]?(?:一般|较差|差)(?!\p{Script=Han})/u;

/** 述职评议写着低等次：`等次：一般`、`评为“差”`。 */
export function saysLowReport(text: string): boolean {
  return lowReport.test(text);
}
