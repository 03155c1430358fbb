/// What a sheet came in as (表格格式).
public enum SheetFormat: Hashable, Sendable {
  /// Text with something between the cells.
  case text(TextEncoding, Delimiter)
  /// A workbook of Excel 2007 and later, .xlsx or .xlsm.
  case workbook
  /// A workbook of before, .xls.
  case oldWorkbook
  /// A table of a Word document, .docx.
  case document

  /// What it is called in results.
  public var name: String {
    switch self {
    case .text(let encoding, _): encoding.rawValue
    case .workbook: "XLSX"
    case .oldWorkbook: "XLS"
    case .document: "DOCX"
    }
  }

  /// How the characters are written as bytes, where it is text.
  public var encoding: TextEncoding? {
    if case .text(let encoding, _) = self { encoding } else { nil }
  }

  /// What stands between the cells, where it is text.
  public var delimiter: Delimiter? {
    if case .text(_, let delimiter) = self { delimiter } else { nil }
  }
}
