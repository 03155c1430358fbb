import Documents
import Testing
import Training

@Suite struct TextEncodingTests {
  private static let text = "姓名,单位\r\n李䶮,昆山市财政局\r\n王𠮷,买买提·艾力\r\n"

  @Test(arguments: TextEncoding.allCases)
  func `a text comes back the same through every encoding`(encoding: TextEncoding) throws {
    let rows = [["姓名", "单位"], ["李䶮", "昆山市财政局"], ["王𠮷", "买买提·艾力"]]
    let bytes = try DelimitedText.write(rows, encoding: encoding)

    let read = try DecodedText(bytes, as: encoding)

    #expect(String(decoding: read.utf8, as: UTF8.self) == Self.text)
    #expect(read.encoding == encoding)
    #expect(!read.isGuessed)
  }

  @Test(
    arguments: [
      (TextEncoding.utf8, TextEncoding.utf8, false), (.utf8WithMark, .utf8WithMark, false),
      (.gb18030, .gb18030, true), (.utf16LittleEndian, .utf16LittleEndian, false),
      (.utf16BigEndian, .utf16BigEndian, false),
    ])
  func `the encoding is found out, and only GB18030 is a guess`(
    written: TextEncoding, found: TextEncoding, isGuessed: Bool
  ) throws {
    let bytes = try DelimitedText.write([["姓名"], ["李䶮"]], encoding: written)

    let read = try DecodedText(bytes)

    #expect((read.encoding, read.isGuessed) == (found, isGuessed))
    #expect(String(decoding: read.utf8, as: UTF8.self) == "姓名\r\n李䶮\r\n")
  }

  @Test func `plain ASCII is UTF-8, and the famous 联通 is GB18030`() throws {
    let lian = [UInt8]([0xC1, 0xAA, 0xCD, 0xA8])

    #expect(try DecodedText(Array("a,b".utf8)).encoding == .utf8)
    #expect(String(decoding: try DecodedText(lian).utf8, as: UTF8.self) == "联通")
  }

  /// The vectors are those of GB 18030-2022: two bytes, four bytes in the BMP and beyond it.
  @Test(
    arguments: [
      ([0xB0, 0xA1], 0x554A), ([0xFE, 0x9F], 0x4DAE), ([0xFE, 0x59], 0x9FB4),
      ([0xA8, 0xBC], 0x1E3F), ([0x81, 0x30, 0x81, 0x30], 0x80), ([0x82, 0x35, 0x8F, 0x33], 0x9FA6),
      ([0x90, 0x30, 0x81, 0x30], 0x10000), ([0x95, 0x34, 0xB2, 0x35], 0x20BB7),
      ([0xF8, 0xA1], 0xE234), ([0xAA, 0xA1], 0xE000), ([0xA2, 0xE3], 0x20AC),
    ] as [([UInt8], UInt32)])
  func `a code of GB18030 is exactly its character`(bytes: [UInt8], scalar: UInt32) throws {
    let read = try DecodedText(Array("x".utf8) + bytes, as: .gb18030)

    #expect(
      String(decoding: read.utf8, as: UTF8.self).unicodeScalars.map(\.value) == [0x78, scalar])
  }

  @Test func `every character outside the BMP has the code that arithmetic gives it`() throws {
    let values = stride(from: UInt32(0x10000), to: 0x110000, by: 257)
    var text = ""
    var bytes: [UInt8] = []
    for value in values {
      text.unicodeScalars.append(try #require(Unicode.Scalar(value)))
      let place = Int(value) - 0x10000
      bytes += [
        UInt8(0x90 + place / 12_600), UInt8(0x30 + place / 1260 % 10),
        UInt8(0x81 + place / 10 % 126), UInt8(0x30 + place % 10),
      ]
    }

    #expect(try DecodedText(bytes, as: .gb18030).utf8 == Array(text.utf8))
  }

  @Test func `every Han and private-use character that GB18030 can hold comes back itself`() throws
  {
    let lossy: Set<UInt32> = [
      0xE5E5, 0xE78D, 0xE78E, 0xE78F, 0xE790, 0xE791, 0xE792, 0xE793, 0xE794, 0xE795, 0xE796,
      0xE81E,
      0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864,
    ]
    var text = "x"
    for range in [0x2E80...0x9FFF, 0xE000...0xFAFF, 0x20000...0x323AF] as [ClosedRange<UInt32>] {
      for value in range where !lossy.contains(value) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }

    let bytes = try DelimitedText.write([[text]], encoding: .gb18030)
    let read = try DecodedText(bytes, as: .gb18030)

    #expect(read.utf8 == Array((text + "\r\n").utf8))
    for value in lossy {
      let lost = try #require(Unicode.Scalar(value).map { String(Character($0)) })
      #expect(throws: Refusal.charactersNotInGB18030) {
        try DelimitedText.write([[lost]], encoding: .gb18030)
      }
    }
  }

  @Test(
    arguments: [
      (Array("姓名\n张".utf8) + [0xFF, 0x0A], "第 2 行第 4 字节（文件偏移 10）不是合法的 UTF-8"),
      (
        [0xEF, 0xBB, 0xBF] + Array("姓名\r\n".utf8) + [0xC0, 0x80], "第 2 行第 1 字节（文件偏移 11）不是合法的 UTF-8"
      ),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are refused with their place`(bytes: [UInt8], place: String) {
    let refusal = refusal { try DecodedText(bytes, as: .utf8WithMark) }

    #expect(refusal?.code == "bytes-unreadable")
    #expect(refusal?.message.hasPrefix(place) == true)
  }

  @Test(
    arguments: [
      [0xB0, 0xA1, 0x0A, 0x80], [0xB0, 0xA1, 0x0A, 0xFF], [0xB0, 0xA1, 0x0A, 0xB0],
      [0xB0, 0xA1, 0x0A, 0xB0, 0x2C], [0xB0, 0xA1, 0x0A, 0x81, 0x30, 0x2C, 0x2C],
      [0xB0, 0xA1, 0x0A, 0xE3, 0x32, 0x9A, 0x36],
    ] as [[UInt8]])
  func `bytes that are no GB18030 are refused with their place`(bytes: [UInt8]) {
    let refusal = refusal { try DecodedText(bytes, as: .gb18030) }

    #expect(refusal?.message.hasPrefix("第 2 行第 1 字节（文件偏移 3）不是合法的 GB18030") == true)
  }

  @Test func `UTF-8 with one lost byte is told as such and not read as other characters`() {
    var bytes = Array(String(repeating: "张三丰和李四光在昆山市学习\n", count: 4).utf8)
    bytes.remove(at: 40)

    let refusal = refusal { try DecodedText(bytes) }

    #expect(refusal?.code == "bytes-unreadable")
    #expect(refusal?.message.contains("UTF-8") == true)
  }

  @Test func `bytes of no encoding are told with both places`() {
    let refusal = refusal { try DecodedText([0x61, 0x0A, 0xB0, 0xA1, 0xFF, 0xFF]) }

    #expect(refusal?.code == "encoding-unknown")
    #expect(refusal?.message.contains("第 2 行，偏移 2") == true)
    #expect(refusal?.message.contains("第 2 行，偏移 4") == true)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x20, 0x5F, 0x09], "UTF-16LE"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], "UTF-16LE"),
      ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], "UTF-16BE"),
    ] as [([UInt8], String)])
  func `half a character of UTF-16 is refused`(bytes: [UInt8], encoding: String) {
    #expect(refusal { try DecodedText(bytes) }?.message.contains(encoding) == true)
  }

  @Test(
    arguments: [[], [0xEF, 0xBB, 0xBF], [0x20, 0x0D, 0x0A, 0x0A], [0xFF, 0xFE]] as [[UInt8]])
  func `a file with nothing in it is empty`(bytes: [UInt8]) {
    #expect(throws: Refusal.fileEmpty) { try DecodedText(bytes) }
  }

  @Test func `zero bytes are no text`() {
    let unmarked = Array("a\u{0},\u{0}".utf8)

    #expect(throws: Refusal.fileHasNulls) { try DecodedText(unmarked) }
    #expect(throws: Refusal.fileHasNulls) { try DecodedText([0x20, 0x5F, 0x00, 0xFF]) }
  }

  @Test func `more bytes than the limit are refused, and the limit is told`() {
    let refusal = refusal { try DecodedText(Array(repeating: 0x61, count: 1025), limit: 1024) }

    #expect(refusal == .fileTooLarge(bytes: 1025, limit: 1024))
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8), FileKind.workbook),
      ([0x50, 0x4B, 0x03, 0x04] + Array("word/document.xml".utf8), .document),
      (
        [0x50, 0x4B, 0x03, 0x04] + Array("mimetypeapplication/vnd.oasis.opendocument".utf8),
        .openDocument
      ),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], .compound),
      (Array("%PDF-1.7".utf8), .pdf), (Array("{\\rtf1".utf8), .richText),
      (Array("\r\n<HTML><table>".utf8), .webPage), (Array("<?xml version".utf8), .markup),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], .picture), ([0x1F, 0x8B, 0x08], .archive),
    ] as [([UInt8], FileKind)])
  func `a file of another kind is known by its first bytes`(bytes: [UInt8], kind: FileKind) {
    #expect(throws: Refusal.fileIsNoText(kind)) { try DecodedText(bytes) }
  }

  @Test(
    arguments: [
      ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("gbk", .gb18030), ("GB2312", .gb18030),
      ("utf-8-bom", .utf8WithMark), ("UTF-16LE", .utf16LittleEndian), ("utf_16be", .utf16BigEndian),
    ])
  func `an encoding is named as people type it`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test func `an unknown encoding has no name`() { #expect(TextEncoding(named: "big5") == nil) }
}

/// The refusal that an act ends in, or `nil`.
func refusal(_ act: () throws -> some Any) -> Refusal? {
  do {
    _ = try act()
    return nil
  } catch {
    return error as? Refusal
  }
}
