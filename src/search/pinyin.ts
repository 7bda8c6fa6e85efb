/**
 * 常用字的拼音，不靠任何依赖：国标一级字库（GB 2312 第 16—55 区，3755 字）本来就按拼音排，
 * 记下每个音的第一个字，就知道每个字的音。
 */
const firstOfSyllable = [
  'a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬bing兵bo玻bu哺ca擦cai猜',
  'can餐cang苍cao操ce厕ceng层cha插chai拆chan搀chang昌chao超che车chen郴cheng撑chi吃chong充chou抽chu初chuai揣',
  'chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗cuan蹿cui摧cun村cuo磋da搭dai呆dan耽dang当dao刀de德deng蹬',
  'di堤dian颠diao碉die跌ding丁diu丢dong东dou兜du都duan端dui堆dun墩duo掇e蛾en恩er而fa发fan藩fang坊fei菲fen芬feng丰',
  'fo佛fou否fu夫ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰gun辊',
  'guo锅ha哈hai骸han酣hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢huang荒hui灰hun荤huo豁ji击',
  'jia嘉jian歼jiang僵jiao蕉jie揭jin巾jing荆jiong炯jiu揪ju鞠juan捐jue撅jun均ka喀kai开kan刊kang康kao考ke坷ken肯',
  'keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡kui亏kun坤kuo括la垃lai莱lan蓝lang琅lao捞le勒lei雷leng棱li厘lia俩',
  'lian联liang粮liao撩lie列lin琳ling玲liu溜long龙lou楼lu芦lv驴luan峦lue掠lun抡luo萝ma妈mai埋man瞒mang芒mao猫me么',
  'mei玫men门meng萌mi眯mian棉miao苗mie蔑min民ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢nei馁nen嫩',
  'neng能ni妮nian蔫niang娘niao鸟nie捏nin您ning柠niu牛nong脓nu奴nv女nuan暖nue虐nuo挪o哦ou欧pa啪pai拍pan攀pang乓',
  'pao抛pei呸pen喷peng砰pi坯pian篇piao飘pie撇pin拼ping乒po坡pu扑qi期qia掐qian牵qiang枪qiao橇qie切qin钦qing青',
  'qiong琼qiu秋qu趋quan圈que缺qun裙ran然rang瓤rao饶re惹ren壬reng扔ri日rong戎rou揉ru茹ruan软rui蕊run闰ruo若sa撒',
  'sai腮san三sang桑sao搔se瑟sen森seng僧sha莎shai筛shan珊shang墒shao梢she奢shen砷sheng声shi师shou收shu蔬shua刷',
  'shuai摔shuan栓shuang霜shui谁shun吮shuo说si斯song松sou搜su嗽suan酸sui虽sun孙suo蓑ta塌tai胎tan坍tang汤tao掏',
  'te特teng藤ti梯tian天tiao挑tie贴ting厅tong通tou偷tu凸tuan湍tui推tun吞tuo拖wa挖wai歪wan豌wang汪wei威wen瘟weng嗡',
  'wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xing星xiong兄xiu休xu墟xuan轩xue靴xun勋ya压yan焉yang殃yao邀ye椰',
  'yi一yin茵ying英yo哟yong拥you幽yu淤yuan鸳yue曰yun耘za匝zai栽zan咱zang赃zao遭ze责zei贼zen怎zeng增zha扎zhai摘',
  'zhan瞻zhang樟zhao招zhe遮zhen珍zheng蒸zhi芝zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专zhuang桩zhui椎zhun谆',
  'zhuo捉zi兹zong鬃zou邹zu租zuan钻zui嘴zun尊zuo昨',
].join('');

/** 常用的多音字，字库里只排在一个音下面。 */
const otherReadings =
  'zhang长hang行hai还dou都chong重tiao调shen参ceng曾le了di的dei得yue乐xing兴chu畜xu畜ji给kuai会jue觉shu数ying应zhong种zeng曾sheng省bian便xiao校nan难chu处qian铅pu铺gai盖cha差chai差';

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** 一个字的音，不带声调；不常用的字没有。 */
export function syllablesOf(char: string): readonly string[] {
  known ??= readings();
  return known.get(char) ?? [];
}

function readings(): ReadonlyMap<string, readonly string[]> {
  const firsts = new Map(pairs(firstOfSyllable).map(([syllable, char]) => [char, syllable]));
  const found = new Map<string, string[]>();
  const decoder = new TextDecoder('gbk');
  let syllable = '';
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      syllable = firsts.get(char) ?? syllable;
      found.set(char, [syllable]);
    }
  }
  for (const [other, char] of pairs(otherReadings)) {
    const own = found.get(char);
    if (own && !own.includes(other)) own.push(other);
  }
  return found;
}

function pairs(text: string): readonly (readonly [syllable: string, char: string])[] {
  return [...text.matchAll(/([a-z]+)(\P{ASCII})/gu)].map(([, syllable = '', char = '']) => [
    syllable,
    char,
  ]);
}
