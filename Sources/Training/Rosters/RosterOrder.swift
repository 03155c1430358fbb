/// In which order a roster is written (名册排序).
public enum RosterOrder: String, Hashable, Sendable, CaseIterable {
  /// By branch and group, then by rank, then as the class's list has it.
  case classOrder = "班级"
  /// By the sound of the name, the surname's own reading first: 曾 stands under Z.
  case pinyin = "拼音"
  /// By the strokes of the surname.
  case strokes = "笔画"
}
