/// Where a lecturer comes from (师资类别).
public enum LecturerKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// On the school's own staff.
  case ownStaff = "校内"
  /// Invited from elsewhere.
  case invited = "外请"
  /// A leading cadre.
  case leadingCadre = "领导干部"

  /// Reads one of the three words.
  public init(_ text: String) throws(Refusal) {
    guard let found = Self(rawValue: WrittenText.withoutBlanks(text)) else {
      throw .lecturerKindUnknown(text)
    }
    self = found
  }
}

extension Refusal {
  /// There is no such kind of lecturer.
  static func lecturerKindUnknown(_ text: String) -> Self {
    Self(
      .invalid, code: "lecturer-kind-unknown", message: "没有师资类别“\(text.prefix(40))”",
      repair: "可写 \(LecturerKind.allCases.map(\.rawValue).joined(separator: "、"))，留空按外请")
  }
}
