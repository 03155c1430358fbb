/// The words of a clause that tells where the class comes, stays and leaves (行进用语).
enum StepWords {
  /// What may stand right before the division: 转到琅琊区, 驶进常山, 夜宿太仓.
  static let steps = Lexicon(
    """
    到 到了 到达 到达了 来到了 抵 抵达 抵达了 直抵 飞抵 初抵 进 进了 走进了 入 驶入 至 往 赴 离开 离开了 驶离 走出 转场 转场至 转战 移师 夜宿 宿 入住 落脚 踏访 \
    探访 重访 造访 走访 再访 在 于 去 来 下 奔 初见 遇见 看见 望见 下一站 下一站是 下一站便是 最后一站是 首站是 第一站是 眼前是 眼前就是 为什么是 名叫 叫做 终点是 \
    离 走近 作客 做客 做客于 结束在 设在 定在 放在 选在 安排在 留在 留在了 写在 丈量 初识 踏上 移步 转道 绕道 取道 停在 歇在 打卡 目标 目的地 相约 相会 走遍 触摸 见证 见证了 领略 领略了 记住了 认识了 爱上 爱上了 读懂 读懂了 品味 品读 拥抱 惜别 阔别 靠近 走过 挥别 作别 辞别 投向 回到 又回 返回 驶回 转回 折回 折返 走向 驶向 奔向 开向 飞向 直奔 直下 南下 北上 东进 西行
    """)
  /// 到分宜的头一天: a day that only who came there counts.
  static let days = Lexicon("的头一天 的第一天 的第一晚 的当天 的当晚 的那天 的第二天 的最后一天 的最后一晚 的头一晚")
  /// 这家企业在渝水区.
  static let lying = Lexicon("位于 地处 坐落于 坐落在 坐落 在")
  static let sites = Lexicon("这家 该公司 该企业 该村 该社区 该馆 这个村 这个社区 这座 这处 这里 企业 公司")
  /// What ends like a step and is none: 看到, 销往, 引进.
  static let none = Lexicon(
    """
    带到 看到 听到 想到 提到 感到 谈到 说到 讲到 学到 见到 遇到 得到 受到 收到 识到 解到 体会到 卖到 销到 运到 \
    送到 发到 寄到 传到 流到 通到 连到 接到 广到 引到 迁到 嫁到 调到 分到 派到 溯到 扩到 大到 做到 碰到 找到 轮到 \
    销往 运往 发往 通往 流往 送往 输往 迁往 去往年 以往 过往 来往 交往 流入 输入 引入 并入 划入 融入 列入 注入 汇入 收入 投入 加入 引进 推进 先进 改进 促进 卖进 打进 \
    流向 通向 面向 甚至 以至 远在 存在 现在 实在 旨在 所在 不在 正在于 在于 对于 由于 关于 位于 处于 属于 等于 高于 低于 大于 小于 源于 建于 生于 毕业于 出生于 成立于 始于 归于 同于 近于 \
    未来 原来 本来 带来 从来 出来 起来 以来 过去 失去 除去 上下 天下 当下 地下 一下 如下 之下 写下 留下 距离 脱离 远离 隔离 分离 想去 不去
    """)
  /// What one says of a town before its name.
  static let epithets = Lexicon(
    """
    小城 古城 名城 水城 山城 江城 县城 小县城 小县 老区 闽西小城 江南小城 江南水乡 水乡 热土 圣地 革命老区 革命圣地 红色圣地 美丽的 向往已久的 久负盛名的 陌生的 熟悉的 \
    发源地之一 发源地 策源地 诞生地 所在地 闽西 闽北 赣南 赣北 皖南 皖西 皖北 苏南 苏北 苏中 浙南 浙西 浙东 浙北 陕北 陕南 湘西 湘南 川北 川东 鲁南 粤北 粤西 胶东 \
    的 下辖的 所辖的 治下的 邻近的 下一站 目的地
    """)
  /// Those who travel, and what they travel in: 车子, 课堂, 行程.
  static let parties = Lexicon(
    """
    学员 我们 全班 大家 一行 同学 教学组 学习组 全体 师生 车队 大巴 中巴 车子 车轮 列车 动车 高铁 航班 课堂 教室 行程 教学 此行 此番 我和 小分队 队伍 该班 本班 这个班 培训班 进修班 \
    支部 返程 旅程 旅途 脚步 教学点 日程 我是 我也 我又 报到 开班 结业 驻地 研学 班级 书记们 选调生们 干部们 党员们 公务员们 伙伴们 姐妹们 足迹 女干部 名党员 名同志 位同志 名干部 我还 我常 我时常 我第 我总
    """)
  /// 到昆山打工: what the class does not do on its trip.
  static let occupations = Lexicon(
    """
    工作 任职 挂职 打工 打过工 务工 就业 读书 上学 求学时 上班 创业 投资 招商 参军 当兵 开店 开分 设有 设厂 设了 办厂 建厂 建了 生产 定居 落户 安家 出差 开会 考试 成果 交流会 总结会 汇报会 比赛 等地 买 看病 就医 探亲 \
    的家 家里 老家 集合 出发 上车 换乘 转机 转车 转乘 登机 中转 服务区 相比 不同 一带 以北 以南 方向 只要 只需 车程 不到 不过 最远 人
    """)
  /// 学员们了解到，…: what follows has a subject of its own.
  static let reports = Lexicon(
    "到， 得知 听说 说， 说： 表示 介绍 感慨 认为 告诉 发现 知道 想起 记得 感叹 讲述 明白 看着 听着 问， 坦言 感受到 建议 希望 盼望 提出 打算 看见")
  /// 行程的终点又回到凤阳: back on the way, not home.
  static let rounds = Lexicon("又 再 行程 终点 课堂 教学 目光 镜头 重新")
  /// 从徐州出发，到了淮安.
  static let settingOut = Lexicon("离开 告别 作别 出发 启程 驱车 乘 坐 转 赶 一路 学员 我们 大家 全班 课堂")

  /// 返校后，…, 行前，…: before or behind the trip.
  static let otherTimes = Lexicon(
    "行前 此前 之前， 出发前 返校后 回校后 返程后， 返岗后 回单位后 结业后 毕业后 下学期 上学期 下一步 今后 下半年 来年 明年 去年 前年 往年 以往")
  /// 抵达南京，六天的学习画上句号: home again.
  static let closings = Lexicon("画上句号 圆满句号 画上圆满 落下帷幕 宣告结束 圆满结束 到此结束 就此结束 平安返 互道")
  /// 抵达南京: coming there.
  static let arrivals = Lexicon("抵达 到达 到 到了 回到 平安抵达 驶入 驶回 抵 落地 降落在")
  /// Whether what ends there only looks like a step: 看到了, 卖到.
  static func isNone(_ text: [Unicode.Scalar], endingAt end: Int, after start: Int) -> Bool {
    if none.match(text, endingAt: end, after: start) != nil { return true }
    return end - 1 > start && text[end - 1] == "了"
      && none.match(text, endingAt: end - 1, after: start) != nil
  }

  /// Whether nothing stands there but times, ways of going and little words.
  static func explain(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if let length = plain.match(text, at: index, before: range.upperBound) {
        index += length
      } else if text[index].isDigit || little.contains(text[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private static let little = Set(
    "一二三四五六七八九十两半几零年月日号时点分周星期天上下中午早晚夜晨前后里内第再又先还便就才已仍正将会共约近至，、：:（）()—-.～~·|｜“”了的地着们过刚从自个"
      .unicodeScalars)
  private static let plain = Lexicon(
    """
    上午 下午 中午 午后 午饭 傍晚 清晨 凌晨 黄昏 入夜 夜里 深夜 当天 当晚 当日 今天 昨天 明天 次日 翌日 隔天 隔日 第二天 这天 那天 此时 随后 接着 然后 之后 最后 终于 终点 最终 一早 \
    一大早 全天 整天 全程 小时 分钟 公里 一路 驱车 乘车 乘坐 乘 坐 高铁 大巴 动车 车子 车队 列车 飞机 航班 车 颠簸 辗转 跋涉 向东 向西 向南 向北 南下 北上 千里 奔波 马不停蹄 \
    缓缓 稳稳 匆匆 慢慢 直接 准时 顺利 平安 如期 驶 转 直 赶 走 行 离 抵 来 夜 首站 第一站 下一站 最后一站 目的地 是 我 晴 多云 小雨 阴 雨 风 早饭 晚饭 午餐 晚餐 饭后 短短 秋日 春日 初冬 \
    时节 江苏 浙江 湖北 安徽 河南 冒雨 顶着 迎着 雨 风 阳光 晨曦 夜色 暮色 踏着 伴着 春风 秋风 跨越 翻山越岭 换 搬 移 停 住 轮滚滚 滚滚 车轮 第 眼前 窗外 再次 首次 初次 又一次 一次 二次 三次 现将 谨将 我校 我院 学校 渐渐 就是 便是 先后 专程 如约 集体 组队 分批 组织 带队 一起 一同 继续 紧接着 归途中 归途 返程途中 途中 头一天 钟头 将近 午休后 课后 会后 早餐后
    """)
}
