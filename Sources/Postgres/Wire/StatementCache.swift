/// Which statements a connection has prepared, and under which names.
///
/// A statement is prepared when it comes for the second time: most of a short command's
/// statements come once, and would pay a round trip for nothing. The least recently used one
/// makes room.
struct StatementCache {
  /// A text with the types of its parameters; each pair is planned apart.
  struct Key: Hashable {
    let text: String
    let types: [UInt32]
  }

  /// How a statement is to be run now.
  enum Way: Equatable {
    case once
    /// Prepare it under this name, after the server has forgotten those.
    case prepare(name: String, forgetting: [String])
    case prepared(name: String)
  }

  private struct Entry {
    var name: String?
    var lastUse: Int
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var clock = 0
  /// Names that the server still holds and nobody uses.
  private var forgotten: [String] = []

  init(capacity: Int = 256) { self.capacity = capacity }

  mutating func way(for key: Key) -> Way {
    clock += 1
    guard let entry = entries[key] else {
      makeRoom()
      entries[key] = Entry(name: nil, lastUse: clock)
      return .once
    }
    let name = entry.name ?? "s\(clock)"
    entries[key] = Entry(name: name, lastUse: clock)
    guard entry.name == nil else { return .prepared(name: name) }
    defer { forgotten = [] }
    return .prepare(name: name, forgetting: forgotten)
  }

  /// Forgets a statement that the server did not prepare.
  mutating func drop(_ key: Key) { entries[key] = nil }

  /// Forgets a statement whose plan no longer fits.
  mutating func forget(_ key: Key) {
    guard let name = entries.removeValue(forKey: key)?.name else { return }
    forgotten.append(name)
  }

  private mutating func makeRoom() {
    guard entries.count >= capacity,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
    else { return }
    forget(oldest)
  }
}
