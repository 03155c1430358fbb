internal import ArgumentParser
internal import Training

/// `--key`: an idempotency key (幂等键), so that a repeated call has one effect.
struct KeyOption: ParsableArguments {
  @Option(help: "幂等键：同一个键重复执行只生效一次，保留30天")
  var key: IdempotencyKey?
}

/// A key that the caller makes up: 1 to 200 visible ASCII characters.
struct IdempotencyKey: ArgumentWord, Equatable {
  /// As given.
  let text: String

  /// Refuses an empty, too long or not printable key.
  init(word: String) throws(Refusal) {
    guard (1...200).contains(word.utf8.count), word.utf8.allSatisfy({ (33...126).contains($0) })
    else { throw .keyUnreadable }
    text = word
  }
}

extension Refusal {
  /// The key has characters that keys have not.
  static let keyUnreadable = Refusal(
    .invalid, code: "key-unreadable", message: "幂等键应为1到200个英文字母、数字或符号，中间无空格",
    repair: "例如 --key kunshan-2024")
}

extension KeyOption {
  /// The key as text, or `nil` where none was given.
  var text: String? { key?.text }
}
