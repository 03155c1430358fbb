import Testing
import Training

@testable import Documents

/// A table with every kind of cell.
let stops = Table(
  "stops", title: "现场教学点",
  columns: [
    Column("place", "地点"), Column("theme", "主题"), Column("minutes", "分钟", .trailing),
    Column("share", "占比", .trailing), Column("day", "日期"), Column("headline", "导语点"),
  ],
  rows: [
    [
      "元宇宙创新中心", "数字经济", 90, .decimal(.init(units: 333, places: 1)),
      Cell(Day(iso: "2024-12-09")), .flag(true),
    ],
    ["花都社区", .missing, 60, .decimal(.init(units: 5, places: 1)), .missing, .flag(false)],
  ])

@Suite struct TableTests {
  @Test func `a terminal table lines up by display width`() {
    #expect(
      stops.terminal() == """
        现场教学点
        地点           │ 主题     │ 分钟 │ 占比 │ 日期       │ 导语点
        ───────────────┼──────────┼──────┼──────┼────────────┼───────
        元宇宙创新中心 │ 数字经济 │   90 │ 33.3 │ 2024-12-09 │ 是
        花都社区       │ -        │   60 │  0.5 │ -          │ 否

        """)
  }

  @Test func `a narrow terminal wraps the widest words and keeps numbers whole`() {
    #expect(
      stops.terminal(width: 56) == """
        现场教学点
        地点      │ 主题     │ 分钟 │ 占比 │ 日期       │ 导语点
        ──────────┼──────────┼──────┼──────┼────────────┼───────
        元宇宙创  │ 数字经济 │   90 │ 33.3 │ 2024-12-09 │ 是
        新中心    │          │      │      │            │
        花都社区  │ -        │   60 │  0.5 │ -          │ 否

        """)
  }

  @Test(arguments: 1...70)
  func `no line is wider than the terminal`(width: Int) {
    let lines = stops.terminal(width: width).split(separator: "\n").dropFirst()

    let tooWide = lines.filter { DisplayWidth.of($0) > max(width, 2) }

    #expect(tooWide == [])
  }

  @Test func `columns that do not fit are left out and said to be`() {
    #expect(
      stops.terminal(width: 23) == """
        现场教学点
        地点     │ 主题     │ …
        ─────────┼──────────┼──
        元宇宙创 │ 数字经济 │ …
        新中心   │          │ …
        花都社区 │ -        │ …

        """)
  }

  @Test func `an empty table says so`() {
    let table = Table("trips", columns: [Column("id", "编号", .trailing)], rows: [])

    #expect(table.terminal() == "编号\n────\n（无）\n")
    #expect(table.json == "{\n  \"trips\": []\n}\n")
    #expect(table.csv == "\u{FEFF}编号\r\n")
    #expect(table.markdown == "| 编号 |\n| ---: |\n")
  }

  @Test func `a short row is filled up and a long one is cut`() {
    let columns = [Column("a", "甲"), Column("b", "乙")]

    #expect(
      Table("rows", columns: columns, rows: [["一"], ["一", "二", "三"]]).rows
        == [["一", .missing], ["一", "二"]])
  }

  @Test func `values fill the fields of their row`() {
    let table = Table(
      "days", of: [Day(iso: "2024-12-08"), Day(iso: "2024-12-09")],
      [
        Field("day", "日期") { Cell($0) },
        Field("weekday", "星期") { Cell($0?.weekday.word) },
      ])

    #expect(
      table
        == Table(
          "days", columns: [Column("day", "日期"), Column("weekday", "星期")],
          rows: [
            [Cell(Day(iso: "2024-12-08")), "周日"], [Cell(Day(iso: "2024-12-09")), "周一"],
          ]))
  }

  @Test func `JSON has numbers as numbers, null for missing and the order of the columns`() {
    #expect(
      stops.text(as: .json) == """
        {
          "stops": [
            {
              "place": "元宇宙创新中心",
              "theme": "数字经济",
              "minutes": 90,
              "share": 33.3,
              "day": "2024-12-09",
              "headline": true
            },
            {
              "place": "花都社区",
              "theme": null,
              "minutes": 60,
              "share": 0.5,
              "day": null,
              "headline": false
            }
          ]
        }

        """)
  }

  @Test func `CSV carries Chinese titles, a byte order mark and CRLF`() {
    #expect(
      stops.text(as: .csv)
        == "\u{FEFF}地点,主题,分钟,占比,日期,导语点\r\n"
        + "元宇宙创新中心,数字经济,90,33.3,2024-12-09,是\r\n花都社区,,60,0.5,,否\r\n")
  }

  @Test func `Markdown aligns numbers and shows what is missing`() {
    #expect(
      stops.text(as: .markdown) == """
        **现场教学点**

        | 地点 | 主题 | 分钟 | 占比 | 日期 | 导语点 |
        | --- | --- | ---: | ---: | --- | --- |
        | 元宇宙创新中心 | 数字经济 | 90 | 33.3 | 2024-12-09 | 是 |
        | 花都社区 | — | 60 | 0.5 | — | 否 |

        """)
  }

  @Test func `people read a list joined and programs get an array`() {
    let table = Table(
      "rows", columns: [Column("names", "姓名"), Column("none", "无")],
      rows: [[.list(["甲", "乙"]), .list([])]])

    #expect(table.terminal() == "姓名   │ 无\n───────┼───\n甲、乙 │ -\n")
    #expect(table.csv == "\u{FEFF}姓名,无\r\n甲、乙,\r\n")
    #expect(
      table.records
        == .array([
          .object([
            .init("names", .array([.string("甲"), .string("乙")])), .init("none", .array([])),
          ])
        ]))
  }

  @Test func `a telephone number is not torn`() {
    let table = Table(
      "rows", columns: [Column("unit", "单位"), Column("mobile", "手机号")],
      rows: [["某市发展和改革委员会", "138****5678"]])

    #expect(
      table.terminal(width: 22) == """
        单位     │ 手机号
        ─────────┼────────────
        某市发展 │ 138****5678
        和改革委 │
        员会     │

        """)
  }

  @Test func `people read the word of a term and programs its code`() {
    let table = Table(
      "trips", columns: [Column("state", "状态")],
      rows: [[.term(code: "under-way", word: "进行中")]])

    #expect(table.terminal() == "状态\n──────\n进行中\n")
    #expect(table.csv == "\u{FEFF}状态\r\n进行中\r\n")
    #expect(
      table.json == "{\n  \"trips\": [\n    {\n      \"state\": \"under-way\"\n    }\n  ]\n}\n")
  }

  @Test(arguments: [
    (333, 1, "33.3"), (5, 1, "0.5"), (-5, 1, "-0.5"), (0, 2, "0.00"), (42, 0, "42"),
    (1000, 1, "100.0"),
  ])
  func `a decimal keeps its places`(units: Int, places: Int, text: String) {
    #expect("\(Cell.Decimal(units: units, places: places))" == text)
  }
}
