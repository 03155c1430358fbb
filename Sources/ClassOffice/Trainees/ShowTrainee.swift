internal import Postgres
public import Training

/// All that is recorded of a trainee (学员详情).
public struct TraineeDetails: Hashable, Sendable {
  /// What the list shows.
  public let listing: TraineeListing
  /// The official name of the class.
  public let className: String
  /// 民族.
  public let ethnicGroup: String?
  /// As exact as the paper says: `1975-06`.
  public let birth: String?
  /// 政治面貌.
  public let politicalStatus: String?
  /// 学历.
  public let education: String?
  /// 职级.
  public let grade: String?
  /// 身份证号, masked unless asked for.
  public let idNumber: String?
  /// 手机号, masked unless asked for.
  public let mobile: String?
  /// 是否住宿.
  public let lodging: String?
  /// 备注.
  public let note: String?
  /// Why being in two classes on the same days is right.
  public let overlapReason: String?
  /// Where the trainee was from day to day: the unit and its days.
  public let placements: [TraineePlacement]
}

/// Where a trainee is for some days (编组).
public struct TraineePlacement: Hashable, Sendable {
  /// The branch and the group.
  public let unit: String
  /// The days.
  public let days: DaySpan
}

extension ClassOffice {
  /// Shows a trainee; full numbers are journaled.
  ///
  /// - Parameters:
  ///   - typed: A name, pinyin, initials or number.
  ///   - path: The class, branch or group in which to look.
  /// - Throws: ``Refusal`` when none or several are meant, or the key is not at hand.
  public func showTrainee(
    _ typed: String, in path: UnitPath?, showingFullNumbers isFull: Bool = false
  ) async throws -> TraineeDetails {
    let (keys, today) = (try requireKeys(), today)
    if isFull {
      _ = try await act("trainee.show", key: nil, request: [typed, path?.text]) { act in
        let trainee = try act.session.requireTrainee(typed, in: path)
        try act.journal(.trainee, trainee.id, after: ["numbers": "full"])
        return trainee.id
      }
    }
    return try await read { session in
      let trainee = try session.requireTrainee(typed, in: path)
      return try session.details(of: trainee, keys, isFull: isFull, on: today)
    }
  }
}

extension Session {
  fileprivate func details(
    of trainee: FoundTrainee, _ keys: PersonalDataKeys, isFull: Bool, on day: Day
  ) throws -> TraineeDetails {
    let placements = try placements(of: trainee.id)
    let className: String = try value(
      "SELECT official_name FROM study_unit WHERE id = \(trainee.classID)")
    let details = try row(traineeRows(where: "trainee.id = \(trainee.id)", on: day)) { row in
      try TraineeDetails(
        listing: TraineeListing(row: row), className: className,
        ethnicGroup: row["ethnic_group"], birth: row["birth"],
        politicalStatus: row["political_status"], education: row["education"],
        grade: row["grade"],
        idNumber: keys.number(
          row["id_number_sealed"], .idNumber(of: trainee.person), .idNumber, isFull),
        mobile: keys.number(row["mobile_sealed"], .mobile(of: trainee.person), .mobile, isFull),
        lodging: row["lodging"], note: row["note"], overlapReason: row["overlap_reason"],
        placements: placements)
    }
    guard let details else { throw Refusal.notFound(trainee.name, as: .trainees(of: nil)) }
    return details
  }

  private func placements(of trainee: Int) throws -> [TraineePlacement] {
    try rows(
      """
      SELECT concat_ws(' ', branch.official_name, study_group.official_name) AS unit,
        placement.days
      FROM placement
      LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
      LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
      WHERE placement.trainee_id = \(trainee)
      ORDER BY placement.since
      """
    ) { row in TraineePlacement(unit: try row["unit"], days: try row["days"]) }
  }
}
