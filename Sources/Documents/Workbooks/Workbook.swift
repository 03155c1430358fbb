internal import Training

/// A workbook opened for reading (工作簿): its sheets by name; the rows come one at a time.
struct Workbook {
  /// A sheet that holds cells.
  struct Sheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  let sheets: [Sheet]
  private let archive: ZipArchive
  private let relations: PartRelations
  private let countsFrom1904: Bool

  /// Opens a workbook and reads its list of sheets.
  init(_ archive: ZipArchive) throws(Refusal) {
    self.archive = archive
    let main = try PartRelations(of: "", in: archive).target(kind: "officeDocument")
    let name = main ?? "xl/workbook.xml"
    guard !name.hasSuffix(".bin") else { throw .binaryWorkbook }
    let list = WorkbookPart()
    try XMLReading.read(try archive.requirePart(name), to: list)
    let relations = try PartRelations(of: name, in: archive)
    sheets = list.listings.compactMap { listing in
      guard let target = relations.target(id: listing.id), target.kind == "worksheet" else {
        return nil
      }
      return Sheet(name: listing.name, part: target.target, isHidden: listing.isHidden)
    }
    (self.relations, countsFrom1904) = (relations, list.countsFrom1904)
  }

  /// What all cells need to be understood.
  func values() throws(Refusal) -> WorkbookValues {
    WorkbookValues(
      texts: try SharedTexts.read(
        try part(kind: "sharedStrings"), limit: archive.limits.sharedTextBytes),
      formats: try StylesPart.read(try part(kind: "styles")),
      countsFrom1904: countsFrom1904)
  }

  /// The rows of a sheet, from the first.
  func rows(
    of sheet: Sheet, _ values: WorkbookValues, limits: DelimitedLimits
  ) throws(Refusal) -> (XMLReading, SheetRows) {
    let merged = try MergedRanges(
      of: try archive.requirePart(sheet.part), limit: archive.limits.mergedRanges)
    let rows = SheetRows(values, merged, limits: limits)
    return (try XMLReading(try archive.requirePart(sheet.part), to: rows), rows)
  }

  /// The sheets that can be seen and hold nothing, where there are several: Excel makes three.
  func emptySheets(_ values: WorkbookValues, limits: DelimitedLimits) -> Set<Int> {
    let visible = sheets.indices.filter { !sheets[$0].isHidden }
    guard visible.count > 1 else { return [] }
    return Set(visible.filter { !holdsAnything(sheets[$0], values, limits) })
  }

  // Only of the sheet that is read anybody wants to know whether it can be.
  private func holdsAnything(
    _ sheet: Sheet, _ values: WorkbookValues, _ limits: DelimitedLimits
  ) -> Bool {
    do {
      let rows = SheetRows(values, MergedRanges([]), limits: limits)
      return try XMLReading(try archive.requirePart(sheet.part), to: rows).goOn()
    } catch {
      return true
    }
  }

  private func part(kind: String) throws(Refusal) -> ZipPart? {
    guard let name = relations.target(kind: kind) else { return nil }
    return try archive.requirePart(name)
  }
}

extension Refusal {
  /// The workbook is one of Excel's binary ones.
  static var binaryWorkbook: Self {
    Self(
      .invalid, code: "workbook-binary", message: "这是二进制工作簿（.xlsb），不能读取",
      repair: "请用 Excel 或 WPS 打开，选“文件→另存为”，类型选“Excel 工作簿(*.xlsx)”")
  }
}
