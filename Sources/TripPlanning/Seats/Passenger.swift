/// Somebody who needs a seat (乘车人员).
///
/// Branches hold groups, groups hold parties: a group is told by its number within the branch, a
/// party by its number within the group.
public struct Passenger: Hashable, Sendable, Identifiable {
  /// Tells people apart.
  public let id: Int
  /// The branch (支部), or `nil`.
  public let branch: Int?
  /// The group (小组) of the branch, or `nil`.
  public let group: Int?
  /// The party (车组, 参观批次) of the group, or `nil`: the smallest set that moves together.
  public let party: Int?
  /// Whether this is one of the staff (随队工作人员), for whom seats are reserved.
  public let isStaff: Bool
  /// With whom they do not want to be on a bus.
  public let avoids: [Int]

  /// Somebody who needs a seat.
  public init(
    id: Int, branch: Int? = nil, group: Int? = nil, party: Int? = nil, isStaff: Bool = false,
    avoids: [Int] = []
  ) {
    (self.id, self.branch, self.group, self.party) = (id, branch, group, party)
    (self.isStaff, self.avoids) = (isStaff, avoids)
  }
}
