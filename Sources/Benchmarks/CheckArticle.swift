internal import Documents
internal import Training

/// The draft of an article and the check of one, inside the process, against the plain reading of the
/// same Markdown by libcmark.
enum CheckArticle {
  /// Measures an article of about 3,000 characters and prints the ratios of the medians.
  static func measure() async throws {
    let facts = try trip()
    let records = ArticleRecords(facts: facts)
    let markdown = ArticleDraft(facts: facts).markdown
    let (draft, reading) = await inTurn(
      40, { precondition(ArticleDraft(facts: facts).markdown == markdown) },
      { precondition(!MarkdownBlock.blocks(of: markdown).isEmpty) })
    let (check, _) = await inTurn(
      40,
      {
        let check = ArticleChecker(records).check(ArticleText(markdown, format: .markdown))
        precondition(!check.claims.isEmpty && !check.hasContradictions)
      }, { precondition(!MarkdownBlock.blocks(of: markdown).isEmpty) })
    print("an article of \(markdown.unicodeScalars.count) characters, its Markdown read as 1")
    print("  draft    \(draft.line)")
    print("  check    \(check.line)")
    print("  reading  \(reading.line)")
    print("  draft / reading  \(draft.median / reading.median)")
    print("  check / reading  \(check.median / reading.median)")
  }

  /// Six days, three lectures, twelve sites and what people wrote about them; all invented.
  private static func trip() throws -> TripFacts {
    let row = RecordReference(kind: "trip", id: 1)
    let first = Day(number: 20_065)
    let unit = RecordReference(kind: "study_unit", id: 1)
    return TripFacts(
      trip: row, isFinished: true, className: Fact("第81期县处级干部进修班", from: unit),
      classOrdinal: Fact(81, from: unit),
      counts: Fact(HeadCounts(onBooks: 66, expected: 64, going: 64), from: row),
      destinations: [Fact(Division("昆山市", code: "320583"), from: row)],
      days: Fact(try DaySpan(from: first, through: Day(number: first.number + 5)), from: row),
      lectures: try (0..<3).map { try lecture($0, first) },
      visits: try (0..<12).map { try visit($0, first) },
      materials: (0..<12).map(material),
      publishedOn: Fact(Day(number: first.number + 16), from: row))
  }

  private static func lecture(_ number: Int, _ first: Day) throws -> LectureFacts {
    LectureFacts(
      session: RecordReference(kind: "session", id: 100 + number),
      topic: "县域发展实践第\(["一", "二", "三"][number])讲",
      lecturers: [
        Fact(
          .init(["顾延清", "陆望川", "沈砚秋"][number], title: "教授", employer: "昆山市委党校"),
          from: RecordReference(kind: "lecturer", id: number + 1))
      ],
      time: try time(first, day: number + 1, hour: 9), occurrence: .held)
  }

  private static func visit(_ number: Int, _ first: Day) throws -> VisitFacts {
    let names = ["云帆", "望江", "听涛", "新禾", "启明", "长河", "青峦", "白鹭", "星火", "春晖", "远山", "秋水"]
    return VisitFacts(
      session: RecordReference(kind: "session", id: 200 + number),
      place: Fact(
        "\(names[number])产业创新中心", from: RecordReference(kind: "place", id: 300 + number)),
      division: Division("昆山市", code: "320583"),
      time: try time(first, day: 1 + number / 3, hour: 13 + number % 3 * 2),
      theme: ["向新而行", "与民相守", "向史而思"][number % 3],
      seen: "展厅介绍了从样机到产线的每一道工序，看板上写着谁来办、何时办成、办得怎样，讲解员回答了学员的提问。",
      isHeadline: number < 4, occurrence: .held)
  }

  private static func material(_ number: Int) -> MaterialFacts {
    MaterialFacts(
      material: RecordReference(kind: "material", id: 400 + number),
      text: String(repeating: "走进车间，看见的是把图纸变成产品的耐心；走出车间，带走的是把想法变成办法的决心。", count: 4),
      theme: ["向新而行", "与民相守", "向史而思"][number % 3])
  }

  private static func time(_ first: Day, day: Int, hour: Int) throws -> TimeSpan {
    let midnight = (first.number + day) * 24 * 60
    return try TimeSpan(from: Moment(minuteNumber: midnight + hour * 60), minutes: 90)
  }
}
