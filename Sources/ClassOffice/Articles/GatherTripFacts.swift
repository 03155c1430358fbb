internal import Documents
internal import Postgres
internal import Training

/// What stands above an article, as somebody said (稿件署名).
struct ArticleSignature {
  /// The row of the article.
  let article: RecordReference
  let author: String?
  let source: String?
  let publishedOn: Day?
}

extension Session {
  /// Everything that the article about a trip may state, each with its row.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  func tripFacts(of id: Int, signed signature: ArticleSignature) throws -> TripFacts {
    let heading = try tripHeading(id)
    let sessions = try articleSessions(ofTrip: id)
    let length = TripLength(
      days: heading.days, occasions: try occasions(of: id), statedDays: heading.statedDays)
    return TripFacts(
      heading, lectures: sessions.compactMap(\.lecture), visits: sessions.compactMap(\.visit),
      materials: try materials(ofTrip: id).map(MaterialFacts.init(_:)), signed: signature,
      taughtDays: length.teachingDays)
  }

  private func articleSessions(ofTrip id: Int) throws -> [ArticleSession] {
    let query = try SQLFile.named("reports/trip_facts_sessions.sql").text
    return try rows(SQL(statement: query, [id]), ArticleSession.init(row:))
  }
}

extension TripFacts {
  fileprivate init(
    _ heading: TripHeading, lectures: [LectureFacts], visits: [VisitFacts],
    materials: [MaterialFacts], signed signature: ArticleSignature, taughtDays: Int
  ) {
    let trip = RecordReference(kind: "trip", id: heading.id)
    let article = signature.article
    let firstClass = RecordReference(kind: "study_unit", id: heading.classes.first?.id ?? 0)
    self.init(
      trip: trip, isFinished: heading.state == .done,
      className: Fact(heading.className, from: firstClass),
      classOrdinal: heading.classes.first?.ordinal.map { Fact($0, from: firstClass) },
      units: heading.unitsOfTheClass.map {
        Fact($0.name, from: RecordReference(kind: "study_unit", id: $0.id))
      },
      counts: Fact(heading.counts.withoutNobody, from: trip),
      escorts: heading.escorts > 0 ? Fact(heading.escorts, from: trip) : nil,
      leader: heading.leader.map {
        Fact($0.name, from: RecordReference(kind: "person", id: $0.id))
      },
      destinations: heading.destinations.map { Fact($0, from: trip) },
      days: Fact(heading.days, from: trip),
      statedDays: heading.statedDays.map { Fact("\($0)天的时间", from: trip) },
      theme: heading.theme.map { Fact($0, from: trip) },
      hosts: heading.hosts.map { host in
        let body = host.organisation.map { RecordReference(kind: "organisation", id: $0) }
        return Fact(host.name, from: body ?? trip)
      },
      lectures: lectures, visits: visits, materials: materials,
      department: heading.department.map {
        Fact($0.name, from: RecordReference(kind: "department", id: $0.id))
      },
      author: signature.author.map { Fact($0, from: article) },
      source: signature.source.map { Fact($0, from: article) },
      publishedOn: signature.publishedOn.map { Fact($0, from: article) },
      taughtDays: Fact(taughtDays, from: trip))
  }
}

extension HeadCounts {
  /// The same, but a member list with nobody on it is one that nobody has written yet.
  fileprivate var withoutNobody: HeadCounts {
    HeadCounts(
      onBooks: onBooks, expected: expected, present: present, going: going == 0 ? nil : going)
  }
}

extension MaterialFacts {
  fileprivate init(_ material: MaterialListing) {
    self.init(
      material: RecordReference(kind: "material", id: material.id), text: material.body,
      theme: material.theme,
      place: material.placeID.map { RecordReference(kind: "place", id: $0) },
      contributor: material.contributor, mayName: material.mayName)
  }
}
