public import Training

extension Refusal {
  /// There is nothing in the file.
  public static var fileEmpty: Self {
    Self(.invalid, code: "file-empty", message: "空文件", repair: "请确认文件已保存，且不是 0 字节")
  }

  /// The file is larger than what is read.
  public static func fileTooLarge(bytes: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "file-too-large",
      message: "文件有 \(bytes) 字节，超过上限 \(limit) 字节（\(limit >> 20) MiB）",
      repair: "请拆成几个文件分别导入")
  }

  /// The file is nothing that a table is read from.
  public static func fileIsNoText(_ kind: FileKind) -> Self {
    Self(
      .invalid, code: "file-not-text",
      message: "这是\(kind.name)，不能读取；能读取 Excel 工作簿（.xlsx、.xls）、Word 表格（.docx）和 CSV",
      repair: kind.repair)
  }

  /// The file holds zero bytes.
  public static var fileHasNulls: Self {
    Self(
      .invalid, code: "file-binary", message: "文件含有零字节，不是 UTF-8 或 GB18030 文本",
      repair: "若是“Unicode 文本”，请用 --encoding utf-16le；否则请另存为 CSV UTF-8")
  }

  static func bytesUnreadable(_ encoding: TextEncoding, _ place: BytePlace) -> Self {
    Self(
      .invalid, code: "bytes-unreadable",
      message: "第 \(place.line) 行第 \(place.byteInLine) 字节（文件偏移 \(place.offset)）不是合法的"
        + " \(encoding.rawValue)，该处字符已损坏",
      repair: "请用原软件打开文件改正该处后另存为 CSV UTF-8；若编码另有其他，请用 --encoding 指明")
  }

  static func bytesOfNoEncoding(_ utf8: BytePlace, _ gb18030: BytePlace) -> Self {
    Self(
      .invalid, code: "encoding-unknown",
      message: "文件既不是 UTF-8（第 \(utf8.line) 行，偏移 \(utf8.offset)），"
        + "也不是 GB18030（第 \(gb18030.line) 行，偏移 \(gb18030.offset)）",
      repair: "请用 Excel 或 WPS 打开后另存为 CSV UTF-8，或用 --encoding 指明编码")
  }

  /// The first line names a separator that is none.
  public static var separatorUnknown: Self {
    Self(
      .invalid, code: "separator-unknown", message: "首行 sep= 指定的分隔符无法使用",
      repair: "请改为逗号、分号、制表符或竖线")
  }

  /// A quote is opened and never closed.
  public static func quoteUnbalanced(line: Int) -> Self {
    Self(
      .invalid, code: "quote-unbalanced", message: "第 \(line) 行打开的英文引号没有正确闭合",
      repair: "请在该行补上或删去多余的英文双引号")
  }

  /// A quoted cell goes on too long: its quote is probably never closed.
  public static func quotedCellTooLong(line: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "quote-unbalanced",
      message: "第 \(line) 行打开的英文引号之后超过 \(limit) 个字符，很可能没有闭合",
      repair: "请在该行补上或删去多余的英文双引号")
  }

  /// A line has more cells than a table may have.
  public static func tooManyColumns(line: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "columns-too-many", message: "第 \(line) 行超过 \(limit) 列的上限",
      repair: "请删除多余的列，或检查分隔符")
  }

  /// A cell is longer than a cell may be; what stands in it is not repeated.
  public static func cellTooLong(line: Int, column: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "cell-too-long",
      message: "第 \(line) 行第 \(column) 列的内容超过 \(limit) 个字符的上限",
      repair: "请缩短该单元格的内容")
  }

  /// A record holds more text than a record may; nothing of it is repeated.
  public static func recordTooLong(line: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "record-too-long", message: "第 \(line) 行的内容超过 \(limit) 字节的上限",
      repair: "请检查该行是否误粘贴了别的内容，或分隔符、引号是否有误")
  }

  /// A table has more records than are read.
  public static func tooManyRecords(limit: Int) -> Self {
    Self(
      .invalid, code: "records-too-many", message: "表格超过 \(limit) 行的上限",
      repair: "请拆成几个文件分别导入")
  }

  /// A private-use character has no place of its own in GB18030.
  public static var charactersNotInGB18030: Self {
    Self(
      .invalid, code: "gb18030-inexact", message: "有的自造字用 GB18030 保存后会变成另一个字",
      repair: "请改用 UTF-8 导出")
  }
}

extension FileKind {
  /// What the sender can do about a file that no table is read from.
  fileprivate var repair: String {
    switch self {
    case .picture, .pdf: "请向报送单位索取 Excel 或 CSV 名册"
    case .archive: "请先解压，再导入其中的名册文件"
    case .workbook, .document, .openDocument, .compound, .richText, .webPage, .markup:
      "请用 Excel 或 WPS 打开，选“文件→另存为”，类型选“Excel 工作簿(*.xlsx)”，再导入新文件"
    }
  }
}
