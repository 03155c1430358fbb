internal import ArgumentParser
internal import Training

/// Columns of a roster on the command line (列名清单): `姓名,性别,单位`.
struct FieldListWord: ArgumentWord {
  let fields: [RosterField]

  init(word: String) throws(Refusal) {
    var fields: [RosterField] = []
    for name in word.split(whereSeparator: { ",，、;；".contains($0) }) {
      let title = WrittenText.trimmed(String(name))
      guard let field = RosterField(named: title) else { throw .rosterFieldUnknown(title) }
      guard RosterField.kept.contains(field) else { throw .rosterFieldNotKept(field) }
      if !fields.contains(field) { fields.append(field) }
    }
    guard !fields.isEmpty else { throw .rosterFieldUnknown(word) }
    self.fields = fields
  }
}

extension Refusal {
  /// There is no such column.
  static func rosterFieldUnknown(_ name: String) -> Self {
    Self(
      .invalid, code: "roster-field-unknown", message: "没有“\(name.prefix(40))”这一列",
      repair: "可用的列：\(RosterField.kept.map(\.title).joined(separator: "、"))")
  }

  /// The column is read but not kept, so that nothing can be written in it.
  static func rosterFieldNotKept(_ field: RosterField) -> Self {
    Self(
      .invalid, code: "roster-field-not-kept", message: "“\(field.title)”不在导出之列",
      repair: "可用的列：\(RosterField.kept.map(\.title).joined(separator: "、"))")
  }
}
