/// An ethnic group (民族) of GB/T 3304-1991.
///
/// Read by name and never by number: some systems number the groups in an order of their own.
public struct EthnicGroup: Hashable, Sendable, CustomStringConvertible {
  /// The code of GB/T 3304-1991, 1 to 56, 97 or 98.
  public let code: Int
  /// The name as forms print it: `汉族`, `维吾尔族`.
  public let name: String

  /// Reads a name with or without 族, or refuses with the names nearest to it.
  public init(_ text: String) throws(Refusal) { self = try Self.interpret(text).value }

  /// Reads a name and says so where it was written another way.
  public static func interpret(_ text: String) throws(Refusal) -> Interpreted<EthnicGroup> {
    let word = WrittenText.withoutBlanks(text)
    guard let group = byWord[word] else { throw .ethnicGroupUnknown(near: nearest(to: word)) }
    guard word != group.name else { return Interpreted(group) }
    return Interpreted(group, [.rewritten("ethnic-rewritten", word, group.name)])
  }

  /// Every group in the order of the standard.
  public static let all: [EthnicGroup] = EthnicGroupList.names.map { code, name in
    EthnicGroup(code: code, name: code < 97 ? name + "族" : name)
  }

  /// The name.
  public var description: String { name }

  private init(code: Int, name: String) { (self.code, self.name) = (code, name) }

  private static let byWord: [String: EthnicGroup] = {
    var words: [String: EthnicGroup] = [:]
    for (group, (_, short)) in zip(all, EthnicGroupList.names) {
      for word in [short, short + "族"] + (EthnicGroupList.oldNames[short] ?? []) {
        words[word] = group
      }
    }
    return words
  }()

  /// At most three names that differ in the fewest characters, none where all characters differ.
  private static func nearest(to word: String) -> [String] {
    let stem = word.hasSuffix("族") ? String(word.dropLast()) : word
    let scored = zip(all, EthnicGroupList.names).map { group, short in
      (
        name: group.name, shared: Set(stem).intersection(short.name).count,
        gap: abs(stem.count - short.name.count)
      )
    }
    return scored.filter { $0.shared > 0 }
      .sorted { ($1.shared, $0.gap, $0.name) < ($0.shared, $1.gap, $1.name) }
      .prefix(3).map(\.name)
  }
}

extension Refusal {
  /// There is no such group.
  public static func ethnicGroupUnknown(near: [String]) -> Self {
    Self(
      .invalid, code: "ethnic-unknown", message: "民族名称不在 GB/T 3304 之列",
      repair: near.isEmpty ? "请填写规范的民族名称，如“汉族”" : "是否为：\(near.joined(separator: "、"))")
  }
}
