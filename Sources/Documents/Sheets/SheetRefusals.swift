public import Training

extension Refusal {
  /// No line names the columns.
  static func headerNotFound(
    first: String, columns: [SheetColumn], _ format: SheetFormat
  ) -> Self {
    let wanted = columns.filter(\.isRequired).map(\.title)
    let names = wanted.isEmpty ? columns.prefix(4).map(\.title) : wanted
    return Self(
      .invalid, code: "header-not-found",
      message: "前 30 行中找不到表头（按 \(format.name) 读取）；首行是“\(MaskedCell.other.shown(first))”",
      repair: "表头应有“\(names.joined(separator: "”“"))”等列；若文字显示不对，请用 --encoding 指明编码")
  }

  /// A mapping names a column that there is not.
  public static func mappedColumnUnknown(_ key: String, _ titles: [String]) -> Self {
    Self(
      .invalid, code: "mapped-column-unknown", message: "没有“\(key)”这个字段",
      repair: "可用的字段：\(titles.joined(separator: "、"))")
  }
}
