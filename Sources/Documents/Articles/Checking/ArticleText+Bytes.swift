extension ArticleText {
  /// Reads bytes: strict UTF-8, else GB18030, else the one of both that loses fewer bytes.
  ///
  /// An article with a few lost bytes is still checked; every loss is marked, and noted.
  public init(bytes: [UInt8], format: ArticleFormat? = nil) {
    self.init(Self.decoded(bytes), format: format)
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    do {
      return String(decoding: try DecodedText(bytes).utf8, as: UTF8.self)
    } catch {
      let candidates = [
        String(decoding: bytes, as: UTF8.self),
        String(decoding: mendedGB18030(bytes), as: UTF8.self),
      ]
      return candidates.min { losses($0) < losses($1) } ?? ""
    }
  }

  private static func losses(_ text: String) -> Int {
    text.unicodeScalars.count { $0.value == 0xFFFD }
  }

  /// GB18030 as UTF-8 with a mark where a byte is no part of a character.
  private static func mendedGB18030(_ bytes: [UInt8]) -> [UInt8] {
    let decoder = GB18030Decoder()
    var (whole, place) = ([UInt8](), 0)
    bytes.withUnsafeBufferPointer { input in
      while place < input.count {
        let rest = UnsafeBufferPointer(rebasing: input[place...])
        var taken = 0
        // Two bytes become three at most, and four become four.
        whole += [UInt8](unsafeUninitializedCapacity: min(rest.count, 4096) * 2) { output, count in
          let piece = UnsafeBufferPointer(rebasing: rest.prefix(4096))
          (taken, count, _) = decoder.decode(piece, into: output)
        }
        place += taken
        if taken == 0 {
          whole += [0xEF, 0xBF, 0xBD]
          place += 1
        }
      }
    }
    return whole
  }
}
