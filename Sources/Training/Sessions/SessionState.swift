/// How far a session has come (日程状态).
///
/// Which may follow which is the database's to say (`public.allowed_step`); this is its mirror, so
/// that a refusal can name what is open.
public enum SessionState: String, Hashable, Sendable, CaseIterable, Codable {
  /// 待定: an idea, which books nothing and may overlap others.
  case tentative
  /// 已定: keeps its units, lecturers, places, buses and escorts for its time.
  case booked
  /// 完成: was held.
  case held
  /// 未进行: was not held, though nobody had cancelled it.
  case skipped
  /// 取消: will not be held; its bookings are let go.
  case cancelled

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .tentative: "待定"
    case .booked: "已定"
    case .held: "完成"
    case .skipped: "未进行"
    case .cancelled: "取消"
    }
  }

  /// The states that it may step to.
  public var next: [SessionState] {
    switch self {
    case .tentative: [.booked, .cancelled]
    case .booked: [.tentative, .held, .skipped, .cancelled]
    case .held, .skipped: [.booked]
    case .cancelled: []
    }
  }

  /// Whether it keeps what it needs from others.
  public var isBinding: Bool { self == .booked || self == .held }
}

extension Refusal {
  /// A session in that state may not step there.
  public static func sessionStepNotAllowed(
    _ session: String, from: SessionState, to: SessionState
  ) -> Self {
    Self(
      .conflict, code: "session-step-not-allowed",
      message: "\(session)现为“\(from.word)”，不能改为“\(to.word)”", repair: from.wayOut)
  }
}

extension SessionState {
  /// What can be done with a session in this state.
  fileprivate var wayOut: String {
    switch self {
    case .tentative: "先用 banci session book 编号 定下，或用 banci session cancel 编号 取消"
    case .booked: "可以记为完成或未进行、改回待定，或取消"
    case .held, .skipped: "先用 banci session book 编号 改回已定"
    case .cancelled: "取消后不能恢复，请另行安排"
    }
  }
}
