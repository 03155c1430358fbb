import Documents
import Testing
import Training

/// Files longer than the piece that is held of them.
@Suite struct TextPiecesTests {
  /// Rows of uneven length, so that pieces end within characters, quotes and line ends.
  private static let rows: [[String]] = (0..<10_000).map { number in
    let words = ["李䶮", "王𠮷", "买买提·艾力", "a\"b,c", "两\r\n行", "", " 空 ", "Ａ，Ｂ"]
    return ["\(number)", words[number % 8], String(repeating: words[number / 8 % 8], count: 3)]
  }

  @Test(
    arguments: [
      (TextEncoding.utf8, Delimiter.comma), (.utf8WithMark, .semicolon), (.gb18030, .tab),
      (.gb18030, .fullWidthComma), (.utf16LittleEndian, .comma), (.utf16BigEndian, .fullWidthComma),
    ])
  func `a file is read the same whatever piece a character falls into`(
    encoding: TextEncoding, delimiter: Delimiter
  ) throws {
    let bytes = try DelimitedText.write(Self.rows, encoding: encoding, delimiter: delimiter)

    let text = try DelimitedText(bytes)

    #expect(bytes.count > 300_000)
    #expect((text.encoding, text.delimiter) == (encoding, delimiter))
    #expect(try text.records() == Self.rows)
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func `damage far behind the start is told by line and offset`(encoding: TextEncoding) throws {
    let bytes = try DelimitedText.write(
      Array(repeating: ["张三", "昆山市财政局"], count: 20_000), encoding: encoding)
    let damaged = bytes + [0xFF, 0x0A]

    let refusal = refusal { try DelimitedText(damaged) }

    #expect(
      refusal?.message.hasPrefix(
        "第 20001 行第 1 字节（文件偏移 \(bytes.count)）不是合法的 \(encoding.rawValue)") == true)
  }

  @Test func `a byte lost in GB18030 is told as such, another encoding as none`() throws {
    let sound = try DelimitedText.write(
      Array(repeating: ["张三", "昆山市财政局"], count: 40), encoding: .gb18030)
    let lost = Array(sound[..<501]) + sound[502...]

    #expect(refusal { try DecodedText(lost) }?.code == "bytes-unreadable")
    #expect(refusal { try DecodedText([0x61, 0x0A, 0xB0, 0xFF]) }?.code == "encoding-unknown")
  }

  @Test func `a quote that is opened in one piece and closed in another is one cell`() throws {
    let long = String(repeating: "密", count: 4000)
    let text = (0..<60).map { "\($0),\"\(long)\"\"\(long.prefix(90))\"" }.joined(separator: "\r")

    let records = try DelimitedText(Array(text.utf8)).records()

    #expect(records.count == 60)
    #expect(records.allSatisfy { $0[1] == long + "\"" + long.prefix(90) })
  }
}
