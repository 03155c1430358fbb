internal import Crypto
internal import Documents
internal import Training

/// Reads the rows of a sheet cell by cell and gathers what is wrong with them (逐格读取).
struct SheetReading {
  let sheet: Sheet
  private(set) var findings: [SheetFinding]
  /// How many errors were reported, those of the sheet itself not counted.
  private(set) var errorCount = 0

  init(_ sheet: Sheet) { (self.sheet, findings) = (sheet, sheet.findings) }

  /// The keys of the columns that the sheet has: what has no column stays as it is.
  var columns: Set<String> { Set(sheet.headings.compactMap(\.key)) }

  /// What a cell holds, read; `nil` where it is blank or cannot be read, which is a finding.
  mutating func read<Value>(
    _ key: String, in row: SheetRow, _ parse: (String) throws(Refusal) -> Value
  ) -> Value? {
    guard let text = row[key] else { return nil }
    do throws(Refusal) {
      return try parse(text)
    } catch {
      report(error, in: row, column: key)
      return nil
    }
  }

  /// What a cell holds, which may not be blank.
  mutating func require(_ key: String, _ title: String, in row: SheetRow) -> String? {
    if row[key] == nil { report(.cellMissing(title), in: row, column: key) }
    return row[key]
  }

  /// Reports something about a cell.
  mutating func report(
    _ refusal: Refusal, _ severity: Severity = .error, in row: SheetRow, column key: String
  ) {
    if severity == .error { errorCount += 1 }
    findings.append(sheet.finding(refusal, severity: severity, in: row, column: key))
  }
}

/// The SHA-256 of a file, for the digest of a request.
func fingerprint(of bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
  }.joined()
}

extension Refusal {
  /// A cell that must hold something is blank.
  static func cellMissing(_ title: String) -> Self {
    Self(.invalid, code: "cell-missing", message: "“\(title)”是空的", repair: "请补上")
  }

  /// A cell says neither yes nor no.
  static func cellNotYesOrNo(_ text: String) -> Self {
    Self(
      .invalid, code: "cell-not-yes-or-no", message: "“\(text.prefix(40))”既不是“是”也不是“否”",
      repair: "请写 是 或 否，留空按否")
  }

  /// Two rows of a sheet name the same thing.
  static func rowTwice(_ name: String, first row: Int) -> Self {
    Self(
      .invalid, code: "row-twice", message: "“\(name)”在第 \(row) 行已经写过", repair: "请只留一行")
  }
}

extension SheetReading {
  /// What was found, of the file first, then by row.
  var sortedFindings: [SheetFinding] {
    findings.enumerated().sorted { left, right in
      let (first, second) = (left.element.row ?? 0, right.element.row ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}
