internal import Training

/// The one order of findings: of the file first, then by row, column, and as they were found.
struct FindingOrder {
  private let places: [String: Int]

  init(_ headers: [String]) {
    places = Dictionary(zip(headers, headers.indices), uniquingKeysWith: { first, _ in first })
  }

  func sorted(_ findings: [SheetFinding]) -> [SheetFinding] {
    findings.enumerated().map { (key: key($1, $0), finding: $1) }
      .sorted { $0.key < $1.key }.map(\.finding)
  }

  private func key(_ finding: SheetFinding, _ index: Int) -> (Int, Int, Int) {
    (finding.row ?? 0, finding.column.flatMap { places[$0] } ?? -1, index)
  }
}
