internal import Training

/// The rows of a Word document's table as records (文档表格来源): of the longest, unless one is named.
struct DocumentSource: RecordSource {
  let format = SheetFormat.document
  let notes: [SheetFinding]
  private let reading: XMLReading
  private let tables: DocumentTables

  /// Opens a document at the table that is wanted.
  init(_ archive: ZipArchive, part: String, _ options: SheetOptions) throws(Refusal) {
    let counting = DocumentTables(nil, limits: options.limits)
    try XMLReading.read(try archive.requirePart(part), to: counting)
    let counts = counting.rowCounts
    guard let longest = counts.indices.max(by: { counts[$0] < counts[$1] }) else {
      throw .documentHasNoTable
    }
    let choice = try SheetChoice(
      options.sheet, among: counts.indices.map { ("表格\($0 + 1)", false) }, usual: longest)
    notes = choice.notes
    tables = DocumentTables(choice.index, limits: options.limits)
    reading = try XMLReading(try archive.requirePart(part), to: tables)
  }

  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    guard try reading.goOn() else { return false }
    swap(&record, &tables.record)
    return true
  }
}

extension Refusal {
  /// The document holds text only.
  static var documentHasNoTable: Self {
    Self(
      .invalid, code: "document-no-table", message: "Word 文档里没有表格",
      repair: "请向报送单位索取 Excel 名册，或把内容整理成表格")
  }
}
