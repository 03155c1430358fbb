extension ArticleStyle {
  /// The patterns of a title.
  public enum TitlePattern: String, Hashable, Sendable, CaseIterable {
    /// 意象——第81期某班一支部全体学员赴昆山市开展异地教学.
    case image
    /// 第81期某班一支部赴昆山市开展异地教学.
    case plain
    /// 上联 下联 第81期某班一支部赴昆山市开展异地教学.
    case pairedPhrases = "paired-phrases"
    /// 第81期某班一支部来昆山市开展异地教学, as the host tells it.
    case host
    /// 第81期某班一支部赴昆山市异地教学圆满结束; 圆满 only where all that was planned took place.
    case completion
  }

  /// What the sections of the body are.
  public enum Body: String, Hashable, Sendable, CaseIterable {
    /// A section for every theme.
    case byTheme = "by-theme"
    /// A section for every day.
    case byDay = "by-day"
    /// A section for every site.
    case bySite = "by-site"
    /// A section for every form of teaching: 专题讲座, 现场教学, 座谈.
    case byForm = "by-form"
  }

  /// Who tells the body.
  public enum Person: String, Hashable, Sendable, CaseIterable {
    /// 我们.
    case first
    /// 学员们.
    case third
  }

  /// What the lead begins with.
  public enum Lead: String, Hashable, Sendable, CaseIterable {
    /// 12月8日至13日，第81期某班64名学员赴昆山市……
    case daysFirst = "days-first"
    /// 第81期某班64名学员于12月8日至13日赴昆山市……
    case unitFirst = "unit-first"
    /// A purpose, which only a human can name, then the days.
    case purposeFirst = "purpose-first"
    /// A scene or a quotation, which only a human can write, then the days.
    case sceneFirst = "scene-first"
  }

  /// How counts are written (GB/T 15835-2011 allows both, one of them throughout).
  public enum Numbers: String, Hashable, Sendable, CaseIterable {
    /// 64名学员.
    case arabic
    /// 六十四名学员; dates stay in Arabic figures.
    case chinese
  }

  /// What stands between the first and the last day (GB/T 15835-2011 5.1.5).
  public enum RangeMark: String, Hashable, Sendable, CaseIterable {
    /// 12月8日至13日.
    case word
    /// 12月8日—13日.
    case dash
    /// 12月8日～13日.
    case tilde

    /// The mark itself.
    var words: String {
      switch self {
      case .word: "至"
      case .dash: "—"
      case .tilde: "～"
      }
    }
  }

  /// What stands below the text.
  public enum Signature: String, Hashable, Sendable, CaseIterable {
    /// Nothing: 发布时间, 作者 and 来源 stand above it.
    case none
    /// 供稿 with the author.
    case contributor
    /// 撰稿, 编审 and 签发, the latter two for a human to fill in.
    case editors
  }
}
