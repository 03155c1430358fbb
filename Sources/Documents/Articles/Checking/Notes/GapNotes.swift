internal import Training

/// Marks that say that something is missing (待补), and bytes that were lost (乱码).
struct GapNotes {
  private let text: NoteText

  init(_ text: NoteText) { self.text = text }

  var notes: [CheckNote] {
    var (notes, index) = ([CheckNote](), 0)
    while index < text.scalars.count {
      if let gap = gap(at: index) {
        notes.append(text.note(.gapLeft, .error, gap, "“\(text.words(gap))”还没有补写"))
        index = gap.upperBound
      } else if let damage = damage(at: index) {
        notes.append(
          text.note(.damagedBytes, .error, damage, "“\(text.words(damage))”是损坏的文字，请对照原稿补正"))
        index = damage.upperBound
      } else {
        index += 1
      }
    }
    return notes
  }

  private func gap(at index: Int) -> Range<Int>? {
    if "【[（(".unicodeScalars.contains(text.scalars[index]) {
      let inside = text.scalars[(index + 1)...].prefix(60)
      guard Self.marks.match(text.scalars, at: index + 1, before: text.scalars.count) != nil,
        let close = inside.firstIndex(where: { "】]）)".unicodeScalars.contains($0) })
      else { return nil }
      return index..<(close + 1)
    }
    guard Self.crosses.match(text.scalars, at: index, before: text.scalars.count) != nil else {
      return nil
    }
    let end = text.scalars[index...].firstIndex { $0 != text.scalars[index] } ?? text.scalars.count
    return index..<end
  }

  private func damage(at index: Int) -> Range<Int>? {
    let scalars = text.scalars
    if scalars[index].value == 0xFFFD {
      return index..<(scalars[index...].firstIndex { $0.value != 0xFFFD } ?? scalars.count)
    }
    if let length = Self.mojibake.match(scalars, at: index, before: scalars.count) {
      return index..<(index + length)
    }
    return isLatinDamage(index) ? index..<latinEnd(index) : nil
  }

  /// UTF-8 read as Latin-1: three of Ã, å, ç and the like in a row.
  private func isLatinDamage(_ index: Int) -> Bool {
    latinEnd(index) - index >= 3
      && text.scalars[index..<latinEnd(index)].contains { (0xC2...0xEF).contains($0.value) }
  }

  private func latinEnd(_ index: Int) -> Int {
    var end = index
    while end < text.scalars.count, (0x80...0xFF).contains(text.scalars[end].value),
      text.scalars[end].value != 0xB7, text.scalars[end].value != 0xA0
    { end += 1 }
    return end
  }

  private static let marks = Lexicon("待补 待填 待定 待确认 待核实 此处补充 补充")
  private static let crosses = Lexicon("XXX ××× xxx ＸＸＸ ＊＊＊")
  private static let mojibake = Lexicon("锟斤拷 烫烫烫 屯屯屯 锘 锟 鈥 銆 锛")
}
