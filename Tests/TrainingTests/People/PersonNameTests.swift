import Testing
import Training

@Suite struct PersonNameTests {
  @Test(
    arguments: [
      "张三", "欧阳娜娜", "买买提·艾力", "李䶮", "王𠮷", "赵\u{E863}", "John Smith", "Ó Brien", "王喆堃",
      "邓\u{9FB4}", "阿卜杜热合曼·阿卜杜热依木",
    ])
  func `an official name is kept to the scalar`(name: String) throws {
    let read = try PersonName.interpret(name)

    #expect(Array(read.value.text.unicodeScalars) == Array(name.unicodeScalars))
    #expect(!read.remarks.contains { $0.code != "name-private" })
  }

  @Test(
    arguments: [
      ("张 三", "张三", ["name-blanks"]), ("张\u{3000}三", "张三", ["name-blanks"]),
      ("张\u{A0}\u{A0}三", "张三", ["name-blanks"]), ("张 三 丰", "张三丰", ["name-blanks"]),
      (" 张三 ", "张三", []), ("\u{FEFF}张三", "张三", []), ("张\u{200B}三", "张三", []),
      ("张三 李四", "张三 李四", ["name-parts"]),
      ("买买提•艾力", "买买提·艾力", ["name-dot"]), ("买买提．艾力", "买买提·艾力", ["name-dot"]),
      ("买买提・艾力", "买买提·艾力", ["name-dot"]), ("买买提.艾力", "买买提·艾力", ["name-dot"]),
      ("买买提 · 艾力", "买买提·艾力", ["name-blanks"]),
      ("买买提 • 艾力", "买买提·艾力", ["name-dot", "name-blanks"]),
      ("John  Smith", "John Smith", []), ("J. Smith", "J. Smith", []),
      ("e\u{301}tienne", "\u{E9}tienne", ["name-composed"]),
      ("张三（女）", "张三（女）", ["name-odd"]), ("张三1", "张三1", ["name-odd"]),
      ("张", "张", ["name-short"]), ("赵\u{E863}", "赵\u{E863}", ["name-private"]),
      ("Ａlan", "Ａlan", []),
    ])
  func `what is undone is said`(written: String, name: String, codes: [String]) throws {
    let read = try PersonName.interpret(written)

    #expect(Array(read.value.text.unicodeScalars) == Array(name.unicodeScalars))
    #expect(read.remarks.map(\.code) == codes)
  }

  @Test(
    arguments: [
      ("", Refusal.nameMissing), ("  \u{3000}", .nameMissing), ("\u{200B}", .nameMissing),
      ("张\u{7}三", .nameHasControls), ("张\u{0}", .nameHasControls), ("王?", .nameLostCharacter),
      ("王？", .nameLostCharacter), ("王\u{FFFD}", .nameLostCharacter),
      (String(repeating: "长", count: 61), .nameTooLong(61)),
    ])
  func `what is no name is refused`(written: String, refusal: Refusal) {
    #expect(throws: refusal) { try PersonName(written) }
  }

  @Test func `sixty characters are still a name`() throws {
    let name = String(repeating: "长", count: 60)

    #expect(try PersonName(name).text == name)
  }

  @Test(
    arguments: [
      ("John Smith", "JOHN SMITH"), ("Ａlan", "alan"), ("张三 李四", "张三李四"), ("张三", "张三"),
      ("\u{F900}三", "\u{8C48}三"),
    ])
  func `two writings of one name fold to the same key`(one: String, other: String) throws {
    #expect(try PersonName(one).folded == PersonName(other).folded)
  }

  @Test func `different names keep different keys`() throws {
    #expect(try PersonName("李䶮").folded != PersonName("李龑").folded)
  }
}
