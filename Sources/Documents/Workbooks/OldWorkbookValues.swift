internal import CFreexl
internal import Training

/// The values of one sheet of an old workbook as freexl reads them (旧工作簿数值).
final class OldWorkbookValues {
  /// What a cell holds.
  enum Value {
    case blank
    case text(String)
    case number(Double)
    case date(String)
  }

  /// How many rows and columns there are.
  let (rows, columns): (Int, Int)
  private let handle: UnsafeRawPointer
  private let folder: TemporaryFolder

  /// Opens the sheet of that name.
  init(_ content: FileContent, sheet name: String) throws(Refusal) {
    folder = try TemporaryFolder()
    var handle: UnsafeRawPointer?
    let code = freexl_open(try folder.place(content, as: "book.xls"), &handle)
    guard let handle else { throw .workbookDamaged(nil) }
    guard code == FREEXL_OK, let size = Self.select(name, in: handle) else {
      freexl_close(handle)
      throw .workbookDamaged(nil)
    }
    (self.handle, rows, columns) = (handle, size.rows, size.columns)
  }

  deinit { freexl_close(handle) }

  /// The value of a cell: row from 1, column from 0.
  func value(row: Int, column: Int) -> Value {
    var value = FreeXL_CellValue()
    guard
      freexl_get_cell_value(handle, UInt32(row - 1), UInt16(column), &value) == FREEXL_OK
    else { return .blank }
    switch Int32(value.type) {
    case FREEXL_CELL_INT: return .number(Double(value.value.int_value))
    case FREEXL_CELL_DOUBLE: return .number(value.value.double_value)
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
      return value.value.text_value.map { .text(String(cString: $0)) } ?? .blank
    case FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
      return value.value.text_value.map { .date(String(cString: $0)) } ?? .blank
    default: return .blank
    }
  }

  private static func select(
    _ name: String, in handle: UnsafeRawPointer
  ) -> (rows: Int, columns: Int)? {
    var count: UInt32 = 0
    guard freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count) == FREEXL_OK else {
      return nil
    }
    for index in 0..<UInt16(clamping: count) {
      var letters: UnsafePointer<CChar>?
      guard freexl_get_worksheet_name(handle, index, &letters) == FREEXL_OK, let letters,
        String(cString: letters) == name
      else { continue }
      var (rows, columns): (UInt32, UInt16) = (0, 0)
      guard freexl_select_active_worksheet(handle, index) == FREEXL_OK,
        freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
      else { return nil }
      return (Int(rows), Int(columns))
    }
    return nil
  }
}
