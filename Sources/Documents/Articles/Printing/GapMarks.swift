internal import Foundation

extension String {
  /// The text with every marked gap (【待补：……】) put into other words, so that it strikes the eye.
  func replacingMarks(_ replacement: (Substring) -> String) -> String {
    var (result, rest) = ("", self[...])
    while let start = rest.range(of: "【待补"), let end = rest[start.upperBound...].firstIndex(of: "】")
    {
      result += rest[..<start.lowerBound] + replacement(rest[start.lowerBound...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
