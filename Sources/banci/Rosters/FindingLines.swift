internal import Training

/// Findings as a terminal shows them (核查意见): every error and warning by itself, but notes of one
/// sort about one column together, so that what must be mended is not lost among what was tidied.
struct FindingLines {
  /// One line of the table.
  struct Line {
    /// The finding, or the first of its sort.
    let finding: SheetFinding
    /// The rows that it is about, in order.
    fileprivate(set) var rows: [Int]
    /// Whether the same was said of all of them.
    fileprivate(set) var isAlike = true

    /// `3`, or `1–3、5`.
    var rowWords: String { rows.isEmpty ? "-" : Self.runs(of: rows) }

    /// What is said, and of how many rows where they differ.
    var message: String {
      isAlike ? finding.message : "\(finding.message) 等 \(rows.count) 行"
    }

    private static func runs(of rows: [Int]) -> String {
      var runs: [ClosedRange<Int>] = []
      for row in rows {
        if let last = runs.last, row == last.upperBound + 1 {
          runs[runs.count - 1] = last.lowerBound...row
        } else {
          runs.append(row...row)
        }
      }
      let shown = runs.prefix(5).map { run in
        run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
      }
      return shown.joined(separator: "、") + (runs.count > 5 ? "……" : "")
    }
  }

  /// The lines, the gravest first.
  let lines: [Line]

  init(_ findings: [SheetFinding]) {
    var lines: [Line] = []
    var places: [[String?]: Int] = [:]
    for finding in findings.sorted(by: { $0.severity < $1.severity }) {
      let sort = [finding.code, finding.column]
      if finding.severity == .note, let row = finding.row, let place = places[sort] {
        lines[place].rows.append(row)
        if finding.message != lines[place].finding.message { lines[place].isAlike = false }
      } else {
        if finding.severity == .note, finding.row != nil { places[sort] = lines.count }
        lines.append(Line(finding: finding, rows: finding.row.map { [$0] } ?? []))
      }
    }
    self.lines = lines
  }
}
