import Testing
import Training

@Suite struct MaskedCellTests {
  @Test(
    arguments: [
      (MaskedCell.idNumber, "15000019800101011X", "150000********011X"),
      (.idNumber, "150000 19800101 011X", "150000********011X"), (.idNumber, "张三", "张三"),
      (.idNumber, "1500001980", "150*******"), (.idNumber, "3.4E+17", "3.4E+17"),
      (.phone, "13800005678", "138****5678"), (.phone, "1380000", "138****"), (.phone, "无", "无"),
      (.other, "张三13800005678", "张三138********"), (.other, "2024年12月", "2024年12月"),
      (.other, "１３８００００５６７８", "138********"), (.other, "138 0000 5678", "138**********"),
      (.other, "第81期", "第81期"), (.other, "a\nb", "a b"),
      (.other, String(repeating: "长", count: 50), String(repeating: "长", count: 39) + "…"),
    ])
  func `a finding shows no long number in full`(mask: MaskedCell, text: String, shown: String) {
    #expect(mask.shown(text) == shown)
  }

  @Test func `no mask shows more than forty characters`() {
    let texts = [String(repeating: "1", count: 200), String(repeating: "甲1", count: 99), ""]
    let masks = [MaskedCell.idNumber, .phone, .other]

    #expect(texts.allSatisfy { text in masks.allSatisfy { $0.shown(text).count <= 40 } })
  }
}
