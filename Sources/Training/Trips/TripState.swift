/// How far a trip has come (异地教学状态).
///
/// Which step may follow which is the database's to say (`public.allowed_step`); this is its mirror,
/// so that a refusal can name the steps that are open.
public enum TripState: String, Hashable, Sendable, CaseIterable, Codable {
  /// 草案: written down, nothing promised.
  case draft
  /// 已报批: before those who decide.
  case submitted
  /// 退回: to be changed and submitted again.
  case returned
  /// 已批准: allowed.
  case approved
  /// 已确认: nothing is open any more.
  case confirmed
  /// 进行中: on the road.
  case underWay = "under_way"
  /// 已结束: over; what was held is a fact.
  case done
  /// 已取消: will not be.
  case cancelled

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .draft: "草案"
    case .submitted: "已报批"
    case .returned: "退回"
    case .approved: "已批准"
    case .confirmed: "已确认"
    case .underWay: "进行中"
    case .done: "已结束"
    case .cancelled: "已取消"
    }
  }

  /// The steps that are open from here, in the order of a trip's life.
  public var steps: [TripStep] {
    switch self {
    case .draft: [.submit, .confirm, .cancel]
    case .submitted: [.sendBack, .approve, .cancel]
    case .returned: [.submit, .cancel]
    case .approved: [.sendBack, .confirm, .cancel]
    case .confirmed: [.sendBack, .start, .cancel]
    case .underWay: [.finish, .cancel]
    case .done, .cancelled: []
    }
  }

  /// Whether it is over, one way or the other, so that nothing about the trip changes any more.
  public var isOver: Bool { steps.isEmpty }

  /// Whether it is before those who decide, so that where and when it goes must not change.
  public var isUnderApproval: Bool { self == .submitted || self == .approved }
}
