internal import Training

/// Members of a unit counted by one of their marks (分项统计); the counts add up to all members.
struct Breakdown: Hashable {
  /// Where a mark stands in the order of the lines, and its word.
  struct Mark: Hashable {
    let order: Int
    let word: String

    static let missing = Mark(order: .max, word: "未填写")
    /// After all that is known, before what is missing.
    static func other(_ word: String) -> Mark { Mark(order: .max - 1, word: word) }
  }

  /// How many members have a mark.
  struct Line: Hashable {
    let word: String
    let count: Int
    /// The share of all members in tenths of a percent, rounded half up.
    let tenthsOfPercent: Int
  }

  let key: String
  let title: String
  let lines: [Line]
  let total: Int

  /// Counts one mark for every member.
  init(_ key: String, _ title: String, _ marks: [Mark]) {
    (self.key, self.title, total) = (key, title, marks.count)
    let counts = Dictionary(grouping: marks) { $0 }.mapValues(\.count)
    let total = marks.count
    lines = counts.sorted { left, right in
      (left.key.order, right.value, left.key.word) < (right.key.order, left.value, right.key.word)
    }.map { mark, count in
      Line(
        word: mark.word, count: count, tenthsOfPercent: (count * 2000 + total) / (total * 2))
    }
  }

  /// Whether the rounded shares happen to make 100.0.
  var addsUp: Bool { lines.isEmpty || lines.map(\.tenthsOfPercent).reduce(0, +) == 1000 }

  /// The table that people read, with a line for all.
  var section: Table {
    let all = Line(word: "合计", count: total, tenthsOfPercent: 1000)
    return Table(
      key, title: title, of: lines.isEmpty ? [] : lines + [all], Self.fields { $0 })
  }

  /// The column that names the breakdown.
  static var dimension: Field<(Breakdown, Line)> {
    Field("dimension", "项目") { .term(code: $0.0.key, word: $0.0.title) }
  }

  /// The columns of a line.
  static func fields<Row>(_ line: @escaping (Row) -> Line) -> [Field<Row>] {
    [
      Field("value", "类别") { .text(line($0).word) },
      Field("count", "人数", .trailing) { .number(line($0).count) },
      Field("percent", "占比%", .trailing) {
        .decimal(.init(units: line($0).tenthsOfPercent, places: 1))
      },
    ]
  }
}
