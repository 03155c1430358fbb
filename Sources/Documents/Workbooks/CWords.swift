internal import Glibc

/// Words as C holds them (C 字符串), for as long as a library looks at them.
struct CWords {
  private let words: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  /// Copies the words, with the end that C wants behind them.
  init(_ words: [String]) {
    let copies = words.map { strdup($0) } + [nil]
    self.words = .allocate(capacity: copies.count)
    _ = self.words.initialize(from: copies)
  }

  subscript(index: Int) -> UnsafeMutablePointer<CChar>? { words[index] }

  /// The words from one on, up to the end.
  func list(from index: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    words.baseAddress.map { $0 + index }
  }

  /// Gives the memory back.
  func free() {
    for word in words { Glibc.free(word) }
    words.deallocate()
  }
}
