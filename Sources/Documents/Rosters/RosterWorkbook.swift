public import Training

extension WorkbookSheet {
  /// The sheet that a roster is written to, with the lists that its cells are chosen from.
  ///
  /// - Parameters:
  ///   - fields: Its columns.
  ///   - extras: The headers of columns behind them that are no field.
  ///   - emptyRows: How many rows are made ready to be filled in.
  public static func roster(
    _ fields: [RosterField], _ extras: [String] = [], emptyRows: Int = 0
  ) -> WorkbookSheet {
    let columns = fields.map { Column($0.title, choices: $0.choices, hint: $0.hint) }
    return WorkbookSheet(
      named: "名册", columns: columns + extras.map { Column($0) }, emptyRows: emptyRows)
  }
}

extension RosterField {
  /// What a sending organisation is asked for; who creates a trainee needs the first of them.
  public static let asked: [RosterField] = [
    .sequence, .name, .sex, .ethnicGroup, .birth, .politicalStatus, .education, .unit, .post,
    .rank, .idNumber, .mobile, .diet, .lodging, .remark,
  ]

  fileprivate var choices: [String] { Self.choices[self] ?? [] }
  fileprivate var hint: String? { Self.hints[self] }

  private static let choices: [RosterField: [String]] = [
    .sex: ["男", "女"], .ethnicGroup: EthnicGroup.all.map(\.name),
    .politicalStatus: PoliticalStatus.allCases.map(\.name),
  ]

  private static let hints: [RosterField: String] = [
    .idNumber: "18 位身份证号，本列已设为文本，请直接填写", .mobile: "11 位手机号",
    .birth: "如 1975-06 或 1975-06-15", .unit: "单位全称", .diet: "如 清真、素食；没有则不填",
  ]
}
