/// In which form a session is held (教学形式): one of the usual words, or any other that is not
/// blank.
public struct SessionForm: Hashable, Sendable, Codable {
  /// The word: 专题讲座.
  public let word: String

  /// Takes a word without the blanks around it.
  ///
  /// - Throws: ``Refusal`` when nothing is left of it, it is too long or has a line break.
  public init(_ text: String) throws(Refusal) {
    var word = text[...].drop(while: \.isWhitespace)
    while word.last?.isWhitespace == true { word.removeLast() }
    guard (1...20).contains(word.count), !word.contains(where: \.isNewline) else {
      throw .sessionFormUnreadable(text)
    }
    self.word = String(word)
  }

  private init(known word: String) { self.word = word }

  /// 专题讲座.
  public static let lecture = SessionForm(known: "专题讲座")
  /// 现场教学.
  public static let siteVisit = SessionForm(known: "现场教学")
  /// 用餐: a meal, which the check looks for.
  public static let meal = SessionForm(known: "用餐")
  /// 乘车: a ride, after which people are somewhere else.
  public static let ride = SessionForm(known: "乘车")

  /// The usual forms, in the order in which they are offered.
  public static let usual: [SessionForm] =
    [lecture, siteVisit]
    + [
      "座谈", "体验", "仪式", "观演", "车览", "研讨", "交流", "论坛", "自学", "报到", "开班式", "结业式",
    ].map(SessionForm.init(known:)) + [ride, meal]
}

extension SessionForm: CustomStringConvertible {
  /// The word.
  public var description: String { word }
}

extension Refusal {
  /// The text is no word for a form.
  public static func sessionFormUnreadable(_ text: String) -> Self {
    let usual = SessionForm.usual.map(\.word).joined(separator: "、")
    return Self(
      .invalid, code: "session-form-unreadable",
      message: "“\(text.prefix(40))”不能作教学形式：应为 1 到 20 个字、不换行",
      repair: "常用的有：\(usual)")
  }
}
