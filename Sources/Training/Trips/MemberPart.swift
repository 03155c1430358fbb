/// As what somebody goes on a trip (随队身份).
public enum MemberPart: String, Hashable, Sendable, CaseIterable, Codable {
  /// 学员.
  case trainee
  /// 带队领导.
  case leader
  /// 随队工作人员.
  case escort
  /// 司机.
  case driver

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .trainee: "学员"
    case .leader: "带队领导"
    case .escort: "随队工作人员"
    case .driver: "司机"
    }
  }
}
