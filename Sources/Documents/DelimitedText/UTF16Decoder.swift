/// Turns UTF-16 into UTF-8 (Unicode 文本解码), strictly: half a surrogate pair stops it.
struct UTF16Decoder {
  let isLittleEndian: Bool

  /// Decodes as many whole characters as there are, as ``GB18030Decoder`` does.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (taken: Int, written: Int, isDamaged: Bool) {
    var (place, end) = (0, 0)
    while place + 1 < input.count {
      let unit = unit(input, at: place)
      var scalar = Unicode.Scalar(unit)
      var length = 2
      if UTF16.isLeadSurrogate(unit) {
        guard place + 3 < input.count else { break }
        let trail = self.unit(input, at: place + 2)
        guard UTF16.isTrailSurrogate(trail) else { return (place, end, true) }
        scalar = Unicode.Scalar(
          0x1_0000 + (UInt32(unit & 0x3FF) << 10) + UInt32(trail & 0x3FF))
        length = 4
      }
      guard let scalar else { return (place, end, true) }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        output[end] = byte
        end += 1
      }
      place += length
    }
    return (place, end, false)
  }

  private func unit(_ input: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt16 {
    let (first, second) = (UInt16(input[place]), UInt16(input[place + 1]))
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }
}
