internal import Training

/// The records of a table in text (文本来源).
struct TextSource: RecordSource {
  let format: SheetFormat
  let notes: [SheetFinding]
  private var scanner: DelimitedScanner
  private var record: DelimitedRecord

  init(_ content: FileContent, _ options: SheetOptions) throws(Refusal) {
    let text = try DelimitedText(
      content.bytes(in: 0..<content.count), encoding: options.encoding, limits: options.limits)
    format = .text(text.encoding, text.delimiter)
    notes = text.isEncodingGuessed ? [.encodingGuessed(text.encoding)] : []
    (scanner, record) = (text.scanner, text.scanner.emptyRecord)
  }

  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    guard try scanner.read(into: &self.record) else { return false }
    record.begin(number: self.record.number, line: self.record.line)
    record.hasStrayQuote = self.record.hasStrayQuote
    for cell in 0..<self.record.count { record.add(self.record.bytes(at: cell)) }
    return true
  }
}

extension SheetFinding {
  fileprivate static func encodingGuessed(_ encoding: TextEncoding) -> SheetFinding {
    SheetFinding(
      .note, code: "encoding-guessed", message: "文件未标明编码，按 \(encoding.rawValue) 读取",
      repair: "若姓名显示不对，请用 --encoding 指明编码")
  }
}
