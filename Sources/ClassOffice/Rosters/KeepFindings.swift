internal import Foundation
internal import Postgres
internal import Training

/// What was found wrong with a row that was left out (导入意见), as it is kept with its import.
private struct KeptFinding: Codable {
  let row: Int?
  let line: Int?
  let column: String?
  let value: String?
  let code: String
  let message: String
  let repair: String?
  let name: String?
}

/// What was wrong with the rows that an import left out, and whom they name.
struct LeftOutRows {
  var findings: [SheetFinding] = []
  var names: [Int: String] = [:]
}

extension Act {
  /// Keeps the errors of the rows that an import left out, encrypted: they name people.
  func keepFindings(_ left: LeftOutRows, of id: Int, _ keys: PersonalDataKeys) throws {
    let kept = left.findings.filter { $0.severity == .error && $0.row != nil }.map {
      KeptFinding($0, name: $0.row.flatMap { left.names[$0] })
    }
    guard !kept.isEmpty else { return }
    let text = String(decoding: try canonicalJSON(kept), as: UTF8.self)
    let sealed = Bytes(try keys.seal(text, for: .importFindings(of: id)))
    try session.execute("UPDATE roster_import SET findings_sealed = \(sealed) WHERE id = \(id)")
  }
}

extension Session {
  /// The errors of the rows that an import left out.
  ///
  /// - Throws: ``Refusal`` when there are some and the key is not at hand.
  func leftOutRows(of id: Int?, _ keys: PersonalDataKeys?) throws -> LeftOutRows {
    var left = LeftOutRows()
    guard let id else { return left }
    let sealed: Bytes? = try optionalValue(
      "SELECT findings_sealed FROM roster_import WHERE id = \(id)")
    guard let sealed else { return left }
    guard let keys else { throw Refusal.masterKeyMissing }
    let text = try keys.open(sealed.bytes, for: .importFindings(of: id))
    for kept in try JSONDecoder().decode([KeptFinding].self, from: Data(text.utf8)) {
      if let row = kept.row { left.names[row] = kept.name }
      left.findings.append(
        SheetFinding(
          .error, code: kept.code, row: kept.row, line: kept.line, column: kept.column,
          value: kept.value, message: kept.message, repair: kept.repair))
    }
    return left
  }
}

extension KeptFinding {
  fileprivate init(_ finding: SheetFinding, name: String?) {
    self.init(
      row: finding.row, line: finding.line, column: finding.column, value: finding.value,
      code: finding.code, message: finding.message, repair: finding.repair, name: name)
  }
}

extension SealBinding {
  /// What was wrong with rows that an import left out.
  fileprivate static func importFindings(of id: Int) -> Self {
    SealBinding(table: "roster_import", column: "findings_sealed", record: Int64(id))
  }
}
