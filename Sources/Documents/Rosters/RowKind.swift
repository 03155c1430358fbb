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

  init(headings: [SheetHeading]) { self.headings = headings }

  func kind(of cells: SheetCells) -> RowKind {
    let name = cells.text(ofColumn: RosterField.name.rawValue)
    if isFooter(name) { return .total }
    if name.isEmpty { return kindOfNameless(cells) }
    if isHeader(name, cells) { return .repeatedHeader }
    return isFooter(firstText(of: cells)) && !tellsPerson(cells) ? .total : .person
  }

  private func kindOfNameless(_ cells: SheetCells) -> RowKind {
    let texts = cells.texts.filter { !$0.isEmpty }
    if isFooter(texts.first ?? "") { return .total }
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
    [RosterField.sex, .idNumber].contains { !cells.text(ofColumn: $0.rawValue).isEmpty }
  }

  private func isHeader(_ name: String, _ cells: SheetCells) -> Bool {
    guard headings.contains(where: { $0.key == RosterField.name.key && $0.written == name }) else {
      return false
    }
    return zip(headings, cells.texts).allSatisfy { $0.written == $1 }
  }

  private func isFooter(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, Self.footerStarts.contains(first) else {
      return false
    }
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    return Self.totals.contains { word == $0 || word.hasPrefix($0 + ":") }
      || Self.signatures.contains { word.hasPrefix($0) }
  }

  private static let totals = ["合计", "总计", "共计", "小计", "总人数", "人数", "备注", "说明", "注"]
  private static let signatures = [
    "合计", "总计", "共计", "小计", "填报人", "填表人", "填报单位", "填报时间", "填表时间", "填表日期", "填报日期",
    "制表", "审核人", "审核:", "负责人:", "联系人:", "经办人", "报送单位", "报送时间", "单位盖章", "(盖章", "签字:",
    "日期:", "时间:", "注:", "备注:", "说明:",
  ]
  private static let footerStarts: Set<Unicode.Scalar> = Set(
    (totals + signatures).compactMap(\.unicodeScalars.first) + ["（"])
}
