internal import Training

/// The records of a table in text (文本来源).
struct TextSource: RecordSource {
  let format: SheetFormat
  let notes: [SheetFinding]
  private var scanner: DelimitedScanner

  init(_ content: FileContent, _ options: SheetOptions) throws(Refusal) {
    let text = try DelimitedText(content, encoding: options.encoding, limits: options.limits)
    format = .text(text.encoding, text.delimiter)
    notes = text.isEncodingGuessed ? [.encodingGuessed(text.encoding)] : []
    scanner = text.scanner
  }

  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool {
    try scanner.read(into: &record)
  }
}

extension SheetFinding {
  fileprivate static func encodingGuessed(_ encoding: TextEncoding) -> SheetFinding {
    SheetFinding(
      .note, code: "encoding-guessed", message: "文件未标明编码，按 \(encoding.rawValue) 读取",
      repair: "若姓名显示不对，请用 --encoding 指明编码")
  }
}
