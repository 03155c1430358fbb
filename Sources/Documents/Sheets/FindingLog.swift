internal import Training

/// Findings as they come (意见记录): of each rule the first are kept and all are counted.
struct FindingLog {
  private(set) var findings: [SheetFinding] = []
  private(set) var rejected = RowSet()
  private(set) var refusesFile = false
  private var counts: [FindingTally] = []
  private var indices: [String: Int] = [:]
  private let kept: Int

  /// Keeps so many of each rule.
  init(keeping kept: Int = .max) { self.kept = kept }

  /// How often each rule found something, the gravest first.
  var tallies: [FindingTally] {
    counts.sorted { ($0.severity, $0.code) < ($1.severity, $1.code) }
  }

  mutating func add(_ finding: SheetFinding) {
    if finding.severity == .error {
      if let row = finding.row { rejected.insert(row) } else { refusesFile = true }
    }
    if count(finding.severity, finding.code, 1) <= kept { findings.append(finding) }
  }

  /// Adds what another log holds.
  mutating func add(_ other: FindingLog) {
    for tally in other.counts { count(tally.severity, tally.code, tally.count) }
    findings += other.findings
    rejected.formUnion(other.rejected)
    refusesFile = refusesFile || other.refusesFile
  }

  @discardableResult
  private mutating func count(_ severity: Severity, _ code: String, _ number: Int) -> Int {
    let key = severity.rawValue + code
    if let index = indices[key] {
      counts[index].count += number
      return counts[index].count
    }
    indices[key] = counts.count
    counts.append(FindingTally(severity: severity, code: code, count: number))
    return number
  }
}
