import ClassOffice
import Documents
import TestSupport
import Testing
import Training

/// What is given out comes in again, whatever was done to the file that leaves its cells alone.
@Suite(.freshDatabase(.school)) struct RosterRoundTripTests {
  @Test func `an exported roster, shuffled and recoded, imports as all the same`() async throws {
    let scene = try await RosterScene()
    var generator = SplitMix(seed: 20_241_208)
    let roster = Self.roster(of: 60, &generator)
    let first = try await scene.importing(
      try DelimitedText.write(roster, encoding: .gb18030))
    let terms = RosterExportTerms(showsFullNumbers: true)

    for round in 0..<12 {
      let export = try await scene.office.exportRoster(of: "81", terms)
      let encoding = TextEncoding.allCases[round % TextEncoding.allCases.count]
      let delimiter = Delimiter.allCases[round % Delimiter.allCases.count]
      let header = export.fields.map(\.title) + export.extras
      let bytes = try DelimitedText.write(
        [header] + export.rows.shuffled(using: &generator), encoding: encoding,
        delimiter: delimiter)

      let check = try await scene.check(bytes, RosterImportTerms("81"))

      #expect(
        [check.count(.created), check.count(.updated), check.count(.same), check.count(.rejected)]
          == [0, 0, 60, 0], "\(encoding) \(delimiter) \(check.findings)")
    }
    #expect(first.created == 60)
  }

  /// A roster with rare characters, minority names, quotes, delimiters and line ends in cells.
  private static func roster(
    of count: Int, _ generator: inout SplitMix
  ) -> [[String]] {
    let header = [
      "姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位", "职务", "级别", "身份证号", "手机号", "备注",
    ]
    let names = ["李䶮", "王𠮷", "买买提·艾力", "欧阳明月", "John Smith", "张三丰"]
    let units = ["甲局", "乙局“二处”", "丙,局;丁|局", "戊局，己局", "“庚\"局\""]
    let remarks = ["", "=1+2", "-5", "'引号", "@某", "备注,有;分|隔，符", " 清真 "]
    return [header]
      + (0..<count).map { number in
        [
          "\(names.randomElement(using: &generator) ?? "")", number % 2 == 0 ? "女" : "男",
          ["汉族", "维吾尔族", "回族"][number % 3], "1975.06",
          ["中共党员", "群众", "九三学社社员"][number % 3], ["大学", "省委党校研究生"][number % 2],
          units.randomElement(using: &generator) ?? "", ["局长", "科长、书记"][number % 2],
          ["县处级正职", "二级调研员"][number % 2],
          RosterScene.number(number * 2 + (number % 2 == 0 ? 0 : 1)),
          "139\(10_000_000 + number)", remarks.randomElement(using: &generator) ?? "",
        ]
      }
  }
}
