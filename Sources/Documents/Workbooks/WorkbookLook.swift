internal import CXlsxWriter

/// How a written sheet looks (工作表样式): header, widths, print.
struct WorkbookLook {
  /// The widest that a column is made; longer text is wrapped.
  static let widest = 60

  let header: UnsafeMutablePointer<lxw_format>?
  let cell: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    header = workbook_add_format(book)
    format_set_bold(header)
    format_set_bg_color(header, 0xDCE6F1)
    format_set_border(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_num_format(header, "@")
    // Text also where nothing stands yet, so that a number typed there keeps all its digits.
    cell = workbook_add_format(book)
    format_set_num_format(cell, "@")
    format_set_text_wrap(cell)
    format_set_align(cell, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  }

  /// Widths by what the cells take on a screen, the header fixed and on every printed page.
  func apply(to page: UnsafeMutablePointer<lxw_worksheet>, _ widths: [Int], rows: UInt32) {
    for (column, width) in widths.enumerated() {
      let shown = Double(min(max(width, 4), Self.widest)) + 2
      worksheet_set_column(page, UInt16(column), UInt16(column), shown, cell)
    }
    worksheet_freeze_panes(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    worksheet_ignore_errors(
      page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    if rows > 1, !widths.isEmpty {
      worksheet_autofilter(page, 0, 0, rows - 1, UInt16(widths.count - 1))
    }
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_footer(page, "&C第 &P 页 共 &N 页")
  }
}
