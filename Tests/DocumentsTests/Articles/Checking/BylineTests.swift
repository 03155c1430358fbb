import Testing

/// The dates with which a text says when it was sent in or put together.
@Suite struct BylineTests {
  @Test func `a bracket that tells who sent the text in has the date of publication`() throws {
    try TripCheck("+taicang").expect(
      ["publication 2025-03-25 agrees"], in: "（第一党小组供稿 2025-03-25）为期6天的异地教学让学员们收获满满，大家感触很深。")
  }

  @Test func `a wrong date in such a bracket contradicts`() throws {
    try TripCheck("+taicang").expect(
      ["publication 2025-03-26 contradicts"],
      in: "（第一党小组供稿 2025-03-26）为期6天的异地教学让学员们收获满满，大家感触很深。")
  }

  @Test func `when a bulletin was put together is not when the page came out`() throws {
    let bulletin = "学习简报\n第83期进修班班委会编 2025年3月20日\n学员们赴太仓市开展了为期6天的异地教学。"

    try TripCheck("taicang").expect(["publication 2025年3月20日 not-on-record"], in: bulletin)
  }
}
