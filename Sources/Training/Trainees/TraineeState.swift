/// How far a trainee has come (学员状态).
///
/// Which step may follow which is the database's to say (`public.allowed_step`); this is its
/// mirror, so that a refusal can name the steps that are open.
public enum TraineeState: String, Hashable, Sendable, CaseIterable, Codable {
  /// 拟调训: named by the unit, nobody told yet.
  case proposed
  /// 已通知: told to come.
  case notified
  /// 已报到: has come.
  case reported
  /// 在学: studies.
  case studying
  /// 结业: finished.
  case graduated
  /// 不予结业: studied to the end and did not pass.
  case notGraduated = "not_graduated"
  /// 中途退出: left before the end.
  case withdrawn
  /// 退学: was sent away.
  case dismissed
  /// 未报到: did not come.
  case noShow = "no_show"
  /// 被替换: somebody else came instead.
  case replaced

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .proposed: "拟调训"
    case .notified: "已通知"
    case .reported: "已报到"
    case .studying: "在学"
    case .graduated: "结业"
    case .notGraduated: "不予结业"
    case .withdrawn: "中途退出"
    case .dismissed: "退学"
    case .noShow: "未报到"
    case .replaced: "被替换"
    }
  }

  /// The states that it may step to; the same as the rows of `public.allowed_step`.
  public var next: [TraineeState] {
    switch self {
    case .proposed: [.notified, .reported, .replaced, .noShow]
    case .notified: [.reported, .replaced, .noShow]
    case .reported: [.studying, .withdrawn, .dismissed]
    case .noShow: [.reported]
    case .studying: [.graduated, .notGraduated, .withdrawn, .dismissed]
    case .graduated, .notGraduated, .withdrawn, .dismissed, .replaced: []
    }
  }

  /// Whether whoever is in it has left before the end, so that a last day is known.
  public var isOut: Bool { self == .withdrawn || self == .dismissed }

  /// The state that a word names, `在学` or `studying`.
  public init(word: String) throws(Refusal) {
    let plain = WrittenText.withoutBlanks(word).lowercased()
    guard let state = Self.allCases.first(where: { $0.word == plain || $0.rawValue == plain })
    else { throw .traineeStateUnknown(word) }
    self = state
  }
}

extension Refusal {
  /// No trainee is ever in that state.
  public static func traineeStateUnknown(_ word: String) -> Self {
    let states = TraineeState.allCases.map { "\($0.word)（\($0.rawValue)）" }
    return Self(
      .invalid, code: "trainee-state-unknown", message: "“\(word.prefix(40))”不是学员的状态",
      repair: "可以写：\(states.joined(separator: "、"))")
  }

  /// A trainee in that state may not step there.
  public static func traineeStepNotAllowed(from: TraineeState, to: TraineeState) -> Self {
    let open = from.next.map(\.word).joined(separator: "、")
    return Self(
      .conflict, code: "trainee-step-not-allowed",
      message: "学员现为“\(from.word)”，不能改为“\(to.word)”",
      repair: open.isEmpty ? "该学员的状态不再变化" : "可以改为：\(open)")
  }
}
