internal import Training

/// Which sheet of a workbook is read (工作表选择): the one asked for, else the first to be seen.
struct SheetChoice {
  let index: Int
  /// What is to be said of the others.
  let notes: [SheetFinding]

  /// - Parameters:
  ///   - word: A name, or a number from 1 among those to be seen; `nil` for the first.
  ///   - sheets: The sheets in the order of their tabs.
  ///   - usual: The one to read where none is asked for; the first to be seen unless said.
  ///   - empty: Those that hold nothing, of which nothing need be said.
  init(
    _ word: String?, among sheets: [(name: String, isHidden: Bool)], usual: Int? = nil,
    empty: Set<Int> = []
  ) throws(Refusal) {
    let visible = sheets.indices.filter { !sheets[$0].isHidden }
    guard !sheets.isEmpty, word != nil || !visible.isEmpty else { throw .noSheet }
    index = try word == nil ? usual ?? visible[0] : Self.index(of: word, sheets, visible)
    let read = visible.filter { !empty.contains($0) }
    notes = Self.notes(sheets, read, chosen: index, isAsked: word != nil)
  }

  private static func index(
    of word: String?, _ sheets: [(name: String, isHidden: Bool)], _ visible: [Int]
  ) throws(Refusal) -> Int {
    guard let word else { return visible[0] }
    let wanted = folded(word)
    if let index = sheets.firstIndex(where: { folded($0.name) == wanted }) { return index }
    if let number = Int(wanted), visible.indices.contains(number - 1) { return visible[number - 1] }
    throw .sheetUnknown(word, visible.map { sheets[$0].name })
  }

  private static func notes(
    _ sheets: [(name: String, isHidden: Bool)], _ visible: [Int], chosen: Int, isAsked: Bool
  ) -> [SheetFinding] {
    let others = visible.filter { $0 != chosen }.map { sheets[$0].name }
    let hidden = sheets.indices.filter { sheets[$0].isHidden && $0 != chosen }
      .map { sheets[$0].name }
    var notes: [SheetFinding] = []
    if !others.isEmpty, !isAsked { notes.append(.otherSheets(sheets[chosen].name, others)) }
    if !hidden.isEmpty { notes.append(.hiddenSheets(hidden)) }
    return notes
  }

  private static func folded(_ name: String) -> String {
    WrittenText.trimmed(WrittenText.halfWidth(name)).lowercased()
  }
}

extension SheetFinding {
  fileprivate static func otherSheets(_ name: String, _ others: [String]) -> SheetFinding {
    SheetFinding(
      .warning, code: "sheets-unread",
      message: "只读取了工作表“\(shown([name]))”，未读取：\(shown(others))",
      repair: "若名册在别的工作表，请用 --sheet 指明名称或序号")
  }

  fileprivate static func hiddenSheets(_ names: [String]) -> SheetFinding {
    SheetFinding(
      .note, code: "sheets-hidden", message: "隐藏的工作表未读取：\(shown(names))",
      repair: "若要读取，请用 --sheet 指明它的名称")
  }

  private static func shown(_ names: [String]) -> String {
    let some = names.prefix(10).map(MaskedCell.other.shown).joined(separator: "、")
    return names.count > 10 ? "\(some) 等 \(names.count) 张" : some
  }
}
