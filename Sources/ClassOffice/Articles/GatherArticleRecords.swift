internal import Documents
internal import Postgres
internal import Training

extension Session {
  /// Everything that the check holds an article about a trip against.
  ///
  /// - Parameter signature: What stands above the article.
  /// - Throws: ``Refusal`` when there is no such trip.
  func articleRecords(
    ofTrip id: Int, signed signature: ArticleSignature
  ) throws -> ArticleRecords {
    let facts = try tripFacts(of: id, signed: signature)
    let units = try unitNames(ofTrip: id)
    let places = try placeNames(besideTrip: id)
    return ArticleRecords(
      facts: facts, classAliases: units.classAliases, unitNames: units.names,
      unitAliases: units.aliases, placeNames: places.aliases, otherPlaces: places.others,
      otherLecturers: try lecturers(besideTrip: id), divisions: try divisions(ofTrip: id),
      people: try traineesNamed(byTrip: id), staffNames: try staffNames(ofTrip: id))
  }
}

/// The names of classes, branches and groups, sorted by what they are.
private struct UnitNames {
  var classAliases: [Fact<String>] = []
  var names: [Fact<String>] = []
  var aliases: [RecordReference: [String]] = [:]
}

extension Session {
  // A group of a branch is also known by both names: 一支部第二小组.
  fileprivate func unitNames(ofTrip trip: Int) throws -> UnitNames {
    let rows = try rows(
      """
      SELECT unit.id, unit.kind, unit.official_name, branch.official_name AS branch,
        array(SELECT name FROM study_unit_name
          WHERE unit_id = unit.id AND name <> unit.official_name ORDER BY name) AS aliases
      FROM study_unit AS unit
      LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
      WHERE unit.class_id IN (SELECT class_id FROM trip_unit WHERE trip_id = \(trip))
      ORDER BY unit.id
      """
    ) { row in
      (
        id: try row["id"] as Int, kind: try row["kind"] as UnitKind,
        name: try row["official_name"] as String, branch: try row["branch"] as String?,
        aliases: try row["aliases"] as [String]
      )
    }
    // Of several classes together the facts have one name; each is also known by its own.
    let areSeveral = rows.count { $0.kind == .trainingClass } > 1
    return rows.reduce(into: UnitNames()) { names, row in
      let record = RecordReference(kind: "study_unit", id: row.id)
      switch row.kind {
      case .trainingClass:
        let known = areSeveral ? [row.name] + row.aliases : row.aliases
        names.classAliases += known.map { Fact($0, from: record) }
      case .branch, .group:
        names.names.append(Fact((row.branch ?? "") + row.name, from: record))
        let short = row.branch == nil ? row.aliases : [row.name] + row.aliases
        if !short.isEmpty { names.aliases[record] = short }
      }
    }
  }

  fileprivate func lecturers(besideTrip trip: Int) throws -> [Fact<LectureFacts.Lecturer>] {
    try rows(
      """
      SELECT id, name, nullif(title, '') AS title, nullif(employer, '') AS employer
      FROM lecturer
      WHERE id NOT IN (
        SELECT part.lecturer_id
        FROM lecture_lecturer AS part
        JOIN session ON session.id = part.session_id
        WHERE session.trip_id = \(trip))
      ORDER BY id
      """
    ) { row in
      Fact(
        LectureFacts.Lecturer(
          try row["name"], title: try row["title"], employer: try row["employer"]),
        from: RecordReference(kind: "lecturer", id: try row["id"]))
    }
  }

  fileprivate func staffNames(ofTrip trip: Int) throws -> [Fact<String>] {
    try rows(
      """
      SELECT person.id, person.name
      FROM trip_member AS member
      JOIN person ON person.id = member.person_id
      WHERE member.trip_id = \(trip) AND member.part IN ('leader', 'escort')
      ORDER BY person.id
      """
    ) { row in
      Fact(try row["name"], from: RecordReference(kind: "person", id: try row["id"]))
    }
  }

  /// Every trainee of the travelling classes or on the list, also those who stayed at school.
  ///
  /// Whoever agreed to sign a text contributed to the article agreed to be named in it.
  fileprivate func traineesNamed(byTrip trip: Int) throws -> [NamedPerson] {
    try rows(
      """
      SELECT person.id, person.name,
        EXISTS (SELECT FROM naming_consent AS consent
          WHERE consent.trip_id = \(trip) AND consent.person_id = person.id)
        OR EXISTS (SELECT FROM material
          WHERE material.trip_id = \(trip) AND material.may_name
            AND (material.person_id = person.id
              OR material.person_id IS NULL AND material.contributor = person.name))
        AS may_be_named
      FROM person
      WHERE person.id IN (
        SELECT person_id FROM trip_member WHERE trip_id = \(trip) AND part = 'trainee'
        UNION
        SELECT person_id FROM trainee
        WHERE class_id IN (SELECT class_id FROM trip_unit WHERE trip_id = \(trip)))
      ORDER BY person.id
      """
    ) { row in
      NamedPerson(
        name: try row["name"], mayBeNamed: try row["may_be_named"],
        record: RecordReference(kind: "person", id: try row["id"]))
    }
  }
}
