import Testing

@testable import Documents

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("张三", 4), ("买买提·艾力", 11), ("𠮷", 2), ("䶮", 2), ("𰻝", 2), ("①", 1),
      ("Ａ１", 4), ("ｱ", 1), ("　", 2), ("é", 1), ("e\u{301}", 1), ("a\u{200B}b", 2), ("😀", 2),
      ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("☎", 1), ("☎️", 2), ("👍🏽", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("“”", 2), ("——", 2), ("，。", 4), ("《》", 4), ("─│", 2),
      ("葛\u{E0100}", 2), ("\u{7}", 0), ("⌚", 2), ("㊗", 2), ("は\u{3099}", 2), ("ﬁ", 1),
    ])
  func `text takes its columns of a terminal`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    arguments: [
      ("昆山市县域发展实践", 8, ["昆山市县", "域发展实", "践"]),
      ("聆听讲座，收获很大。", 8, ["聆听讲", "座，收获", "很大。"]),
      ("参观《昆山》", 6, ["参观", "《昆", "山》"]),
      ("hello world again", 11, ["hello world", "again"]),
      ("2024-12-09 上午", 10, ["2024-12-09", "上午"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("一\n\n二", 4, ["一", "", "二"]), ("", 4, [""]),
      ("张", 1, ["张"]),
    ])
  func `a line breaks where Chinese typesetting allows`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(LineBreaking(width: width).lines(of: text) == lines)
  }

  @Test(
    arguments: [
      ("张三", 4, "张三"), ("张三丰", 4, "张…"), ("张三丰", 5, "张三…"), ("abc", 2, "a…"), ("abc", 0, ""),
    ])
  func `cut text says that it is cut`(text: String, width: Int, cut: String) {
    #expect(text.cut(to: width) == cut)
  }

  @Test func `a cell of very many lines is cut`() {
    let cell = TerminalCell(String(repeating: "字", count: 1000), .leading, breaks: true)

    #expect(cell.lines(width: 4) == Array(repeating: "字字", count: 11) + ["…"])
  }
}
