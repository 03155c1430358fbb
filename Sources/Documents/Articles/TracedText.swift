/// A stretch of an article that knows the rows it stands on (可溯源文本).
///
/// Only facts, other traced text, gaps and the generator's own `words:` can be interpolated, so a
/// value of the records cannot enter a sentence without its row:
/// `"\(facts.className)\(count)名学员赴\(place)开展异地教学。"`
public struct TracedText: Hashable, Sendable {
  /// The words.
  public let text: String
  /// The rows that support them, in order and once each.
  public let records: [RecordReference]
  /// What only a human can write, in the order of the marks in the text.
  public let gaps: [String]

  init(text: String, records: some Sequence<RecordReference>, gaps: [String] = []) {
    (self.text, self.records, self.gaps) = (text, Set(records).sorted(), gaps)
  }

  /// The same words, supported by further rows.
  func supported(by more: some Sequence<RecordReference>) -> TracedText {
    TracedText(text: text, records: records + more, gaps: gaps)
  }

  /// The mark that stands for a missing passage: `【待补：标题意象】`.
  static func mark(of gap: String) -> String { "【待补：\(gap)】" }
}

extension TracedText: ExpressibleByStringInterpolation {
  /// The generator's own words, which state nothing.
  public init(stringLiteral words: String) { self.init(text: words, records: []) }

  /// The generator's words with what was put between them.
  public init(stringInterpolation: Interpolation) {
    self.init(
      text: stringInterpolation.text, records: stringInterpolation.records,
      gaps: stringInterpolation.gaps)
  }

  /// Collects the words and the rows behind them.
  public struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var records: [RecordReference] = []
    var gaps: [String] = []

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// The generator's own words.
    public mutating func appendLiteral(_ words: String) { text += words }

    /// More of the generator's own words.
    public mutating func appendInterpolation(words: String) { text += words }

    /// A fact and its row.
    public mutating func appendInterpolation<Value: CustomStringConvertible>(_ fact: Fact<Value>) {
      text += fact.value.description
      records.append(fact.source)
    }

    /// Other text with its rows and gaps.
    public mutating func appendInterpolation(_ other: TracedText) {
      text += other.text
      records += other.records
      gaps += other.gaps
    }

    /// Other text where there is some.
    public mutating func appendInterpolation(_ other: TracedText?) {
      if let other { appendInterpolation(other) }
    }

    /// The mark of what only a human can write.
    public mutating func appendInterpolation(gap: String) {
      text += TracedText.mark(of: gap)
      gaps.append(gap)
    }
  }
}

extension Sequence where Element == TracedText {
  /// The texts one after the other, with words between them.
  func joined(with separator: String = "") -> TracedText {
    let parts = Array(self)
    return TracedText(
      text: parts.map(\.text).joined(separator: separator), records: parts.flatMap(\.records),
      gaps: parts.flatMap(\.gaps))
  }
}
