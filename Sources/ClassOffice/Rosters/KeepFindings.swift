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
}

extension Act {
  /// Keeps the errors of the rows that an import left out, encrypted: they may name people.
  func keepFindings(
    _ findings: [SheetFinding], of id: Int, _ keys: PersonalDataKeys
  ) throws {
    let kept = findings.filter { $0.severity == .error && $0.row != nil }.map(KeptFinding.init)
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
  func keptFindings(of id: Int?, _ keys: PersonalDataKeys?) throws -> [SheetFinding] {
    guard let id else { return [] }
    let sealed: Bytes? = try optionalValue(
      "SELECT findings_sealed FROM roster_import WHERE id = \(id)")
    guard let sealed else { return [] }
    guard let keys else { throw Refusal.masterKeyMissing }
    let text = try keys.open(sealed.bytes, for: .importFindings(of: id))
    return try JSONDecoder().decode([KeptFinding].self, from: Data(text.utf8)).map { kept in
      SheetFinding(
        .error, code: kept.code, row: kept.row, line: kept.line, column: kept.column,
        value: kept.value, message: kept.message, repair: kept.repair)
    }
  }
}

extension KeptFinding {
  fileprivate init(_ finding: SheetFinding) {
    self.init(
      row: finding.row, line: finding.line, column: finding.column, value: finding.value,
      code: finding.code, message: finding.message, repair: finding.repair)
  }
}

extension SealBinding {
  /// What was wrong with rows that an import left out.
  fileprivate static func importFindings(of id: Int) -> Self {
    SealBinding(table: "roster_import", column: "findings_sealed", record: Int64(id))
  }
}
