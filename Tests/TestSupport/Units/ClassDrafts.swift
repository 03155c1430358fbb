public import ClassOffice
public import Training

extension ClassDraft {
  /// 第81期县处级干部进修班 of the Kunshan journey: 130 planned.
  public static let no81 = ClassDraft.of(code: "81", name: "第81期县处级干部进修班")

  /// A class, by default on the days of the 81st.
  public static func of(
    code: String, name: String, days: DaySpan = .days("2024-10-14", "2024-12-27")
  ) -> ClassDraft {
    ClassDraft(
      name: name, code: code, kind: "进修班", level: "县处级", days: days, plannedSize: 130)
  }
}
