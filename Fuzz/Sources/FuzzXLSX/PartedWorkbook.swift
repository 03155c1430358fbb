/// A workbook packed out of its parts, which stand in the input with a zero byte between: the sheet,
/// the shared texts, the styles, the list of sheets.
///
/// An input that begins with `W` is a Word document's text.
struct PartedWorkbook {
  private let parts: [(name: String, bytes: [UInt8])]

  init(_ input: [UInt8]) {
    let pieces = input.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    func piece(_ index: Int) -> [UInt8] { index < pieces.count ? Array(pieces[index]) : [] }
    guard input.first != UInt8(ascii: "W") else {
      parts = [Self.root("word/document.xml"), ("word/document.xml", Array(input.dropFirst()))]
      return
    }
    let list = piece(3).isEmpty ? Self.list : piece(3)
    parts = [
      Self.root("xl/workbook.xml"), ("xl/workbook.xml", list),
      ("xl/_rels/workbook.xml.rels", Self.relations), ("xl/sheet.xml", piece(0)),
      ("xl/texts.xml", piece(1).isEmpty ? Array("<sst/>".utf8) : piece(1)),
      ("xl/styles.xml", piece(2).isEmpty ? Array("<styleSheet/>".utf8) : piece(2)),
    ]
  }

  /// The archive, every part stored as it is.
  var bytes: [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let offset = body.count
      let header =
        two(20) + two(0) + two(0) + four(0) + four(Self.checksum(part.bytes))
        + four(part.bytes.count) + four(part.bytes.count) + two(part.name.utf8.count) + two(0)
      body += [0x50, 0x4B, 3, 4] + header + Array(part.name.utf8) + part.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 0] + header + two(0) + two(0) + two(0) + four(0)
      directory += four(offset) + Array(part.name.utf8)
    }
    return body + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(parts.count)
      + two(parts.count) + four(directory.count) + four(body.count) + two(0)
  }

  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func root(_ target: String) -> (name: String, bytes: [UInt8]) {
    let list =
      "<Relationships><Relationship Id=\"a\" Type=\"\(kinds)/officeDocument\""
      + " Target=\"\(target)\"/></Relationships>"
    return ("_rels/.rels", Array(list.utf8))
  }

  private static let list = Array(
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>".utf8)

  private static let relations = Array(
    ("<Relationships><Relationship Id=\"a\" Type=\"\(kinds)/worksheet\" Target=\"sheet.xml\"/>"
      + "<Relationship Id=\"b\" Type=\"\(kinds)/sharedStrings\" Target=\"texts.xml\"/>"
      + "<Relationship Id=\"c\" Type=\"\(kinds)/styles\" Target=\"styles.xml\"/></Relationships>")
      .utf8)

  private func two(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }

  private static let sums: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sums[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
