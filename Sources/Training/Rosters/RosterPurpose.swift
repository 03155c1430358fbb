/// What a roster is given out for (导出用途): it decides which columns leave the house.
public enum RosterPurpose: String, Hashable, Sendable, CaseIterable {
  /// For those who receive the class: who comes, and what they eat.
  case host = "承接单位"
  /// For the hotel: who sleeps there.
  case hotel = "酒店"
  /// For buying tickets, which are issued on ID numbers.
  case tickets = "购票"
  /// For the insurer, who needs the ID numbers too.
  case insurance = "保险"
  /// For the class itself: everything, to be edited and imported again.
  case classUse = "班级"

  /// Its columns, unless others are asked for.
  public var fields: [RosterField] {
    switch self {
    case .host: [.sequence, .name, .sex, .ethnicGroup, .unit, .post, .diet]
    case .hotel: [.sequence, .name, .sex, .unit, .lodging]
    case .tickets: [.sequence, .name, .idNumber, .mobile]
    case .insurance: [.sequence, .name, .sex, .birth, .idNumber, .mobile]
    case .classUse: RosterField.kept
    }
  }

  /// Whether it is of no use with masked numbers.
  public var needsFullNumbers: Bool {
    switch self {
    case .tickets, .insurance: true
    case .host, .hotel, .classUse: false
    }
  }

  /// A stable name for the journal.
  public var code: String {
    switch self {
    case .host: "host"
    case .hotel: "hotel"
    case .tickets: "tickets"
    case .insurance: "insurance"
    case .classUse: "class"
    }
  }
}

extension RosterField {
  /// What is kept of a roster, in the order in which it is written.
  public static let kept: [RosterField] = [
    .sequence, .name, .sex, .ethnicGroup, .birth, .nativePlace, .politicalStatus, .partyJoined,
    .workBegun, .education, .fullTimeEducation, .onTheJobEducation, .unit, .post, .rank, .grade,
    .idNumber, .mobile, .officePhone, .branch, .group, .classPost, .room, .diet, .lodging,
    .clothingSize, .remark,
  ]

  /// Whether a roster of the whole class has the column only where somebody has something in it.
  public var isSeldomKept: Bool { Self.seldomKept.contains(self) }

  private static let seldomKept: Set<RosterField> = [
    .nativePlace, .partyJoined, .workBegun, .fullTimeEducation, .onTheJobEducation, .officePhone,
    .room, .clothingSize,
  ]
}
