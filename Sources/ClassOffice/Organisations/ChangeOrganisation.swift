internal import Postgres
public import Training

extension ClassOffice {
  /// Gives an organisation another official name from a day on; the old one stays as 曾用名.
  ///
  /// - Throws: ``Refusal`` when there is no such organisation, the name is another's, or the day
  ///   does not come after the old name began.
  public func renameOrganisation(
    _ typed: String, to name: String, from day: Day, key: String? = nil
  ) async throws -> Int {
    let named = OrganisationName(name)
    return try await act("organisation.rename", key: key, request: [typed, name, "\(day)"]) { act in
      let id = try act.session.requireOrganisation(named: typed)
      try act.session.execute(
        """
        UPDATE organisation_name
        SET days = days * daterange(NULL, \(day))
        WHERE organisation_id = \(id) AND is_official AND upper_inf(days)
        """)
      try act.session.execute(
        """
        INSERT INTO organisation_name
          (organisation_id, name, pinyin, initials, is_official, days)
        VALUES (\(id), \(named.text), \(named.pinyin.full), \(named.pinyin.initials), true,
          daterange(\(day), NULL))
        """)
      try act.journal(.organisation, id, after: ["name": name, "from": "\(day)"])
      return id
    }
  }
}
