/// Somebody who needs a bed (住宿人员).
public struct Lodger: Hashable, Sendable, Identifiable {
  /// Whom somebody can share a room with: only people of the same sex.
  public enum Sex: Hashable, Sendable {
    /// 男.
    case male
    /// 女.
    case female
  }

  /// Whether somebody should have a room alone.
  public enum Single: Hashable, Sendable {
    /// A room shared with another is right.
    case unneeded
    /// A room alone is wished, as for a higher rank.
    case wished
    /// Nobody may share the room, as for a medical reason.
    case required
  }

  /// Tells people apart.
  public let id: Int
  /// The sex.
  public let sex: Sex
  /// The group (小组), or `nil` where there is none.
  public let group: Int?
  /// The unit that sent them (选派单位), or `nil` where it is not known.
  public let unit: Int?
  /// Whether this is a chief (一把手) of the unit.
  public let isChief: Bool
  /// The rank (职级) as a number of steps, or `nil` where it is not known.
  public let rank: Int?
  /// The age in years, or `nil` where it is not known.
  public let age: Int?
  /// Whether they smoke, or `nil` where it is not known.
  public let smokes: Bool?
  /// With whom they want to share: any one of these is right.
  public let wants: [Int]
  /// With whom they do not want to share.
  public let avoids: [Int]
  /// Whether they should have a room alone.
  public let single: Single

  /// Somebody who needs a bed.
  public init(
    id: Int, sex: Sex, group: Int? = nil, unit: Int? = nil, isChief: Bool = false,
    rank: Int? = nil, age: Int? = nil, smokes: Bool? = nil, wants: [Int] = [],
    avoids: [Int] = [], single: Single = .unneeded
  ) {
    (self.id, self.sex, self.group, self.unit) = (id, sex, group, unit)
    (self.isChief, self.rank, self.age, self.smokes) = (isChief, rank, age, smokes)
    (self.wants, self.avoids, self.single) = (wants, avoids, single)
  }
}
