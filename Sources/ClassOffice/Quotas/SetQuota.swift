internal import Postgres
public import Training

extension ClassOffice {
  /// Gives a sending organisation places of a class, instead of those that it had.
  ///
  /// - Returns: The organisation's official name.
  /// - Throws: ``Refusal`` when there is no such class or organisation, or the number is negative.
  public func setQuota(
    of typed: String, in path: UnitPath, places: Int, key: String? = nil
  ) async throws -> String {
    let request = [path.text, typed, "\(places)"]
    return try await act("quota.set", key: key, request: request) { act in
      let unit = try act.session.requireClass(at: path)
      let organisation = try act.session.requireOrganisation(named: typed)
      let before = try act.session.quota(of: organisation, in: unit.id)
      try act.session.execute(
        """
        INSERT INTO quota (class_id, organisation_id, places)
        VALUES (\(unit.id), \(organisation), \(places))
        ON CONFLICT (class_id, organisation_id) DO UPDATE SET places = excluded.places
        """)
      try act.journal(
        .unit, unit.id, before: ["quota": before.map { "\($0)" }],
        after: ["organisation": "\(organisation)", "quota": "\(places)"])
      return try act.session.officialOrganisation(named: typed)
    }
  }

  /// Takes away the places that an organisation has in a class.
  ///
  /// - Returns: The organisation's official name.
  /// - Throws: ``Refusal`` when there is no such class or organisation, or it has none.
  public func removeQuota(
    of typed: String, in path: UnitPath, key: String? = nil
  ) async throws -> String {
    try await act("quota.remove", key: key, request: [path.text, typed]) { act in
      let unit = try act.session.requireClass(at: path)
      let organisation = try act.session.requireOrganisation(named: typed)
      let name = try act.session.officialOrganisation(named: typed)
      guard let before = try act.session.quota(of: organisation, in: unit.id) else {
        throw Refusal.quotaMissing(name, unit.officialName)
      }
      try act.session.execute(
        "DELETE FROM quota WHERE class_id = \(unit.id) AND organisation_id = \(organisation)")
      try act.journal(
        .unit, unit.id, before: ["organisation": "\(organisation)", "quota": "\(before)"])
      return name
    }
  }
}

extension Session {
  fileprivate func quota(of organisation: Int, in unit: Int) throws -> Int? {
    try optionalValue(
      "SELECT places FROM quota WHERE class_id = \(unit) AND organisation_id = \(organisation)")
  }
}

extension Refusal {
  /// The organisation has no places in the class.
  static func quotaMissing(_ organisation: String, _ unit: String) -> Self {
    Self(
      .notFound, code: "quota-not-found", message: "\(organisation)在\(unit)没有名额",
      repair: "用 banci quota list 查看各单位的名额")
  }
}
