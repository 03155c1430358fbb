public import Training

/// How a unit is made up (人员结构): sex, rank, education, age, ethnic group, political status.
public struct UnitStructure: Hashable, Report {
  /// What is counted of a member; `nil` where nothing is recorded.
  public struct Member: Hashable, Sendable {
    /// 男 or 女.
    public let sex: String?
    /// The rank as written.
    public let rank: String?
    /// The education as written.
    public let education: String?
    /// The birth as exact as the paper says: 1975, 1975-06, 1975-06-12.
    public let birth: String?
    /// The ethnic group.
    public let ethnicGroup: String?
    /// The political status.
    public let politicalStatus: String?

    /// What is counted of a member.
    public init(
      sex: String? = nil, rank: String? = nil, education: String? = nil, birth: String? = nil,
      ethnicGroup: String? = nil, politicalStatus: String? = nil
    ) {
      (self.sex, self.rank, self.education) = (sex, rank, education)
      (self.birth, self.ethnicGroup) = (birth, ethnicGroup)
      self.politicalStatus = politicalStatus
    }
  }

  /// The official name of the unit.
  public let unit: String
  /// The day on which ages are reckoned.
  public let day: Day
  /// The members.
  public let members: [Member]

  /// How those members make up the unit on that day.
  public init(unit: String, on day: Day, members: [Member]) {
    (self.unit, self.day, self.members) = (unit, day, members)
  }

  /// The six breakdowns; each adds up to all members.
  var breakdowns: [Breakdown] {
    [
      Breakdown("sex", "性别", members.map { Breakdown.sex($0.sex) }),
      Breakdown("rank", "级别", members.map { Breakdown.rank($0.rank) }),
      Breakdown("education", "学历", members.map { Breakdown.education($0.education) }),
      Breakdown("age", "年龄", members.map { Breakdown.age($0.birth, on: day) }),
      Breakdown("ethnic_group", "民族", members.map { Breakdown.ethnicGroup($0.ethnicGroup) }),
      Breakdown(
        "political_status", "政治面貌", members.map { Breakdown.politicalStatus($0.politicalStatus) }),
    ]
  }

  /// The report laid out: a section for every breakdown.
  public var sheet: ReportSheet {
    let breakdowns = breakdowns
    let card = Card([
      .init("unit", "单位", .text(unit)), .init("day", "统计日", .date(day)),
      .init("members", "人数", .number(members.count)),
    ])
    let lines = breakdowns.flatMap { breakdown in breakdown.lines.map { (breakdown, $0) } }
    return ReportSheet(
      title: "\(unit)人员结构", subject: .init("unit", card), sections: breakdowns.map(\.section),
      flat: Table("structure", of: lines, [Breakdown.dimension] + Breakdown.fields { $0.1 }),
      notes: breakdowns.allSatisfy(\.addsUp) ? [] : ["占比四舍五入到 0.1%，各项相加可能不等于 100.0%"])
  }
}
