internal import CXlsxWriter

/// The lists that the cells of some columns are chosen from (下拉选项), and the hints beside cells.
///
/// A list written into the rule itself may take 255 characters at most, and libxlsxwriter
/// overruns its memory where they take more bytes; longer ones stand on a hidden sheet.
struct ChoiceLists {
  private static let (longest, name) = (240, "选项")
  private let sheet: WorkbookSheet
  private let listPage: UnsafeMutablePointer<lxw_worksheet>?

  init(_ sheet: WorkbookSheet, in book: UnsafeMutablePointer<lxw_workbook>) {
    self.sheet = sheet
    let isNeeded = sheet.columns.contains { Self.isLong($0.choices) }
    listPage = isNeeded ? workbook_add_worksheet(book, Self.name) : nil
    if let listPage {
      worksheet_hide(listPage)
      Self.fill(listPage, sheet.columns.map { Self.isLong($0.choices) ? $0.choices : [] })
    }
  }

  /// Sets the rules for the rows that are there and those made ready to be filled in.
  func apply(to page: UnsafeMutablePointer<lxw_worksheet>, rows: UInt32) {
    let last = rows - 1 + UInt32(sheet.emptyRows)
    guard last >= 1 else { return }
    for (index, column) in sheet.columns.enumerated()
    where !column.choices.isEmpty || column.hint != nil {
      apply(column, UInt16(index), to: page, last)
    }
  }

  private func apply(
    _ column: WorkbookSheet.Column, _ index: UInt16, to page: UnsafeMutablePointer<lxw_worksheet>,
    _ last: UInt32
  ) {
    var rule = lxw_data_validation()
    let words = CWords(
      [
        column.title, column.hint ?? "", "“\(column.title)”不在选项之内",
        "请从下拉列表中选择；确需另填的，导入时会再核对。", formula(column, index),
      ] + column.choices)
    defer { words.free() }
    rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    if column.hint != nil { (rule.input_title, rule.input_message) = (words[0], words[1]) }
    if !column.choices.isEmpty {
      (rule.error_title, rule.error_message) = (words[2], words[3])
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      let isLong = Self.isLong(column.choices)
      rule.validate = UInt8(
        (isLong ? LXW_VALIDATION_TYPE_LIST_FORMULA : LXW_VALIDATION_TYPE_LIST).rawValue)
      rule.value_formula = words[4]
      rule.value_list = isLong ? nil : words.list(from: 5)
    }
    worksheet_data_validation_range(page, 1, index, last, index, &rule)
  }

  private func formula(_ column: WorkbookSheet.Column, _ index: UInt16) -> String {
    let letter = Self.letters(index)
    return "='\(Self.name)'!$\(letter)$1:$\(letter)$\(max(1, column.choices.count))"
  }

  private static func fill(_ page: UnsafeMutablePointer<lxw_worksheet>, _ lists: [[String]]) {
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      for (column, list) in lists.enumerated() where row < list.count {
        worksheet_write_string(page, UInt32(row), UInt16(column), list[row], nil)
      }
    }
  }

  private static func isLong(_ choices: [String]) -> Bool {
    choices.joined(separator: ",").utf8.count > longest
  }

  private static func letters(_ index: UInt16) -> String {
    let last = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
