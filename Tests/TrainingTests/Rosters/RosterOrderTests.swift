import Testing
import Training

@Suite struct RosterOrderTests {
  private func sorted(_ names: [String], by order: RosterOrder) -> [String] {
    let places = names.map { RosterPlace(name: $0, units: [], rank: nil) }
    return order.indices(of: places).map { names[$0] }
  }

  @Test func `by pinyin the surname's own reading counts, syllable by syllable`() {
    let names = ["曾毅", "单田芳", "陈五", "解珍", "区大", "樊刚", "方安", "吕一", "鲁二", "仇三", "张三"]

    #expect(
      sorted(names, by: .pinyin)
        == ["陈五", "樊刚", "方安", "鲁二", "吕一", "区大", "仇三", "单田芳", "解珍", "曾毅", "张三"])
  }

  @Test func `by strokes 陈 stands before 单, and surnames of as many strokes go by their strokes`() {
    let names = ["曾一", "单二", "陈三", "王四", "丁五", "马六", "李七", "张八", "卜九", "于十", "吴一", "丰二"]

    #expect(
      sorted(names, by: .strokes)
        == ["丁五", "卜九", "于十", "马六", "丰二", "王四", "李七", "吴一", "张八", "陈三", "单二", "曾一"])
  }

  @Test func `of one surname a single given name comes first, then the fewer strokes`() {
    #expect(
      sorted(["王建国", "王一凡", "王丁", "王磊", "王一"], by: .strokes)
        == ["王一", "王丁", "王磊", "王一凡", "王建国"])
  }

  @Test func `a surname that the list lacks has its place among the others`() {
    #expect(sorted(["曾一", "丁二", "䶮三", "㐂四"], by: .strokes).first == "丁二")
  }

  @Test(
    arguments: [
      ("丁", 2), ("马", 3), ("王", 4), ("冯", 5), ("刘", 6), ("陈", 7), ("单", 8), ("赵", 9), ("郭", 10),
      ("梁", 11), ("曾", 12), ("甄", 13), ("蔡", 14), ("潘", 15), ("薛", 16), ("魏", 17), ("瞿", 18),
      ("籍", 20),
    ] as [(Character, Int)])
  func `surnames have the strokes of the standard`(surname: Character, count: Int) {
    #expect(SurnameStrokes.count(of: surname) == count)
  }

  @Test func `the class's own order is by branch and group, then rank, then the list`() {
    let places = [
      RosterPlace(name: "甲", units: [2, 1], rank: "县处级正职"),
      RosterPlace(name: "乙", units: [1, nil], rank: nil),
      RosterPlace(name: "丙", units: [1, 2], rank: "县处级副职"),
      RosterPlace(name: "丁", units: [1, 2], rank: "县处级正职"),
      RosterPlace(name: "戊", units: [1, 2], rank: "厅局级副职"),
      RosterPlace(name: "己", units: [nil, nil], rank: "省部级正职"),
      RosterPlace(name: "庚", units: [1, 2], rank: "县处级副职"),
    ]

    #expect(
      RosterOrder.classOrder.indices(of: places).map { places[$0].name }.joined() == "戊丁丙庚乙甲己")
  }

  @Test func `no order loses or doubles a row`() {
    let names = (0..<500).map { "\(["王", "李", "张", "陈", "欧阳"][$0 % 5])\($0 % 7)" }
    let places = names.enumerated().map {
      RosterPlace(name: $1, units: [$0 % 3, nil], rank: $0 % 2 == 0 ? "县处级正职" : nil)
    }

    for order in RosterOrder.allCases {
      #expect(order.indices(of: places).sorted() == Array(places.indices))
    }
  }
}
