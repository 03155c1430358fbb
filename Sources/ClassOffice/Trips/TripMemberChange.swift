public import Training

/// A change to a trip's member list (名单变更), one person each.
public struct TripMemberChange: Hashable, Sendable {
  /// What changes.
  public enum Kind: Hashable, Sendable {
    /// 请假不参加.
    case staysBehind
    /// 中途加入, there already on that day.
    case joins(on: Day)
    /// 提前返回, still there on that day.
    case returns(on: Day)
    /// 随队: goes along all the time, whatever was said before.
    case goes
    /// A trainee of the travelling classes who is not on the list yet.
    case addsTrainee
    /// A member of staff who is not on the list yet (随队工作人员).
    case addsEscort
    /// A leader, escort or driver who is taken off the list.
    case leavesOut
  }

  /// Who, as typed: a name, or a trainee's number.
  public let who: String
  /// What changes.
  public let kind: Kind
  /// Why; staying behind without a reason is 请假.
  public let reason: String?

  /// A change for somebody.
  public init(_ who: String, _ kind: Kind, because reason: String? = nil) {
    self.who = who
    self.kind = kind
    self.reason = reason
  }

  /// All of it as text, to tell one request from another.
  var digestible: [String?] {
    switch kind {
    case .staysBehind: [who, "stays-behind", reason]
    case .joins(let day): [who, "joins", "\(day)", reason]
    case .returns(let day): [who, "returns", "\(day)", reason]
    case .goes: [who, "goes", reason]
    case .addsTrainee: [who, "adds-trainee", reason]
    case .addsEscort: [who, "adds-escort", reason]
    case .leavesOut: [who, "leaves-out", reason]
    }
  }
}
