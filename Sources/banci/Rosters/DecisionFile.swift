internal import ClassOffice
internal import Documents
internal import Training

/// A file of decisions about rows in doubt (裁定文件): row, keep|merge|new, person.
enum DecisionFile {
  /// Reads one; a first line of headings is passed over.
  ///
  /// - Throws: A ``Refusal`` that names the line that says nothing, or a row decided twice.
  static func read(_ file: InputFile) throws -> [RosterDecision] {
    let records = try DelimitedText(file.read()).records()
    var (decisions, seen) = ([RosterDecision](), Set<Int>())
    for (index, record) in records.enumerated() {
      let cells = record.map { WrittenText.trimmed(WrittenText.halfWidth($0)) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if index == 0, Int(cells[0]) == nil { continue }
      let decision = try decision(cells, line: index + 1)
      guard seen.insert(decision.row).inserted else { throw Refusal.decidedTwice(decision.row) }
      decisions.append(decision)
    }
    return decisions
  }

  private static func decision(_ cells: [String], line: Int) throws(Refusal) -> RosterDecision {
    let person = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
    guard cells.count >= 2, let row = Int(cells[0]), row > 0,
      let verdict = RosterDecision.Verdict.allCases.first(where: {
        $0.rawValue == cells[1].lowercased() || $0.word == cells[1]
      }),
      person == nil || person.flatMap({ Int($0) }) ?? 0 > 0
    else { throw .decisionUnreadable(line: line) }
    return RosterDecision(row: row, verdict, person: person.flatMap { Int($0) })
  }
}

extension Refusal {
  /// A line of decisions says nothing.
  static func decisionUnreadable(line: Int) -> Self {
    Self(
      .invalid, code: "decision-unreadable", message: "裁定文件第 \(line) 行看不懂",
      repair: "每行应为“记录号,keep|merge|new,人员编号”，如“3,merge,12”；人员编号可以不写")
  }

  /// A row is decided twice.
  static func decidedTwice(_ row: Int) -> Self {
    Self(
      .invalid, code: "decided-twice", message: "裁定文件里第 \(row) 条出现了两次",
      repair: "请每条只留一行裁定")
  }
}
