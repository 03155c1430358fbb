import Testing

@testable import Documents

@Suite struct HostileCellTests {
  private func table(_ words: String) -> Table {
    Table("rows", columns: [Column("name", "姓名")], rows: [[.text(words)]])
  }

  @Test(
    arguments: [
      ("\u{1B}[31m红", "␛[31m红"), ("a\u{7}b", "a␇b"), ("x\u{202E}y", "x⟨U+202E⟩y"),
      ("a\tb", "a b"), ("\u{9B}2J", "⟨U+009B⟩2J"), ("a\u{7F}", "a␡"),
      ("\u{2066}a\u{2069}", "⟨U+2066⟩a⟨U+2069⟩"), ("\u{FEFF}张三", "⟨U+FEFF⟩张三"),
      ("a\u{0}b", "a␀b"), ("一\u{2028}二", "一\n二"), ("一\r二\r\n三", "一\n二\n三"),
    ])
  func `what could command a terminal is made visible`(words: String, shown: String) {
    #expect(words.harmless == shown)
  }

  @Test func `nothing harmful reaches a terminal, a CSV file or Markdown`() {
    let everything = String(
      String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))

    let outputs = [TableFormat.table, .csv, .markdown, .json].map { table(everything).text(as: $0) }

    let allowed: Set<Unicode.Scalar> = ["\r", "\u{FEFF}"]
    for output in outputs {
      #expect(
        output.unicodeScalars.filter { $0.isHarmful && !allowed.contains($0) }.isEmpty)
    }
  }

  @Test func `the titles of columns are made harmless too`() {
    let table = Table("rows", title: "\u{1B}]0;x", columns: [Column("a", "\u{1B}[2J")], rows: [])

    #expect(table.terminal() == "␛]0;x\n␛[2J\n────\n（无）\n")
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+86 138", "'+86 138"), ("-1", "'-1"), ("@SUM", "'@SUM"),
      ("\t=1", "' =1"), ("  =1", "'  =1"), ("'甲", "''甲"), (" 甲", "\" 甲\""), ("＝1", "'＝1"),
      ("-", "-"), ("——", "——"),
      ("a,b", "\"a,b\""), ("他说\"好\"", "\"他说\"\"好\"\"\""), ("一\n二", "\"一\n二\""),
      ("=1,\"2\"", "\"'=1,\"\"2\"\"\""),
      ("340000197506010011", "\"=\"\"340000197506010011\"\"\""), ("007", "\"=\"\"007\"\"\""),
      ("13812345678", "13812345678"), ("34000019750601001X", "34000019750601001X"), ("0", "0"),
    ])
  func `a CSV field is guarded and quoted`(words: String, field: String) {
    #expect(table(words).csv == "\u{FEFF}姓名\r\n\(field)\r\n")
  }

  @Test(
    arguments: [
      "=1+1", "'甲", "''", "340000197506010011", "007", "=\"1\"", "a,\"b\"", "  @", "＝1", "-",
      "一\n二",
      " 甲 ", "'=",
    ])
  func `what a table gives out, an import reads as it was`(words: String) throws {
    let read = try DelimitedText(Array(table(words).csv.utf8)).records()

    #expect(read.last?.map(DelimitedText.unguarded) == [words])
  }

  @Test func `a negative number is a number, not a formula`() {
    let table = Table("rows", columns: [Column("n", "数")], rows: [[-5]])

    #expect(table.csv == "\u{FEFF}数\r\n-5\r\n")
  }

  @Test(
    arguments: [
      ("a|b", "a\\|b"), ("一\n二", "一<br>二"), ("<script>", "\\<script\\>"), ("*粗*", "\\*粗\\*"),
      ("\\", "\\\\"), ("[a](b)", "\\[a\\](b)"), ("&amp;", "\\&amp;"),
    ])
  func `a Markdown cell holds no markup`(words: String, cell: String) {
    #expect(table(words).markdown == "| 姓名 |\n| --- |\n| \(cell) |\n")
  }

  @Test(
    arguments: [
      ("# 标题", "\\# 标题"), ("- 项", "\\- 项"), ("12. 项", "12\\. 项"), ("12月9日", "12月9日"),
      ("  1) 项", "1\\) 项"), ("> 引", "\\> 引"), ("---", "\\---"), ("", ""),
    ])
  func `a Markdown paragraph starts no block`(words: String, paragraph: String) {
    #expect(MarkdownText(words).paragraph == paragraph)
  }

  @Test(
    arguments: [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n\r\t", "\\n\\r\\t"), ("\u{1B}", "\\u001b"),
      ("\u{202E}", "\\u202e"), ("\u{E0041}", "\\udb40\\udc41"), ("𠮷/张", "𠮷/张"), ("\0", "\\u0000"),
    ])
  func `a JSON string is escaped without loss`(words: String, escaped: String) {
    #expect(JSONValue.string(words).text == "\"\(escaped)\"\n")
  }
}
