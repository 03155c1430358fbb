/// Everything that the check of an article holds it against (核查依据): the facts of the trip and
/// the other names by which things go.
public struct ArticleRecords: Hashable, Sendable {
  /// What a draft may state too; lectures and visits whatever became of them.
  public let facts: TripFacts
  /// Aliases and short names of the class: 中青班二班.
  public let classAliases: [Fact<String>]
  /// Every branch and group of the travelling classes with their aliases, those that stay included.
  public let unitNames: [Fact<String>]
  /// The aliases of a unit, by its row.
  public let unitAliases: [RecordReference: [String]]
  /// Aliases, brands and short names of a place, by its row.
  public let placeNames: [RecordReference: [String]]
  /// Places on the books that this trip does not visit.
  public let otherPlaces: [Fact<String>]
  /// Lecturers on the books who do not teach on this trip.
  public let otherLecturers: [Fact<LectureFacts.Lecturer>]
  /// Divisions of the stops and destinations with those they lie in: 江苏省, 苏州市, 昆山市.
  public let divisions: [Fact<Division>]
  /// Trainees on the trip's list, those who stayed behind included.
  public let people: [NamedPerson]
  /// The leader and the escorts, who may be named.
  public let staffNames: [Fact<String>]

  /// What is on record.
  public init(
    facts: TripFacts, classAliases: [Fact<String>] = [], unitNames: [Fact<String>] = [],
    unitAliases: [RecordReference: [String]] = [:], placeNames: [RecordReference: [String]] = [:],
    otherPlaces: [Fact<String>] = [], otherLecturers: [Fact<LectureFacts.Lecturer>] = [],
    divisions: [Fact<Division>] = [], people: [NamedPerson] = [], staffNames: [Fact<String>] = []
  ) {
    (self.facts, self.classAliases) = (facts, classAliases)
    (self.unitNames, self.unitAliases) = (unitNames, unitAliases)
    (self.placeNames, self.otherPlaces) = (placeNames, otherPlaces)
    (self.otherLecturers, self.divisions) = (otherLecturers, divisions)
    (self.people, self.staffNames) = (people, staffNames)
  }
}
