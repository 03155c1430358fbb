/// What can be done to a trip as a whole (步骤): each brings it to one state.
///
/// The raw value is the verb of the command: `banci trip submit`.
public enum TripStep: String, Hashable, Sendable, CaseIterable, Codable {
  /// 报批: put before those who decide.
  case submit
  /// 退回: give back to be changed.
  case sendBack = "return"
  /// 批准: allow.
  case approve
  /// 确认: nothing is open any more.
  case confirm
  /// 出发: it begins.
  case start
  /// 结束: it is over.
  case finish
  /// 取消: it will not be.
  case cancel

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .submit: "报批"
    case .sendBack: "退回"
    case .approve: "批准"
    case .confirm: "确认"
    case .start: "出发"
    case .finish: "结束"
    case .cancel: "取消"
    }
  }

  /// The state that it leads to.
  public var target: TripState {
    switch self {
    case .submit: .submitted
    case .sendBack: .returned
    case .approve: .approved
    case .confirm: .confirmed
    case .start: .underWay
    case .finish: .done
    case .cancel: .cancelled
    }
  }

  /// The command that takes it.
  public func command(for trip: Int) -> String { "banci trip \(rawValue) \(trip)" }
}
