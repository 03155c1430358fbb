/// Takes UTF-8 (RFC 3629) over, strictly: what is no character stops it.
enum UTF8Pieces {
  /// Copies as many whole characters as there are, as ``GB18030Decoder`` does.
  static func copy(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (taken: Int, written: Int, isDamaged: Bool) {
    let whole = input.count - unfinished(input)
    let sound = firstDamage(UnsafeBufferPointer(rebasing: input[..<whole])) ?? whole
    for index in 0..<sound { output[index] = input[index] }
    return (sound, sound, sound < whole)
  }

  private static func firstDamage(_ input: UnsafeBufferPointer<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: input.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// How many bytes at the end are the start of a character that goes on behind it.
  private static func unfinished(_ input: UnsafeBufferPointer<UInt8>) -> Int {
    for back in 1...3 where back <= input.count {
      let byte = input[input.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
