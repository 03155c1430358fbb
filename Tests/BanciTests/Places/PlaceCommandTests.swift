import ClassOffice
import TestSupport
import Testing

/// The commands of places and lecturers as a script runs them.
@Suite(.freshDatabase(.school)) struct PlaceCommandTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": "2024-12-01 09:00",
      ],
      in: folder.path)
  }

  @Test func `the journey's sheets are shown first and come in with --apply`() async throws {
    try folder.write(DemoFile.bytes("places.csv"), to: "places.csv")
    try folder.write(DemoFile.bytes("lecturers.csv"), to: "lecturers.csv")

    let shown = try await banci.run("place", "import", "places.csv")
    let before = try await banci.run("place", "list", "--format", "json")
    let places = try await banci.run("place", "import", "places.csv", "--apply")
    let again = try await banci.run("place", "import", "places.csv", "--apply")
    let lecturers = try await banci.run("lecturer", "import", "lecturers.csv", "--apply")

    #expect(shown.status == 0)
    #expect(shown.output.hasSuffix("共 14 行：新增 14，更新 0，相同 0；新增单位 6\n"))
    #expect(shown.errors == "未写入（加 --apply 写入）\n")
    #expect(before.output.filter { !$0.isWhitespace } == #"{"places":[]}"#)
    #expect(places.output.hasSuffix("已导入：新增 14，更新 0，相同 0\n"))
    #expect(again.output == "共 14 行：新增 0，更新 0，相同 14\n")
    #expect(again.errors == "没有要写入的改动\n")
    #expect(lecturers.output.hasSuffix("已导入：新增 3，更新 0，相同 0\n"))
  }

  @Test func `a place is added, changed, shown, exported and imported again`() async throws {
    let added = try await banci.run(
      "place", "add", "花都社区", "--kind", "现场教学点", "--alias", "党群服务中心", "--capacity", "90",
      "--hours", "周一至周五 08:30-17:00", "--coordinates", "121,31.36")
    let changed = try await banci.run(
      "place", "change", "花都", "--name", "花都社区党群服务中心", "--exception", "2024-12-13 闭馆",
      "--exclusive")
    let exported = try await banci.run("place", "export")
    try folder.write(exported.output, to: "out.csv")
    let again = try await banci.run("place", "import", "out.csv", "--apply")

    #expect(added == .init(status: 0, output: "已增加地点：花都社区（编号 1）\n"))
    #expect(changed == .init(status: 0, output: "已变更：花都社区党群服务中心（编号 1）\n"))
    #expect(
      exported.output == """
        \u{FEFF}名称,别名,类别,行政区划代码,容纳人数,独占,开放时间,开放例外,经度,纬度,单位,备注\r
        花都社区党群服务中心,党群服务中心、花都社区,现场教学点,,90,是,周一至周五 08:30-17:00,2024-12-13 闭馆,121.0,31.36,,\r

        """)
    #expect(again.output == "共 1 行：新增 0，更新 0，相同 1\n")
  }

  @Test func `a sheet with errors shows them and ends with 2`() async throws {
    try folder.write("名称,类别,容纳人数\n甲,教室,-5\n", to: "bad.csv")

    let outcome = try await banci.run("place", "import", "bad.csv", "--apply")

    #expect(outcome.status == 2)
    #expect(outcome.output.contains("“-5”不是容纳人数"))
    #expect(outcome.output.hasSuffix("有 1 个错误，整个文件都不导入\n"))
  }

  @Test func `words that are none are refused in Chinese`() async throws {
    let outcome = try await banci.run("place", "add", "甲", "--kind", "教室", "--hours", "周八 全天")

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("不是看得懂的开放时间"))
  }

  @Test func `a lecturer is added, changed and listed`() async throws {
    let added = try await banci.run(
      "lecturer", "add", "丁教授", "--employer", "昆山市委党校", "--title-class", "正高级")
    let changed = try await banci.run("lecturer", "change", "djs", "--title", "教授")
    let listed = try await banci.run("lecturer", "list", "--format", "csv")

    #expect(added == .init(status: 0, output: "已增加师资：丁教授（编号 1）\n"))
    #expect(changed == .init(status: 0, output: "已变更：djs（编号 1）\n"))
    #expect(
      listed.output == """
        \u{FEFF}编号,姓名,职称,职称级别,单位,类别,可授课题,备注\r
        1,丁教授,教授,正高级,昆山市委党校,外请,,\r

        """)
  }

  @Test func `travel times and contacts are written down and listed`() async throws {
    for name in ["昆山南站", "花都社区"] {
      _ = try await banci.run("place", "add", name, "--kind", "车站")
    }

    let road = try await banci.run(
      "place", "travel-time", "set", "昆山南站", "花都社区", "--minutes", "25", "--source", "measured")
    let roads = try await banci.run("place", "travel-time", "list", "--format", "csv")
    let unclear = try await banci.run("contact", "add", "丁", "--duty", "讲解员")
    let contact = try await banci.run("contact", "add", "丁", "--duty", "讲解员", "--place", "花都社区")
    let contacts = try await banci.run("contact", "list", "--format", "csv")

    #expect(road == .init(status: 0, output: "已记下：昆山南站至花都社区 25 分钟\n"))
    #expect(roads.output == "\u{FEFF}起点,终点,分钟,来源\r\n昆山南站,花都社区,25,实测\r\n")
    #expect(unclear.status == 2)
    #expect(unclear.errors.contains("contact-host-unclear"))
    #expect(contact == .init(status: 0, output: "已增加联系人：丁（编号 1）\n"))
    #expect(contacts.output == "\u{FEFF}编号,地点或单位,姓名,职责,手机号\r\n1,花都社区,丁,讲解员,\r\n")
  }
}
