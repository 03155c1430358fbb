internal import Training

/// What is found by holding the rows of a roster against each other.
struct RosterComparison {
  private let entries: [RosterEntry]

  init(_ entries: [RosterEntry]) { self.entries = entries }

  func report(to log: inout RosterLog) {
    reportDamage(to: &log)
    report(
      twice: { $0.idNumber?.digits }, .error, "id-twice", .idNumber, "身份证号",
      "请删去重复的一行；若是两个人，请核对身份证号", to: &log)
    report(
      twice: { $0.mobile?.digits }, .warning, "mobile-twice", .mobile, "手机号", "请核对是否误填同一号码",
      to: &log)
    reportNames(to: &log)
    reportMergedCells(to: &log)
  }

  /// A number that ends in 000 and passes is damaged where others of the file surely are.
  private func reportDamage(to log: inout RosterLog) {
    let isDamaged = log.all.findings.contains { $0.code == "id-destroyed" }
    for entry in entries {
      guard let number = entry.idNumber, number.endsLikeDamage else { continue }
      if isDamaged {
        log.refuse(.idDestroyed, row: entry.row, line: entry.line, .idNumber, number.digits)
      } else {
        log.say(.idEndsLikeDamage, row: entry.row, line: entry.line, .idNumber, number.digits)
      }
    }
  }

  private func report(
    twice key: (RosterEntry) -> String?, _ severity: Severity, _ code: String,
    _ field: RosterField, _ word: String, _ repair: String, to log: inout RosterLog
  ) {
    for (value, rows) in repeated(key) {
      for entry in rows {
        let message = "\(word)与\(Self.named(rows, besides: entry))相同"
        log.say(
          Remark(severity, code: code, message: message, repair: repair), row: entry.row,
          line: entry.line, field, value)
      }
    }
  }

  /// Without an ID number on both, nobody can tell two persons of one name from one person twice.
  private func reportNames(to log: inout RosterLog) {
    for (_, rows) in repeated({ $0.name.folded }) where rows.contains(where: { $0.idNumber == nil })
    {
      for entry in rows {
        let remark = Remark(
          .warning, code: "name-twice",
          message: "与\(Self.named(rows, besides: entry))同名，且没有都填身份证号，无法判断是否同一人",
          repair: "请补填身份证号，或删去重复的一行")
        log.say(remark, row: entry.row, line: entry.line, .name, entry.name.text)
      }
    }
  }

  /// Merged cells saved as CSV keep their words in the first row alone.
  private func reportMergedCells(to log: inout RosterLog) {
    for (field, text) in [
      (RosterField.branch, { $0.branch }), (.group, { $0.group }), (.unit, { $0.unit }),
    ] as [(RosterField, (RosterEntry) -> String?)] {
      let blank = entries.count { text($0) == nil }
      guard blank < entries.count, blank * 2 >= entries.count,
        entries.first.flatMap(text) != nil
      else { continue }
      log.say(
        .warning, "cells-look-merged", of: nil, column: log.header(of: field),
        "有 \(blank) 行为空，疑似原表合并了单元格、另存时只保留首格；没有自动填充",
        "请在原表取消合并并向下填充后重新保存")
    }
  }

  /// The values that several rows have, in the order of their first row.
  private func repeated(_ key: (RosterEntry) -> String?) -> [(String, [RosterEntry])] {
    var indices: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      if let key = key(entry) { indices[key, default: []].append(index) }
    }
    return indices.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
      .map { key, indices in (key, indices.map { entries[$0] }) }
  }

  /// At most five rows are named: one value in ten thousand rows must not make a huge text.
  private static func named(_ rows: [RosterEntry], besides entry: RosterEntry) -> String {
    let named = rows.prefix(6).filter { $0.row != entry.row }.prefix(5)
      .map { "第 \($0.row) 条（第 \($0.line) 行，\($0.name)）" }
    return named.joined(separator: "、") + (rows.count > 6 ? "等 \(rows.count - 1) 条" : "")
  }
}

extension Remark {
  fileprivate static var idEndsLikeDamage: Remark {
    Remark(
      .warning, code: "id-ends-000", message: "身份证号末三位是 000，校验位虽相符，仍可能被表格软件截断过",
      repair: "请对照身份证核对")
  }
}
