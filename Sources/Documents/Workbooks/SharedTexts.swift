internal import Training

/// The texts that the cells of a workbook share (共享字符串), in one flat run of bytes.
final class SharedTexts: XMLReceiver {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var text = RichText()
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Reads the texts of a workbook; one without the part has none.
  static func read(
    _ part: ZipPart?, limit: Int
  ) throws(Refusal) -> SharedTexts {
    let texts = SharedTexts(limit: limit)
    if let part { try XMLReading.read(part, to: texts) }
    return texts
  }

  /// How many there are.
  var count: Int { ends.count }

  /// Adds a text to the end of a record.
  func append(_ index: Int, to record: inout [UInt8]) {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    record.append(contentsOf: bytes[start..<Int(ends[index])])
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { text.clear() } else { text.begin(name) }
  }

  override func end(_ name: XMLName) {
    guard name == "si" else { return text.end(name) }
    bytes.append(contentsOf: text.finished)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    if bytes.count + ends.count * 4 > limit { refusal = .sharedTextsTooLarge(limit: limit) }
  }

  override func text(_ piece: UnsafeBufferPointer<UInt8>) {
    text.add(piece)
    if text.count > limit { refusal = .sharedTextsTooLarge(limit: limit) }
  }
}
