internal import Training

/// What a row of a roster is (行的性质).
enum RowKind: Hashable {
  /// A person, or meant to be one.
  case person
  /// A number in 序号 and nothing else.
  case numbered
  /// 合计, 填报人 and the like.
  case total
  /// The header once more, as printed on every page.
  case repeatedHeader
  /// A few words without a name: the title of a section.
  case fragment
}

/// Tells persons from the lines that rosters have besides.
struct RowKindReader {
  private let headings: [SheetHeading]
  private let nameHeader: [UInt8]

  init(headings: [SheetHeading]) {
    self.headings = headings
    nameHeader = Array((headings.first { $0.key == RosterField.name.key }?.written ?? "").utf8)
  }

  func kind(of cells: SheetCells) -> RowKind {
    if isSurelyPerson(cells) { return .person }
    let name = cells.text(ofColumn: RosterField.name.rawValue)
    if Self.isFooter(name) { return .total }
    if name.isEmpty { return kindOfNameless(cells) }
    if isHeader(name, cells) { return .repeatedHeader }
    return Self.isFooter(firstText(of: cells)) && !tellsPerson(cells) ? .total : .person
  }

  /// Told by bytes alone: there is a name, and neither it nor the first cell begins as a footer.
  private func isSurelyPerson(_ cells: SheetCells) -> Bool {
    guard let name = cells.plainBytes(ofColumn: RosterField.name.rawValue), !name.isEmpty,
      !Self.mayBeginFooter(name), !name.elementsEqual(nameHeader)
    else { return false }
    let first = cells.record.bytes.first { $0 != 0x20 } ?? 0
    return first < 0x80 || !Self.mayBeginFooter(cells.record.bytes.drop { $0 == 0x20 })
  }

  private func kindOfNameless(_ cells: SheetCells) -> RowKind {
    let texts = cells.texts.filter { !$0.isEmpty }
    if Self.isFooter(texts.first ?? "") { return .total }
    if tellsPerson(cells) || texts.count > 2 { return .person }
    let number = cells.text(ofColumn: RosterField.sequence.rawValue)
    return texts.count == 1 && Int(WrittenText.halfWidth(number)) != nil ? .numbered : .fragment
  }

  private func firstText(of cells: SheetCells) -> String {
    for place in 0..<cells.record.count where !cells.isBlank(at: place) {
      return WrittenText.trimmed(cells.record.text(at: place))
    }
    return ""
  }

  /// Only a person has a sex, an ID number or a mobile.
  private func tellsPerson(_ cells: SheetCells) -> Bool {
    [RosterField.sex, .idNumber].contains { !cells.isBlank(ofColumn: $0.rawValue) }
  }

  private func isHeader(_ name: String, _ cells: SheetCells) -> Bool {
    guard name.utf8.elementsEqual(nameHeader) else { return false }
    return zip(headings, cells.texts).allSatisfy { $0.written == $1 }
  }
}

extension RowKindReader {
  private static func isFooter(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, footerStarts.contains(first) else { return false }
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    return totals.contains { word == $0 || word.hasPrefix($0 + ":") }
      || signatures.contains { word.hasPrefix($0) } || isCount(word)
  }

  /// `共66人`, `总计 66 名`.
  private static func isCount(_ word: String) -> Bool {
    guard let last = word.last, "人名".contains(last), let first = word.first, "共总合".contains(first)
    else { return false }
    return word.dropFirst().dropLast().contains { $0.isNumber }
  }

  /// Whether the first character may be one that footers begin with; most others are told apart.
  private static func mayBeginFooter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0x80, bytes.count >= 3 else { return true }
    return mayStart[start(bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])]
  }

  private static func start(_ second: UInt8, _ third: UInt8) -> Int {
    Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  private static let mayStart: [Bool] = {
    var mayStart = Array(repeating: false, count: 4096)
    for scalar in footerStarts {
      let bytes = Array(String(Character(scalar)).utf8)
      if bytes.count == 3 { mayStart[start(bytes[1], bytes[2])] = true }
    }
    return mayStart
  }()

  private static let totals = ["合计", "总计", "共计", "小计", "总人数", "人数", "备注", "说明", "注"]
  private static let signatures = [
    "合计", "总计", "共计", "小计", "填报人", "填表人", "填报单位", "填报时间", "填表时间", "填表日期", "填报日期",
    "制表", "审核人", "审核:", "负责人:", "联系人:", "经办人", "报送单位", "报送时间", "单位盖章", "(盖章", "签字:",
    "日期:", "时间:", "注:", "备注:", "说明:",
  ]
  private static let footerStarts: Set<Unicode.Scalar> = Set(
    (totals + signatures).compactMap(\.unicodeScalars.first) + ["（"])
}
