/// Turns GB18030 into UTF-8 (国标码解码), strictly: what is no character stops it.
struct GB18030Decoder {
  private let twoBytes = GB18030Table.twoBytes

  /// Decodes as many whole characters as there are.
  ///
  /// - Returns: How many bytes were taken, how many written, and whether the next ones are no
  ///   character; where they are not, they are only the start of one.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (taken: Int, written: Int, isDamaged: Bool) {
    var (place, end) = (0, 0)
    while place < input.count {
      let lead = input[place]
      if lead < 0x80 {
        output[end] = lead
        (place, end) = (place + 1, end + 1)
        continue
      }
      guard lead != 0x80, lead != 0xFF else { return (place, end, true) }
      guard place + 1 < input.count else { break }
      let trail = input[place + 1]
      if trail >= 0x40, trail != 0x7F, trail != 0xFF {
        let scalar = UInt32(twoBytes[GB18030Table.index(lead, trail)])
        guard scalar != 0 else { return (place, end, true) }
        end += Self.write(scalar, to: output, at: end)
        place += 2
      } else {
        guard (0x30...0x39).contains(trail) else { return (place, end, true) }
        guard place + 3 < input.count else {
          return (place, end, Self.isNoStart(input, at: place + 2))
        }
        let scalar = Self.fourByteScalar(input, at: place)
        guard scalar != 0 else { return (place, end, true) }
        end += Self.write(scalar, to: output, at: end)
        place += 4
      }
    }
    return (place, end, false)
  }

  private static func isNoStart(_ input: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place < input.count && !(0x81...0xFE).contains(input[place])
  }

  private static func fourByteScalar(
    _ input: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> UInt32 {
    let (three, four) = (input[place + 2], input[place + 3])
    guard (0x81...0xFE).contains(three), (0x30...0x39).contains(four) else { return 0 }
    return GB18030Table.scalar(input[place], input[place + 1], three, four)
  }

  @inline(__always) private static func write(
    _ scalar: UInt32, to output: UnsafeMutableBufferPointer<UInt8>, at end: Int
  ) -> Int {
    if scalar < 0x800 {
      output[end] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      output[end + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 2
    }
    if scalar < 0x1_0000 {
      output[end] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      output[end + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      output[end + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 3
    }
    output[end] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    output[end + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    output[end + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    output[end + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return 4
  }
}
