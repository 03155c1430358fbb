/// The words around a number that say what it counts (数量用语).
enum CountWords {
  static let cadres = Lexicon("党员干部 干部 党员 成员 女干部 年轻干部 党组织书记 书记 村官 选调生 学子 伙伴 同志 处长 局长")
  static let setOuts = Lexicon("走出 告别 踏上 齐聚 怀着 带着 集结 放下 相聚 整装")
  static let leading = Lexicon("组织 率领 带领 率 选派 由")
  static let crowds = Lexicon(
    "的大部队 的队伍 的团队 的集体 的班级 的大家庭 的学习队伍 的学习团队 的学习集体 的团队 的大集体 组成的队伍 组成的学习 的笔记本 的脚步 的目光 的掌声 的身影 的足迹 的课堂 的行囊 的学习"
  )
  static let among = Lexicon("我们 我们这 全班 一行 支部 咱们 我们班 班里 班上")
  /// 我和51名同学: one more than are counted.
  static let besidesOne = Lexicon("我和 我与 我跟 我同 和其他 与其他")
  static let wholes = Lexicon("全体学员 全体党员 全体同学 全体成员 全员")
  static let units = Lexicon("支部 班 小组 组")
  static let departures = Lexicon("赴 前往 来 奔赴 走进 圆满 开展 深入 将 抵达 到")
  static let peopleUnits = Lexicon("名 位 余名 多名")
  static let parties = Lexicon("一行 师生 全班 一行共 共 一行约 师生共 全班共 学员一行 干部一行 学员们一行 总共 合计 共计")
  static let traineeNouns = Lexicon(
    "学员 参训学员 同学 参训干部 学员干部 参训人员 学员人数 参训人数 参学人员 参训人 老学生 “老学生”")
  /// 52双眼睛: those who learn, by a part of them.
  static let figures = Lexicon(
    "个年轻的身影 双筷子 副碗筷 个名字 个学习本 双眼睛 双眼 颗心 颗滚烫的心 颗火热的心 颗赤子心 颗赤诚的心 颗年轻的心 双渴望的眼睛 双专注的眼睛 双明亮的眼睛 张年轻的面孔 张年轻的脸 张陌生的面孔 张熟悉的面孔 张脸 颗红心 张笑脸 张面孔 张新面孔 张笑脸 双脚 双手 双脚步 双耳朵 个身影 个声音 只拳头 只右拳 支笔 本笔记 个座位 张嘴 种声音"
  )
  /// Those who learn, by their age or rank, with what only they do behind it.
  static let ranks = Lexicon(
    "党员干部 年轻干部 青年干部 女干部 县处级干部 处级干部 科级干部 乡镇干部 领导干部 基层干部 干部 党员 选调生 青年 书记 同志")
  static let rankActs = Lexicon(
    """
    重走 宣誓 庄严宣誓 肃立 默哀 走进 行走 汇聚 齐聚 相聚 面向党旗 重温 举起右 敬献 踏上 启程 奔赴 赴 来到 聆听 围坐 鞠躬 抵达 整装 集结 列队 齐唱 走在 放下 把课堂 \
    背起 带着问题
    """)
  static let origins = Lexicon("来自全 来自各 来自市 来自县 来自不同")
  static let locals = Lexicon(
    "当地 企业 公司 社区 村 农场 吸纳 选派 下沉 驻点 当年 曾 长眠 战士 牺牲 全市 全县 全区 全镇 该 走出 培养 志愿 累计 每年 去年 今年 接待")
  static let escortNouns = Lexicon(
    "随队工作人员 带队人员 随队医生 队医 随行医生 随行工作人员 带队工作人员 工作人员 带队教师 带队老师 随队教师 随队老师 随队人员 带班老师 带班教师 带班人员 带班干部 带班同志 带队同志 随队干部 随队同志 跟班干部 跟班老师 随行人员 带队领导 带队干部 组织员 跟班管理人员 教职工 班主任 领队 随队"
  )
  static let enrolled = Lexicon("共有 共 来自")
  static let enrolling = Lexicon("参加 参训 赴 前往")
  static let course = Lexicon("本次培训 此次培训 异地教学 学员 本次教学 培训班 进修班")
  static let bothNouns = Lexicon("师生")
  /// People who are none of the class: 57名绣娘.
  static let otherPeople = Lexicon(
    """
    职工 员工 工人 居民 村民 群众 志愿者 网格 专家 教授 院士 英雄 烈士 战士 将士 将军 伤员 老人 游客 社员 农户 社区书记 社区干部 基层干部 村干部 学徒 学生 师傅 老支书 老党员 \
    讲解员 记者 代表 观众 演员 儿童 孩子
    """)
  /// 此次同行的有30名同志: all who go, though 有 stands there.
  static let going = Lexicon("同行的 参训的 参加的 参加此次 参加本次 此次同行 同行的工作人员")
  /// 其中学员36人, 党校选派的36名干部: all, though it reads like a part.
  static let wholeHeads = Lexicon("其中学员 其中参训学员 选派的 选派来的 选派而来的 由学员")
  /// 其中女学员11人: a kind of those who learn.
  static let kinds = Lexicon(
    "女学员 男学员 党员学员 女同学 男同学 少数民族学员 的学员有 以下学员 以上学员 下的学员 上的学员 新任学员 岁学员")
  static let otherNouns = Lexicon("学生 职工 员工 党员 居民 村民 群众 志愿者 人次 专家 教授 院士 英雄 烈士 战士 代表 书记 干部")
  static let partHeads = Lexicon("每组 每 由 其中 选派 推选 邀请 抽取 各组 从")
  static let partTails = Lexicon("代表 分享 发言 交流发言 谈体会 作了 登台 上台 一组 提问 畅谈 为一组 先后发言 获得 获评 荣获")
  /// What a few do as well as all.
  static let weakTails = Lexicon("围绕 结合 现场")
  static let speeches = Lexicon("发言 分享 体会 提问 感言 表态")
  /// 听课2堂.
  static let hearing = Lexicon("听课 上课 授课 听讲 开课 专题课 讲座 专题讲授 专题授课 理论授课 集中授课")
  /// 共组织4讲.
  static let holding = Lexicon("共 共组织 安排了 共安排 开设 共开设 聆听 听取 共听")
  /// 看点6个.
  static let seeing = Lexicon("看点 跑点 踏点 走了点 走点 观摩 现场点 看现场 走访")
  static let sessionUnits = Lexicon("场 次 堂 节 个 处 门 家 站 课 讲")
  static let lectureNouns = Lexicon(
    "专题讲座 讲座 专题报告 专题课 专题授课 专题辅导 辅导报告 辅导课 辅导 授课 专题教学 报告会 专题党课 专题 理论课 理论授课")
  /// The sites of a trip by any word: 九个去处.
  static let siteNouns = Lexicon("去处 地方 现场 地点 点 站 单位 场所 阵地 教学现场 教学基地 考察点 学习点 打卡点 观摩点 参访点 看点")
  /// 现场会, 地方政府, 点子: other words that begin so.
  static let siteTails = Set("会式政子头击评题位长燃火报性教点".unicodeScalars)
  static let arranging = Lexicon("安排了 安排 共安排 共 共有 有 一共 开设了 设置了 听了")
  static let walks = Lexicon("走下来 走完 下来 路走 看下来 跑下来")
  static let points = Lexicon("点位 点 基地 会 活动")
}
