internal import Glibc

extension Terminal {
  /// The line that somebody types, without its end and surrounding blanks, or `nil` when the input
  /// has ended (Ctrl-D).
  ///
  /// Bytes are taken one at a time, so that nothing typed ahead is lost to a child process or to
  /// the next question. A line that is not UTF-8 comes back as an empty one after a word on it.
  func typedLine() -> String? {
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(input, &byte, 1)
      if count == -1, errno == EINTR { continue }
      if count <= 0 { return bytes.isEmpty ? nil : text(of: bytes) }
      if byte == UInt8(ascii: "\n") { return text(of: bytes) }
      if bytes.count < 4096 { bytes.append(byte) }
    }
  }

  private func text(of bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      note("刚才输入的不是 UTF-8 文字，请把终端的编码设为 UTF-8")
      return ""
    }
    var line = text[...].drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
