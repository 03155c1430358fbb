extension ArticleDraft {
  /// Every sentence with the rows that support it (出处表).
  public var sources: Table {
    let numbered = Array(parts.enumerated())
    return Table(
      "sentences", title: "文稿出处", of: numbered,
      [
        Field("number", "序号", .trailing) { .number($0.offset + 1) },
        Field("part", "部分") { .text($0.element.name) },
        Field("text", "文句") { .text($0.element.sentence.text) },
        Field("records", "出处") { Cell($0.element.sentence.recordWords) },
        Field("gap", "待补") { .flag(!$0.element.sentence.gaps.isEmpty) },
      ])
  }
}

extension TracedText {
  fileprivate var recordWords: String? {
    records.isEmpty ? nil : records.map(\.description).joined(separator: " ")
  }
}
