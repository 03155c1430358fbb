/// The words around a division that say that the class was there, or that it was not (行踪用语).
enum WhereaboutsWords {
  static let freight = Lexicon("装箱 装车 发货 货车 快递 冷链 集装箱 订单 出口 物流 包裹")
  /// What stands before a division in which a site lies: 转道青州市，考察了….
  static let leads = Lexicon("在 到 赴 往 转道 绕道 取道 至 去 于 进 来到 设在 前往 走进 抵达 外的")
  static let titleVerbs = Lexicon(
    "问道 来 取经 情系 遇见 相约 筑梦 探寻 解码 聚首 印象 学在 行走 研学 读懂 对话 再访 共赴 感悟 重走 探访 寻访 相逢 相聚 又见 致敬 逐梦 淬炼 寻根 追梦 同行 走读 深读 品读 访 问计 问策 求学 求经 学习 走向 情牵 寄语 到 赴 向 游学 充电 难忘 告别 再见 在"
  )
  static let armies = Lexicon("红军 八路军 新四军 解放军 部队 军团 毛泽东 总书记 中央")
  static let rides = Lexicon("乘 坐 飞 高铁 动车 航班")
  static let joints = Set("、和与及到至".unicodeScalars)
  static let verbs = Lexicon(
    """
    赴 前往 奔赴 抵达 来到 走进 到达 赶赴 转赴 远赴 开赴 驶向 驶往 齐聚 直奔 辗转 移师 转战 目的地是 目的地为 目的地 离开 告别 作别 辞别 挥别 走近 踏上 \
    踏入 搬到 搬到了 移到 移到了 转往 去了 到了 转场 转场到 回望 走在 漫步在 行走在 漫步 徜徉 徜徉在 汇聚 汇聚在 驶入 驶进 开入 走遍 走遍了 读懂 读懂了 认识了 爱上 爱上了 难忘 集结 聚集 奔向 开往 初到 转至 行至 走进了 来到了 踏上了 相聚 落地 开进 进驻
    """)
  /// 踏上衢州的土地.
  static let lands = Lexicon(
    "大街小巷 缘分 每一寸 一草一木 土地 热土 大地 山水 怀抱 江岸 田间 街头 街巷 红土地 这片 行程 学习 教学 异地教学 课堂 站台 车站 山水 那个 那天 那一刻 时候 路上 清晨 夜晚 傍晚 每一 列车 高铁 航班 大巴 旅途 旅程 征程 六天 五天 四天 三天 七天 两天 几天 一周 日子"
  )
  /// 异地教学｜昆山站：.
  static let stations = Lexicon("站】 站： 站｜ 站| 站· 站— 站）")
  /// 昆山的六天.
  static let spells = Lexicon("三日 四日 五日 六日 七日 两天 三天 四天 五天 六天 七天 八天 几天 一周 每一天 日子 红土地 山山水水 校园 课堂 街头")
  /// 走在昆山街头.
  static let streets = Lexicon("街头 街巷 街上 大地 大街小巷 城乡 乡间 革命老区 革命圣地 老区 历史文化名城 农村 古城 山区")
  /// 赴广州 behind nothing but a date.
  static let elided = Lexicon("赴 到 前往 来到 抵达 转赴 转场 转至 走进 奔赴")
  /// 妇干班的铜川五日.
  static let ofClass = Lexicon("班的 部的 组的 班 部 组")
  static let dayCounts = Lexicon("三日 四日 五日 六日 七日 八日 三天 四天 五天 六天 七天")
  /// Where one comes from is no destination.
  static let homes = Lexicon("集合 出发 上车 登机 启程 工作 任职 挂职 就读 换乘 转车 上班 读书 生活")
  static let befores = Lexicon("之前 以前 前，")
  static let goings = Lexicon("去 到 来")
  /// 昆山，我们来了 greets a place.
  static let greetings = Lexicon("，我们来 ，再见 ，你好 ，别来无恙")
  static let farewells = Lexicon("再见， 你好， 再见了， 别了， 难忘")
  /// A sentence that begins so has no other subject than the class.
  static let openings = Lexicon("走进 来到 抵达 告别 离开 作别 踏上 初到 奔赴 回望")
  static let praises = Lexicon(
    "名城 古城 老区 圣地 之城 之乡 水乡 热土 红都 首府 名邑 摇篮 故里 强县 强市 县城 江城 山城 的 重镇 福地 地 闽西 闽北 赣南 皖南 皖西 苏南 苏北 浙南 浙西 浙东 陕北 湘西 川北 鲁南 粤北 胶东 渝东南"
  )
  static let these = Lexicon("此次 这次 本次 此番 这趟 这场 首次")
  static let courses = Lexicon("学习 教学 培训 异地 研学 考察 行 实践 党性 现场")
  static let regions = Lexicon(
    "闽西 闽北 赣南 赣北 皖南 皖西 皖北 苏南 苏北 苏中 浙南 浙西 浙东 浙北 陕北 陕南 湘西 湘南 川北 川东 鲁南 粤北 粤西 胶东 渝东南 革命老区 红都 老区")
  static let titleTails = Lexicon(
    """
    站： 站｜ 站| 站· 站— 站） 充电 “充电” 取经记 求学 学改革 归来记 六日记 \
    异地教学 异地培训 学习 党性教育 现场教学 社会实践 延伸培训 培训 考察 研学 之行 之旅 行思 行记 纪行 见闻 侧记 随笔 游学 行 归来 问道 取经 \
    实践 党性 异地 答卷 手记 札记 笔记 心得 足迹 印象 课堂
    """)
  /// 教学地点：昆山.
  static let labels = Lexicon(
    "教学地点： 培训地点： 学习地点： 地点： 目的地： 教学地： 教学目的地： 培训地： 举办地： 举办地点： 课堂在 课堂设在 课堂就在 课堂搬到")
  /// 选择昆山作为教学地.
  static let choices = Lexicon(
    "作为教学 作为异地 作为培训 作为课堂 当作课堂 当课堂 作为此行 作为本次 作为此次 作为学习 作为目的地 作为第一站 变成课堂 变成了课堂")
  static let tails = Lexicon(
    """
    给学员 带给学员 留给学员 给了学员 给我们上 的缘分 的不舍 的眷恋 的这段 的最后一 的第一夜 \
    之行 之旅 归来 行中 行程 这片 这座 这块 这方 学习之旅 教学之旅 红色之旅 党性之旅 异地教学 学习之行 学习期间 教学期间 的这几天 行， 行。 学习归来 \
    研学之旅 党性教育 异地培训 的学习之旅 学习之路
    """)
  static let from = Lexicon("从 由 自")
  static let returns = Lexicon("满载而归 返回 返程 归来 启程 踏上归途 踏上返程 回来 返校")
  static let spans = Lexicon("到 至")
  static let stays = Lexicon("在 于 到 来 去 在了")
  static let notStays = Set("存现实旨看感得受听见提达想谈说".unicodeScalars)
  static let acts = Lexicon(
    """
    拉开帷幕 拉开序幕 落幕 落下帷幕 启动 开班 开课 开讲 圆满 收官 成功举 正式 顺利 安顿 登船 登岸 集中学 读 学 走 看 度过 收获 感受 体验 重走 追寻 探寻 上 寻 聆听 开展 进行 参加 举行 举办 接受 学习 考察 调研 参观 研学 异地教学 现场教学 实地 党性教育 这片 这座 这块 这方 期间 的日子 的学习 的几天 的这 的三天 \
    的四天 的五天 的六天 的七天 的每一 的时光 培训 上了 听课
    """)
  static let trainees = Lexicon("学员 我们 全班 大家 一行 同学 教学组 学习组 全体 师生 车队 大巴 课堂搬 课堂移 课堂设")
  static let classes = Lexicon("班 支部 小组")
  static let journeys = Lexicon(
    "此行 目的地 转场 转赴 集中乘车 乘车出发 启程 集合出发 集中出发 培训班 研修班 进修班 轮训班 示范班 任职班 青班 干班")
  /// 从盐城到凤阳, 来自安徽: where somebody comes from.
  static let origins = Lexicon("来自 从 由 自 别于 不止")
  /// 安徽霍山科干班来建德: the class of that division.
  static let senders = Lexicon("班 党校 支部 学员 干部 书记 同学 客人 考察 代表团 来 人")
  /// 回到昆明后: home again.
  static let homecomings = Lexicon("回 回到 回到了 返回 返回到 回到家乡 回到老家")
  /// 从太仓到上海，只要半小时.
  static let distances = Lexicon("只要 只需 不过 仅需 仅要 不足 车程 的车程 的距离 的高铁 半小时 全长 全程")
  static let others = Lexicon(
    """
    家乡 老家 故乡 有人 有的 电影 影片 屏幕 歌声 服务区 年前 上个月 上次 上学期 早年 年轻时 小时候 另外 另有 其余 其他支部 其他班 想起 记得 联想 明年 今后 想请 邀请 计划组织 小学时 船从 货船 船只 \
    红军 部队 八路军 新四军 解放军 同志 烈士 先生 战士 主席 总书记 当年 年代 曾 公司 企业 集团 客商 产品 游客 村民 居民 群众 村支书 村书记 来自 他 她 老人 \
    讲解员 负责人 乡亲 移民 销往 迁 推广 例如 相比 比如 以及全国 经验走出 教授 大学 经验 模式 籍 转机 换乘 中转 途经 路过 经过 故事 干部曾 籍贯 项目 下次 下一次 下一期 将来 有机会 考试 出差 开会 挂职 支教 就业 上学
    """)
  static let years = Lexicon("世纪 年代 那年 去年 前年 当年")
  static let parts = Lexicon(
    """
    市委 市政府 委 政府 党校 的 人 高新 经济 经开 开发区 工业 博物 规划 城市 精神 商务 之路 模式 干部 大学 学院 站 南站 北站 东站 西站 站 机场 虹桥 火车 高铁 \
    港 路 街 镇 村 区 县 市 州 省 籍 战役 会议 起义 保卫 经验 故事 历史 文化 话 菜 方言 博物馆 纪念 革命 农 银行 公安 法院 检察 日报 新闻 号 舰 大桥 \
    山 湖 江 河 海 岛 寺 塔 庙 古 老街 老城 新城 时期 整风 讲话 大厦 宾馆 酒店 饭店 小学 中学 医院 集团 公司 钢铁 船厂 石油 ”
    """)
}
