/// How many people a place takes at one moment (容纳人数), 1 to 1,000,000.
public struct Capacity: Hashable, Sendable, CustomStringConvertible {
  /// The number of people.
  public let people: Int

  /// Refuses none, less than none and more than a million.
  public init(_ people: Int) throws(Refusal) {
    guard (1...1_000_000).contains(people) else { throw .capacityUnreadable("\(people)") }
    self.people = people
  }

  /// Reads `120` or `120人`.
  public init(_ text: String) throws(Refusal) {
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    let digits = word.hasSuffix("人") ? word.dropLast() : word[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let people = Int(digits), (1...1_000_000).contains(people)
    else { throw .capacityUnreadable(text) }
    self.people = people
  }

  /// The digits.
  public var description: String { "\(people)" }
}

extension Refusal {
  /// The text is no number of people.
  static func capacityUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "capacity-unreadable", message: "“\(text.prefix(40))”不是容纳人数",
      repair: "请写 1 到 1000000 的整数，如 120；不清楚的留空")
  }
}
