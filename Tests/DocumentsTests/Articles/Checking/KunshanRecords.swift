import Training

@testable import Documents

/// The records of the Kunshan journey, with names by which things go besides.
struct KunshanRecords {
  var trip = KunshanTrip()

  func records() throws -> ArticleRecords {
    let others = RecordReference(kind: "study_unit", id: 3)
    return ArticleRecords(
      facts: try trip.facts(), classAliases: [Fact("81期进修班", from: KunshanTrip.classUnit)],
      unitNames: [Fact("一支部", from: KunshanTrip.branch), Fact("二支部", from: others)],
      unitAliases: [KunshanTrip.branch: ["第一党支部"]],
      placeNames: [RecordReference(kind: "place", id: 122): ["清越光电"]],
      otherPlaces: [Fact("周庄古镇", from: RecordReference(kind: "place", id: 900))],
      divisions: [("江苏省", "320000"), ("苏州市", "320500"), ("昆山市", "320583")].map {
        Fact(Division($0.0, code: $0.1), from: KunshanTrip.trip)
      },
      people: [
        NamedPerson(
          name: "陈晓明", mayBeNamed: false, record: RecordReference(kind: "trainee", id: 5)),
        NamedPerson(
          name: "林若水", mayBeNamed: true, record: RecordReference(kind: "trainee", id: 6)),
      ])
  }

  /// What the check makes of a text.
  func check(_ text: String, format: ArticleFormat = .plain) throws -> ArticleCheck {
    ArticleChecker(try records()).check(ArticleText(text, format: format))
  }

  /// The claims of a kind as `64名学员: agrees`.
  func verdicts(_ kind: ClaimKind, _ text: String) throws -> [String] {
    try check(text).claims.filter { $0.kind == kind }.map { "\($0.text): \($0.verdict.rawValue)" }
  }
}
