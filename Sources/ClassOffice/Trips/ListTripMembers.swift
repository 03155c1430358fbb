internal import Postgres
public import Training

/// Somebody on a trip's member list (随行名单).
public struct TripMember: Hashable, Sendable {
  /// The person's number.
  public let personID: Int
  /// The trainee's number; `nil` for staff and drivers.
  public let traineeID: Int?
  /// The name.
  public let name: String
  /// 男 or 女.
  public let sex: String?
  /// A trainee's 单位 as printed in the roster, or the department of a member of staff.
  public let employer: String?
  /// A trainee's 职务 as printed in the roster, or the duty of a member of staff.
  public let post: String?
  /// The branch on the trip's first day.
  public let branch: String?
  /// The group on the trip's first day.
  public let group: String?
  /// As what the person goes.
  public let part: MemberPart
  /// Whether and on which days.
  public let attendance: Attendance
}

extension ClassOffice {
  /// Who is on a trip's member list: leader, escorts, drivers, then trainees in roster order.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func tripMembers(of id: Int) async throws -> [TripMember] {
    try await read { session in try session.members(of: session.requireTrip(id).id) }
  }
}

extension Session {
  /// Who is on a trip's member list.
  func members(of trip: Int) throws -> [TripMember] {
    try rows(
      """
      SELECT member.person_id, member.trainee_id, person.name, person.sex, member.part,
        coalesce(trainee.employer, department.name) AS employer,
        coalesce(trainee.post, staff.duty) AS post,
        branch.official_name AS branch, study_group.official_name AS study_group,
        member.state = 'absent' AS is_absent, member.joins_on, member.leaves_on - 1 AS returns_on,
        member.reason
      FROM trip_member AS member
      JOIN person ON person.id = member.person_id
      LEFT JOIN trainee ON trainee.id = member.trainee_id
      LEFT JOIN placement ON placement.trainee_id = trainee.id
        AND placement.days @> lower(member.trip_days)
      LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
      LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
      LEFT JOIN staff ON staff.person_id = member.person_id AND member.part <> 'trainee'
      LEFT JOIN department ON department.id = staff.department_id
      WHERE member.trip_id = \(trip)
      ORDER BY array_position(ARRAY['leader', 'escort', 'driver', 'trainee'], member.part),
        trainee.class_order, trainee.id, member.person_id
      """
    ) { try TripMember($0) }
  }
}

extension TripMember {
  fileprivate init(_ row: Row) throws {
    personID = try row["person_id"]
    traineeID = try row["trainee_id"]
    name = try row["name"]
    sex = try row["sex"]
    employer = try row["employer"]
    post = try row["post"]
    branch = try row["branch"]
    group = try row["study_group"]
    part = try row["part"]
    attendance = Attendance(
      isAbsent: try row["is_absent"], joins: try row["joins_on"], returns: try row["returns_on"],
      reason: try row["reason"])
  }
}
