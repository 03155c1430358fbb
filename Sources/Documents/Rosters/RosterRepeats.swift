internal import Training

/// What is needed of every row to hold the rows against each other (重复核对): some forty bytes each.
struct RosterRepeats {
  private var rows: [Int32] = []
  private var lines: [Int32] = []
  private var idNumbers: [UInt64] = []
  private var mobiles: [UInt64] = []
  private var names: [UInt64] = []
  private var nameBytes: [UInt8] = []
  private var nameEnds: [Int32] = []
  private var endsLikeDamage: [Int32] = []
  private var lacksIDNumber = false

  /// How many rows there are.
  var count: Int { rows.count }

  /// The first three names.
  var sampleNames: [String] { (0..<min(3, count)).map(name(of:)) }

  mutating func add(_ entry: RosterEntry) {
    if let number = entry.idNumber, number.endsLikeDamage {
      endsLikeDamage.append(Int32(truncatingIfNeeded: count))
    }
    rows.append(Int32(truncatingIfNeeded: entry.row))
    lines.append(Int32(truncatingIfNeeded: entry.line))
    idNumbers.append(entry.idNumber.map { PackedNumber.of($0.digits) } ?? 0)
    mobiles.append(entry.mobile.map { PackedNumber.of($0.digits) } ?? 0)
    names.append(ByteHash.hash(entry.name.folded.utf8) | 1)
    nameBytes.append(contentsOf: entry.name.text.utf8)
    nameEnds.append(Int32(truncatingIfNeeded: nameBytes.count))
    lacksIDNumber = lacksIDNumber || entry.idNumber == nil
  }

  /// Says what is found, once all rows are there.
  func report(to log: inout RosterLog) {
    reportDamage(to: &log)
    report(
      idNumbers, .error, "id-twice", .idNumber, "身份证号", "请删去重复的一行；若是两个人，请核对身份证号", to: &log)
    report(mobiles, .warning, "mobile-twice", .mobile, "手机号", "请核对是否误填同一号码", to: &log)
    if lacksIDNumber { reportNames(to: &log) }
  }

  /// A number that ends in 000 and passes is damaged where others of the file surely are.
  private func reportDamage(to log: inout RosterLog) {
    let isDamaged = log.all.tallies.contains { $0.code == Refusal.idDestroyed.code }
    for entry in endsLikeDamage.map(Int.init) {
      let (row, line) = (Int(rows[entry]), Int(lines[entry]))
      let number = PackedNumber.digits(of: idNumbers[entry])
      if isDamaged {
        log.refuse(.idDestroyed, row: row, line: line, .idNumber, number)
      } else {
        log.say(.idEndsLikeDamage, row: row, line: line, .idNumber, number)
      }
    }
  }

  private func report(
    _ values: [UInt64], _ severity: Severity, _ code: String, _ field: RosterField, _ word: String,
    _ repair: String, to log: inout RosterLog
  ) {
    for group in RepeatedValues(values).groups {
      for entry in group.lazy.map(Int.init) {
        let row = Int(rows[entry])
        guard log.counts(severity, code, row: row) else { continue }
        let message = "\(word)与\(named(group, besides: entry))相同"
        log.keep(
          Remark(severity, code: code, message: message, repair: repair), row: row,
          line: Int(lines[entry]), field, PackedNumber.digits(of: values[entry]))
      }
    }
  }

  /// Without an ID number on both, nobody can tell two persons of one name from one person twice.
  private func reportNames(to log: inout RosterLog) {
    for group in RepeatedValues(names).groups
    where group.contains(where: { idNumbers[Int($0)] == 0 }) {
      for entry in group.lazy.map(Int.init) {
        let row = Int(rows[entry])
        guard log.counts(.warning, "name-twice", row: row) else { continue }
        let remark = Remark(
          .warning, code: "name-twice",
          message: "与\(named(group, besides: entry))同名，且没有都填身份证号，无法判断是否同一人",
          repair: "请补填身份证号，或删去重复的一行")
        log.keep(remark, row: row, line: Int(lines[entry]), .name, name(of: entry))
      }
    }
  }

  /// At most five rows are named: one value in ten thousand rows must not make a huge text.
  private func named(_ group: ArraySlice<Int32>, besides entry: Int) -> String {
    let named = group.prefix(6).map(Int.init).filter { $0 != entry }.prefix(5)
      .map { "第 \(rows[$0]) 条（第 \(lines[$0]) 行，\(name(of: $0))）" }
    return named.joined(separator: "、") + (group.count > 6 ? "等 \(group.count - 1) 条" : "")
  }

  private func name(of entry: Int) -> String {
    let start = entry == 0 ? 0 : Int(nameEnds[entry - 1])
    let name = String(decoding: nameBytes[start..<Int(nameEnds[entry])], as: UTF8.self)
    return MaskedCell.other.shown(name)
  }
}

extension Remark {
  fileprivate static var idEndsLikeDamage: Remark {
    Remark(
      .warning, code: "id-ends-000", message: "身份证号末三位是 000，校验位虽相符，仍可能被表格软件截断过",
      repair: "请对照身份证核对")
  }
}
