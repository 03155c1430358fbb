/// Lends texts to C: one allocation for all of them, `nil` as a null pointer.
func withCStrings<Result>(
  _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  var bytes: [CChar] = []
  let starts = texts.map { text -> Int? in
    guard let text else { return nil }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8.lazy.map(CChar.init(bitPattern:)))
    bytes.append(0)
    return start
  }
  return try bytes.withUnsafeBufferPointer { buffer in
    try body(starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } })
  }
}
