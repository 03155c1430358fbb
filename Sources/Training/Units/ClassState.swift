/// Where a class is in its life (班次状态).
public enum ClassState: String, Hashable, Sendable, CaseIterable {
  /// 筹备: planned, nobody has come yet.
  case planned
  /// 在办: trainees have reported.
  case open
  /// 结业: over.
  case closed
  /// 取消: will not be held.
  case cancelled

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .planned: "筹备"
    case .open: "在办"
    case .closed: "结业"
    case .cancelled: "取消"
    }
  }

  /// The states that it may step to; the same as the rows of `public.allowed_step`.
  public var next: [ClassState] {
    switch self {
    case .planned: [.open, .cancelled]
    case .open: [.closed]
    case .closed, .cancelled: []
    }
  }
}

extension Refusal {
  /// A class in that state may not step there.
  public static func classStepNotAllowed(from: ClassState, to: ClassState) -> Self {
    let allowed = from.next.map(\.word).joined(separator: "、")
    return Self(
      .conflict, code: "class-step-not-allowed",
      message: "班次现为“\(from.word)”，不能改为“\(to.word)”",
      repair: allowed.isEmpty ? "该班次不再变化" : "可以改为：\(allowed)")
  }
}
