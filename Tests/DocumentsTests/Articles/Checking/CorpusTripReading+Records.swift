import Training

@testable import Documents

extension CorpusTripReading {
  /// Everything that was said, as the checker takes it.
  func records() throws -> ArticleRecords {
    let trip = RecordReference(kind: "trip", id: 1)
    let divisions = destinations + parents
    return ArticleRecords(
      facts: try facts(trip), classAliases: aliases.map { Fact($0, from: Self.classRow) },
      unitNames: branches.indices.flatMap { index in
        branches[index].names.map { Fact($0, from: Self.row(ofBranch: index)) }
      },
      unitAliases: Dictionary(
        uniqueKeysWithValues: branches.indices.map { index in
          (Self.row(ofBranch: index), Array(branches[index].names.dropFirst()))
        }),
      placeNames: placeNames,
      otherPlaces: numbered(otherPlaces, "place", from: 500),
      otherLecturers: numbered(otherLecturers, "lecturer", from: 500),
      divisions: numbered(divisions, "division", from: 1),
      people: people.enumerated().map { index, person in
        NamedPerson(
          name: person.name, mayBeNamed: person.mayBeNamed,
          record: RecordReference(kind: "trainee", id: index + 1))
      }, staffNames: numbered(staff, "staff", from: 1))
  }

  private func facts(_ trip: RecordReference) throws -> TripFacts {
    guard let days else { throw CorpusFault(description: "\(name).trip has no days") }
    return TripFacts(
      trip: trip, isFinished: isFinished, activity: activity,
      className: Fact(className, from: Self.classRow),
      classOrdinal: ordinal.map { Fact($0, from: Self.classRow) },
      units: branches.indices.filter { branches[$0].travels }.map { index in
        Fact(branches[index].names[0], from: Self.row(ofBranch: index))
      },
      counts: Fact(counts, from: trip), escorts: escorts.map { Fact($0, from: trip) },
      leader: numbered(staff, "staff", from: 1).first,
      destinations: destinations.map { Fact($0, from: trip) }, days: Fact(days, from: trip),
      statedDays: statedDays.map { Fact($0, from: trip) },
      theme: theme.map { Fact($0, from: trip) }, hosts: numbered(hosts, "organisation", from: 1),
      lectures: lectures, visits: visits,
      department: department.map { Fact($0, from: RecordReference(kind: "department", id: 1)) },
      author: author.map { Fact($0, from: trip) }, source: source.map { Fact($0, from: trip) },
      publishedOn: publishedOn.map { Fact($0, from: trip) })
  }

  private func numbered<Value>(_ values: [Value], _ kind: String, from first: Int) -> [Fact<Value>]
  {
    values.enumerated().map { index, value in
      Fact(value, from: RecordReference(kind: kind, id: first + index))
    }
  }

  private static let classRow = RecordReference(kind: "study_unit", id: 1)

  private static func row(ofBranch index: Int) -> RecordReference {
    RecordReference(kind: "study_unit", id: 2 + index)
  }
}
