internal import ClassOffice
internal import Training

extension ApplyOption {
  /// Shows what an import would do and, where it is wanted, does it.
  ///
  /// - Throws: ``BlockingFindings`` when the sheet has errors.
  func run(
    _ page: SheetImportPage, importing work: () async throws -> ImportCounts
  ) async throws {
    let preview = page.text(
      width: Terminal.ofThisProcess.showsResults ? Terminal.ofThisProcess.width : nil)
    if page.result.isRefused {
      try Output.standard.write(preview)
      throw BlockingFindings()
    }
    let rows = page.result.counts.written
    // One row is written without ado, but what was found in it is worth seeing.
    if rows == 1 { try Output.standard.write(preview) }
    guard try decides(on: Proposal(preview: preview, rows: rows)) else { return }
    try Output.line("已导入：\(try await work().words)")
  }
}
