import Documents
import Testing
import Training

@Suite struct SheetTests {
  private let columns = [
    SheetColumn("name", title: "名称", synonyms: ["地点名称", "教学点"], isRequired: true),
    SheetColumn("city", title: "城市", synonyms: ["所在地"]),
    SheetColumn("capacity", title: "容量", synonyms: ["可容纳人数"], isRequired: true),
  ]

  private func read(_ text: String, mapping: [String: String] = [:]) throws -> Sheet {
    try Sheet.read(
      bytes: Array(text.utf8), columns: columns, options: SheetOptions(mapping: mapping))
  }

  @Test func `rows come by the keys of their columns, with row and line, without blanks`() throws {
    let sheet = try read("教学点清单,,\n城市,地点名称,可容纳人数（人）\n昆山市, 元宇宙创新中心 ,60\n,,\n,花都社区,\n")

    #expect(sheet.headerLine == 2)
    #expect(sheet.rows.map(\.row) == [1, 3])
    #expect(sheet.rows.map(\.line) == [3, 5])
    #expect(
      sheet.rows.map(\.cells) == [
        ["name": "元宇宙创新中心", "city": "昆山市", "capacity": "60"], ["name": "花都社区"],
      ])
    #expect(sheet.findings == [])
    #expect(sheet.blankRows == 1)
  }

  @Test func `a missing required column is one error, an unknown one a warning`() throws {
    let sheet = try read("名称,城市,颜色\n甲,昆山,红\n")

    #expect(sheet.findings.map(\.code) == ["column-missing", "column-unknown"])
    #expect(sheet.findings.map(\.column) == ["容量", "颜色"])
    #expect(sheet.isRefused)
  }

  @Test func `the caller's mapping goes first, and may not name what there is not`() throws {
    let sheet = try read("名称,别名,容量\n甲,乙,1\n", mapping: ["别名": "name"])

    #expect(sheet.rows.map { $0["name"] } == ["甲"])
    #expect(sheet.findings.map(\.code) == ["column-twice"])
    #expect(throws: Refusal.mappedColumnUnknown("nome", ["名称", "城市", "容量"])) {
      try read("名称,容量\n", mapping: ["名称": "nome"])
    }
  }

  @Test func `a rule's refusal becomes a finding at its cell`() throws {
    let sheet = try read("名称,容量\n甲,十三\n")
    let row = try #require(sheet.rows.first)

    let finding = sheet.finding(.sexUnknown, in: row, column: "capacity")

    #expect((finding.row, finding.line, finding.column, finding.value) == (1, 2, "容量", "十三"))
  }

  @Test func `a table of other columns is refused with the columns wanted`() {
    let refusal = refusal {
      try Sheet.read(bytes: Array("甲,乙\n1,2\n".utf8), columns: columns)
    }

    #expect(refusal?.code == "header-not-found")
    #expect(refusal?.repair?.contains("“名称”“容量”") == true)
  }
}
