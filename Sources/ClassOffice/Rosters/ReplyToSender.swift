public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// The reply to a sending organisation about what it has reported for a class.
  ///
  /// - Parameters:
  ///   - typed: The organisation.
  ///   - path: The class.
  ///   - findings: What is wrong with a file that was not imported; `nil` for what was left out of
  ///     its latest roster.
  ///   - people: Whom the rows of that file name.
  ///   - due: The day by which the rest is wanted.
  /// - Throws: ``Refusal`` when there is no such class or organisation, it has neither places nor
  ///   sent anybody, the day has passed, or the key is not at hand.
  public func rosterReply(
    to typed: String, about path: UnitPath, findings: [SheetFinding]? = nil,
    people: [Int: String] = [:], due: Day? = nil
  ) async throws -> RosterReply {
    let today = today
    if let due, due < today { throw Refusal.dueDayHasPassed(due) }
    let keys = keyRing
    return try await read { session in
      let unit = try session.requireClass(at: path)
      let id = try session.requireOrganisation(named: typed)
      let name = try session.officialOrganisation(named: typed)
      let sender = try session.rosterStatus(of: unit).senders.first { $0.id == id }
      guard sender != nil || findings != nil else {
        throw Refusal.senderHasNoPart(name, unit.officialName)
      }
      let school: String? = try session.optionalValue(
        "SELECT name FROM public.school WHERE schema_name = current_schema()")
      let left =
        try findings.map { LeftOutRows(findings: $0, names: people) }
        ?? session.leftOutRows(of: sender?.batch, keys)
      return RosterReply(
        to: name, about: unit.officialName, from: school ?? "", on: today,
        places: sender?.places, names: sender?.names ?? [],
        findings: left.findings, people: left.names, due: due)
    }
  }
}

extension Refusal {
  /// The organisation has nothing to do with the class.
  static func senderHasNoPart(_ organisation: String, _ unit: String) -> Self {
    Self(
      .notFound, code: "sender-has-no-part",
      message: "\(organisation)在\(unit)既没有名额，也没有报送过学员",
      repair: "用 banci roster status 查看各单位；先用 banci quota set 定名额")
  }

  /// Nobody can send anything by a day that has passed.
  static func dueDayHasPassed(_ day: Day) -> Self {
    Self(
      .invalid, code: "due-day-has-passed", message: "期限 \(day) 已过", repair: "请写今天或以后的一天")
  }
}
