import Documents
import Testing
import Training

@Suite struct DelimitedTextTests {
  private func records(
    _ text: String, limits: DelimitedLimits = .standard
  ) throws(Refusal) -> [[String]] {
    try DelimitedText(Array(text.utf8), limits: limits).records()
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end ends a record, the last one or none`(end: String) throws {
    let expected = [["a", "b"], ["c", "d"]]

    #expect(try records("a,b\(end)c,d") == expected)
    #expect(try records("a,b\(end)c,d\(end)") == expected)
  }

  @Test func `line ends may be mixed`() throws {
    #expect(
      try records("a,b\rc,d\r\ne,f\ng,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test(
    arguments: [
      (#"a,"b,c",d"#, ["a", "b,c", "d"]), (#"a,"say ""hi""",d"#, ["a", #"say "hi""#, "d"]),
      ("a,\"b\nc\",d", ["a", "b\nc", "d"]), (#"a,"",d"#, ["a", "", "d"]), ("a,,", ["a", "", ""]),
      (#"a, "b,c" ,d"#, ["a", "b,c", "d"]), (#"a,5" pipe,d"#, ["a", #"5" pipe"#, "d"]),
      (#"a,="0123",d"#, ["a", #"="0123""#, "d"]), (#""""#, [""]), (#""""""#, ["\""]),
      ("a, b ,c", ["a", " b ", "c"]),
    ])
  func `quotes are undone as RFC 4180 says`(line: String, cells: [String]) throws {
    #expect(try records(line) == [cells])
  }

  @Test(
    arguments: [
      ("a,b,c\n1,2,3", Delimiter.comma), ("a\tb\tc\n1\t2\t3", .tab), ("a;b;c\n1;2;3", .semicolon),
      ("a，b，c\n1，2，3", .fullWidthComma), ("a|b|c\n1|2|3", .bar), ("a\nb", .comma),
      ("x\ty\n甲，乙\t1\n丙，丁\t2\n戊\t3", .tab), ("sep=;\na,b;c\n", .semicolon),
      ("SEP=\t\r\na\tb", .tab), ("\"sep=,\"\na;b", .comma),
      ("标题，副标题\n\na,b,c\n1,2,3\n4,5,6", .comma), ("a,\"x;y;z\"\nb,\"x;y;z\"", .comma),
    ])
  func `the delimiter is found out, or announced`(text: String, delimiter: Delimiter) throws {
    #expect(try DelimitedText(Array(text.utf8)).delimiter == delimiter)
  }

  @Test func `the line that announces a delimiter is no record`() throws {
    #expect(try records("sep=;\r\na;b\r\nc;d") == [["a", "b"], ["c", "d"]])
    #expect(throws: Refusal.separatorUnknown) { try records("sep=x\naxb") }
  }

  @Test func `full-width commas cut only where they are the delimiter`() throws {
    #expect(try records("姓名，单位\n张三，甲局") == [["姓名", "单位"], ["张三", "甲局"]])
    #expect(try records("姓名,单位\n张三,甲，乙局") == [["姓名", "单位"], ["张三", "甲，乙局"]])
  }

  @Test(
    arguments: [
      ("a,b\nc,\"d\ne,f\n", 2), ("\"a", 1), ("a\n\nb,\"c\r\nd", 3),
      ("a,b\nc,\"d\ne,\"f\"\n", 2), ("a,b\r\r\n\"c\nd\"e,f", 3),
    ])
  func `an unbalanced quote is named by the line where it opens`(text: String, line: Int) {
    #expect(throws: Refusal.quoteUnbalanced(line: line)) { try records(text) }
  }

  @Test func `an unbalanced quote in a long file is named by its line too`() {
    let text = "a,b\n\"c,d\n" + String(repeating: "姓名,单位\n", count: 5000)

    #expect(throws: Refusal.quotedCellTooLong(line: 2, limit: 4096)) { try records(text) }
  }

  @Test func `columns, cells and records have limits that their refusals tell`() throws {
    let limits = DelimitedLimits(bytes: 1 << 20, records: 10, columns: 4, cellCharacters: 8)

    #expect(try records("1,2,3,4\n八个字的一格内容", limits: limits).count == 2)
    #expect(throws: Refusal.tooManyColumns(line: 2, limit: 4)) {
      try records("1\n1,2,3,4,5", limits: limits)
    }
    #expect(throws: Refusal.cellTooLong(line: 1, column: 2, limit: 8)) {
      try records("1,九个字的一格内容呀", limits: limits)
    }
    #expect(throws: Refusal.cellTooLong(line: 1, column: 1, limit: 8)) {
      try records("\"九个字的一格内容呀\"", limits: limits)
    }
  }

  @Test func `a cell of ten megabytes is refused and not repeated`() {
    let text = "姓名,备注\n张三," + String(repeating: "密", count: 3_500_000)

    let refusal = refusal { try records(text) }

    #expect(refusal == .cellTooLong(line: 2, column: 2, limit: 4096))
    #expect(refusal?.message.contains("密") == false)
  }

  @Test func `a record of more than a mebibyte is refused and not repeated`() {
    let cell = String(repeating: "密", count: 4000)
    let text = "姓名,备注\n" + Array(repeating: cell, count: 100).joined(separator: ",") + "\n"

    #expect(refusal { try records(text) } == .recordTooLong(line: 2, limit: 1 << 20))
  }

  @Test func `ten thousand columns are refused`() {
    let line = String(repeating: "a,", count: 10_000)

    #expect(throws: Refusal.tooManyColumns(line: 1, limit: 512)) { try records(line) }
  }

  @Test(
    arguments: [
      "", "plain", "with,comma", "with \"quotes\"", "two\nlines", "cr\rhere", " padded ", "=1+2",
      "+86 138", "-5", "@cmd", "\ttab", "'quoted", "'=x", "，", "王𠮷", "=\"x\"", "''", "'",
    ])
  func `what is written is read back the same, whatever it begins with`(cell: String) throws {
    for delimiter in [Delimiter.comma, .tab, .fullWidthComma] {
      let rows = [["a", cell, "b"], ["c", "d", cell]]

      let bytes = try DelimitedText.write(rows, delimiter: delimiter)
      let read = try DelimitedText(bytes).records().map { $0.map(DelimitedText.unguarded) }

      #expect(read == rows)
    }
  }

  @Test(arguments: ["=1+2", "+1", "-1", "@x", "\tx", "=HYPERLINK(\"http://x\")"])
  func `no written cell begins as a formula`(cell: String) throws {
    let bytes = try DelimitedText.write([[cell]], encoding: .utf8)

    let first = bytes.first { $0 != UInt8(ascii: "\"") }

    #expect(first == UInt8(ascii: "'"))
  }

  @Test func `the bytes written are those of RFC 4180, with a mark for Excel`() throws {
    let bytes = try DelimitedText.write(
      [["姓名", "证号"], ["张,三", "340000198001010010"]], textColumns: [1])

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}姓名,证号\r\n\"张,三\",\"=\"\"340000198001010010\"\"\"\r\n")
  }
}
