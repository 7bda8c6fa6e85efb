/** 能新建的几样，和各自认得的参数；`--content`、`--today`、`--help` 都认得。 */
export const kinds = {
  town: ['name', 'office', 'phone', 'villages'],
  village: ['name', 'slug', 'kind', 'order', 'phone', 'office'],
  notice: ['village', 'item', 'title', 'type', 'date', 'period', 'slug'],
  ledger: ['village', 'month'],
  statement: ['village', 'kind', 'period', 'name', 'slug'],
  decision: ['village', 'title', 'matter', 'amount', 'power', 'date'],
  venture: ['village', 'name', 'kind', 'slug', 'date'],
  appraisal: ['kind', 'period'],
  power: ['name', 'category', 'id'],
  'power-use': ['village'],
  duty: ['village', 'month', 'people'],
  ci: ['host'],
  desk: [],
  editor: ['host', 'repo'],
} as const;

export type Kind = keyof typeof kinds;

export const help = `
npm run new -- 哪一样 [选项]

建一个填好一半的文件，放在该放的地方。已经有的文件从不改动。

  town      建一个空的镇，每个村一个文件夹
    --name 青禾镇            镇名
    --villages 村.csv        村的名单，两列：名称、地址名（WPS 存的就行）
    --office 部门 --phone 电话

  village   往镇里加一个村
    --name 石门沟村 --slug shimengou   村名和地址名（英文，做网址，定了不改）
    --kind 机关党支部        不写就是村
    --order 3                排在第几
    --phone 电话 --office 办公地点

  notice    发一条公开事项
    --village 石门沟村       哪个村，写村名或地址名
    --item C05               公开目录里的编号；不写就列出来
    --title 标题
    --type 公示              公示、公告或公布，不写就是公布
    --date 日期              公开日期，不写就是今天
    --period 2026年第一季度  不写就是最近的一整期
    --slug zhaiwu            文件名里的英文，不写就用目录编号

  ledger    开下个月的收支表，上月结余自动接过来
    --village 石门沟村
    --month 2026-03          不写就接着最后一张往下

  statement 开一张财务表，上一张里不变的抄过来
    --village 石门沟村
    --kind debts             哪种表，写 debts 或 债权债务；不写就列出来
    --period 2026Q2          哪一期，不写就接着上一张往下
    --name 名称 --slug dili  一期有几张同类的（名册）才要写

  decision  记一件四议两公开，编号接着往下排
    --village 石门沟村 --title 标题
    --matter 村内公益事业    规则方案「事项清单」里的一类
    --amount 8800.00 --power P01
    --date 日期              第一步哪天开的会，不写就是今天

  venture   建一个集体经济项目或合作社
    --village 石门沟村 --name 绿原种植专业合作社
    --kind 党支部领办合作社  不写就是集体经济项目
    --slug lvyuan            文件名里的英文，定了不改
    --date 日期              公开日期，不写就是今天

  appraisal 开一期考评，各村一行结果
    --kind flags             哪种，写 flags 或 流动红黄旗；不写就列出来
    --period 2026Q1          哪一期

  power     加一项小微权力，编号接着往下排
    --name 名称 --category 类别 --id P12

  power-use 建当年的权力行使记录表
    --village 石门沟村

  duty      排一个月的值班表
    --village 石门沟村
    --month 2026-04          不写就接着最后一张往下
    --people 周德林、何秀兰  轮着填进星期一到星期五

  ci        自动检查、生成、发布要用的文件，放在内容文件夹的上一级
    --host github            托管在哪里：github、gitlab、gitea、cnb

  desk      Windows 上双击就能查、看、发布的三个文件，放在内容文件夹的上一级

  editor    写公开事项的网页编辑器（Sveltia CMS）的配置，放在内容文件夹的上一级
    --host gitea             托管在哪里：github、gitlab、gitea
    --repo qinghe/board      仓库的名字

每一样都可以加：
  --content 文件夹    内容在哪里，默认 content
  --today 日期        把哪一天当作今天，如 2026-03-05
  --help              显示这段话

例：
  npm run new -- town --name 青禾镇 --villages 村.csv --content 青禾
  npm run new -- ledger --village 石门沟村
  npm run new -- notice --village 石门沟村 --item C05 --title 石门沟村2026年第一季度债权债务

退出码：0 建好了，1 要用的内容有错误，2 没能建（少参数、名字不合适、文件已经有了）。
`;
