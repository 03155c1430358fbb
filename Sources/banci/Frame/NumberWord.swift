internal import ArgumentParser
internal import Training

/// A whole number on the command line, within a range that it names when it refuses.
///
/// Only decimal digits count: no sign, no `0x`, no `1e3`, no decimal point. Full-width digits are
/// read with a note.
protocol NumberWord: ArgumentWord, Hashable, CustomStringConvertible {
  /// What the number counts: 分钟数.
  static var noun: String { get }
  /// The numbers allowed.
  static var range: ClosedRange<Int> { get }
  /// The number.
  var value: Int { get }
  /// Takes a number that lies in the range.
  init(checked value: Int)
}

extension NumberWord {
  var description: String { String(value) }

  init(word: String) throws(Refusal) {
    let folded = HalfWidth.folded(word)
    guard !folded.isEmpty, folded.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int(folded), Self.range.contains(value)
    else { throw .numberOutOfRange(word, noun: Self.noun, range: Self.range) }
    if folded != word { WordNotebook.current?.note("全角数字“\(word)”读作 \(value)") }
    self.init(checked: value)
  }
}

/// A positive count of things or people (数量).
struct PositiveCount: NumberWord {
  static let noun = "数量"
  static let range = 1...1_000_000
  let value: Int
  init(checked value: Int) { self.value = value }
}

/// A length in minutes (分钟数), at most a week.
struct Minutes: NumberWord {
  static let noun = "分钟数"
  static let range = 1...10_080
  let value: Int
  init(checked value: Int) { self.value = value }
}

/// The number under which a record is kept (编号), as earlier commands printed it.
struct RecordNumber: NumberWord {
  static let noun = "编号"
  static let range = 1...Int.max
  let value: Int
  init(checked value: Int) { self.value = value }
}

extension Refusal {
  /// The text is no whole number in the range.
  static func numberOutOfRange(_ word: String, noun: String, range: ClosedRange<Int>) -> Self {
    Self(
      .invalid, code: "number-out-of-range",
      message: "“\(word.prefix(40))”不是\(noun)：应为 \(range.lowerBound) 到 \(range.upperBound) 的整数",
      repair: "请只写数字，例如 \(min(range.upperBound, max(range.lowerBound, 30)))")
  }
}
