import Documents
import Training

/// Reads any bytes as a workbook: whole archives and compound files as they are, everything else as
/// the parts of a workbook, so that what is changed is XML and not what is packed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXLSX(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let isWhole = FileKind.recognise(input) != nil
  guard let today = Day(year: 2024, month: 12, day: 1) else { return -1 }
  let limits = DelimitedLimits(bytes: 1 << 20, records: 2000, columns: 64, cellCharacters: 512)
  let options = RosterReadingOptions(today: today, limits: limits, kept: ["*"])
  do throws(Refusal) {
    let bytes = isWhole ? input : PartedWorkbook(input).bytes
    try checkRecords(of: SheetFile(bytes), limits)
    let reading = try RosterReader.read(bytes: bytes, options: options)
    precondition(reading.accepted <= reading.personsRead)
    precondition(reading.findings.allSatisfy { ($0.value?.count ?? 0) <= MaskedCell.longest })
  } catch {
    precondition(!error.message.isEmpty && error.repair?.isEmpty == false)
  }
  return 0
}

/// Rows come in order, and no cell is longer than it may be.
private func checkRecords(of file: SheetFile, _ limits: DelimitedLimits) throws(Refusal) {
  var source = try file.records(SheetOptions(limits: limits))
  var (record, last) = (SheetRecord(), 0)
  while try source.read(into: &record) {
    precondition(record.number > last && record.count <= limits.columns)
    precondition(record.texts.allSatisfy { $0.unicodeScalars.count <= limits.cellCharacters * 2 })
    last = record.number
  }
}
