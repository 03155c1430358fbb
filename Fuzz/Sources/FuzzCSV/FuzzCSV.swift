import Documents
import Training

/// Reads any bytes as a roster: the answer is a reading or a refusal, and the two agree with
/// themselves.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard FileKind.recognise(bytes) == nil, let today = Day(year: 2024, month: 12, day: 1) else {
    return -1
  }
  let limits = DelimitedLimits(
    bytes: 1 << 20, records: 2000, columns: 64, cellCharacters: 512)
  let options = RosterReadingOptions(today: today, limits: limits, kept: ["*"])
  do throws(Refusal) {
    let reading = try RosterReader.read(bytes: bytes, options: options)
    precondition(reading.entries.count <= reading.personsRead)
    precondition(reading.accepted <= reading.personsRead)
    precondition(
      (reading.verdict == .clean) == reading.rejectedRows.isEmpty || reading.verdict == .fileError)
    precondition(reading.findings.allSatisfy { ($0.value?.count ?? 0) <= MaskedCell.longest })
  } catch {
    precondition(error.kind == .invalid && !error.message.isEmpty)
  }
  return 0
}
