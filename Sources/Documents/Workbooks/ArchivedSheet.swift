public import Training

/// What an archive or a compound file turns out to be (文件识别), by its parts and not by its name.
enum ArchivedSheet {
  /// The records of a workbook or a document.
  static func open(
    _ content: FileContent, _ options: SheetOptions
  ) throws(Refusal) -> any RecordSource {
    let archive = try ZipArchive(content)
    let main = try PartRelations(of: "", in: archive).target(kind: "officeDocument") ?? ""
    if main.hasPrefix("word/") || (main.isEmpty && archive.has("word/document.xml")) {
      return try DocumentSource(
        archive, part: main.isEmpty ? "word/document.xml" : main, options)
    }
    if main.hasPrefix("xl/") || archive.has("xl/workbook.xml") || archive.has("xl/workbook.bin") {
      return try WorkbookSource(archive, options)
    }
    throw .fileIsNoText(archive.has("content.xml") ? .openDocument : .archive)
  }

  /// The records of an old workbook.
  static func openOld(
    _ content: FileContent, _ options: SheetOptions, limits: WorkbookLimits = .standard
  ) throws(Refusal) -> any RecordSource {
    let file = try CompoundFile(content)
    guard !file.has("EncryptedPackage") else { throw .workbookEncrypted }
    guard let book = file.streams.first(where: { ["Workbook", "Book"].contains($0.name) }) else {
      throw file.has("WordDocument") ? .oldDocument : .compoundUnknown
    }
    guard content.count <= limits.oldWorkbookBytes else {
      throw .oldWorkbookTooLarge(limit: limits.oldWorkbookBytes)
    }
    return try OldWorkbookSource(
      content, stream: try file.bytes(of: book, limit: limits.oldWorkbookBytes), options,
      limits: limits)
  }
}

extension Refusal {
  private static var saveAsWorkbook: String {
    "请用 Excel 或 WPS 打开，选“文件→另存为”，类型选“Excel 工作簿(*.xlsx)”，再导入新文件"
  }

  /// The file is a Word document of before 2007.
  static var oldDocument: Self {
    Self(
      .invalid, code: "document-old", message: "这是旧版 Word 文档（.doc），不能读取",
      repair: "请用 Word 或 WPS 打开，另存为“Word 文档(*.docx)”；最好向报送单位索取 Excel 名册")
  }

  /// A compound file that holds neither workbook nor document: an old .et, .wps, .msg and the like.
  static var compoundUnknown: Self {
    Self(
      .invalid, code: "workbook-unknown",
      message: "这不是能读取的工作簿（可能是早期 WPS 表格 .et、文字 .wps 或邮件）", repair: saveAsWorkbook)
  }

  /// A WPS workbook.
  public static var workbookOfWPS: Self {
    Self(
      .invalid, code: "workbook-et", message: "这是 WPS 表格文件（.et），请先另存为 .xlsx",
      repair: "请用 WPS 打开，选“文件→另存为”，类型选“Microsoft Excel 文件(*.xlsx)”，再导入新文件")
  }

  /// An old workbook is larger than what is held in memory.
  static func oldWorkbookTooLarge(limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large", message: "旧版工作簿（.xls）超过上限 \(limit >> 20) MiB",
      repair: saveAsWorkbook)
  }

  /// The sheets of an old workbook span more cells than there is room for.
  static func oldWorkbookTooWide(cells: Int, limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large",
      message: "旧版工作簿（.xls）的表格范围有 \(cells) 格，超过上限 \(limit) 格", repair: saveAsWorkbook)
  }
}
