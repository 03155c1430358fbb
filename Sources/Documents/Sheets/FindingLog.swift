internal import Training

/// Findings as they come (意见记录): of each rule the first are kept and all are counted.
struct FindingLog {
  private(set) var findings: [SheetFinding] = []
  private(set) var rejected = RowSet()
  private(set) var refusesFile = false
  private var tally: [FindingTally] = []
  private var indices: [Key: Int] = [:]
  private let kept: Int

  /// Keeps so many of each rule.
  init(keeping kept: Int = .max) { self.kept = kept }

  /// How often each rule found something, the gravest first.
  var tallies: [FindingTally] {
    tally.sorted { ($0.severity, $0.code) < ($1.severity, $1.code) }
  }

  mutating func add(_ finding: SheetFinding) {
    if counts(finding.severity, finding.code, row: finding.row) { keep(finding) }
  }

  /// Counts a finding and tells whether it is one of the first, which are to be kept.
  mutating func counts(_ severity: Severity, _ code: String, row: Int?) -> Bool {
    if severity == .error {
      if let row { rejected.insert(row) } else { refusesFile = true }
    }
    return count(severity, code, 1) <= kept
  }

  /// Keeps a finding that was counted.
  mutating func keep(_ finding: SheetFinding) { findings.append(finding) }

  /// Adds what another log holds.
  mutating func add(_ other: FindingLog) {
    for tally in other.tally { count(tally.severity, tally.code, tally.count) }
    findings += other.findings
    rejected.formUnion(other.rejected)
    refusesFile = refusesFile || other.refusesFile
  }

  @discardableResult
  private mutating func count(_ severity: Severity, _ code: String, _ number: Int) -> Int {
    let key = Key(severity: severity, code: code)
    let index = indices[key] ?? tally.count
    if index == tally.count {
      indices[key] = index
      tally.append(FindingTally(severity: severity, code: code, count: 0))
    }
    tally[index].count += number
    return tally[index].count
  }

  private struct Key: Hashable {
    let severity: Severity
    let code: String
  }
}
