extension ArticleText {
  /// Reads bytes: strict UTF-8, else GB18030, else UTF-8 with a mark for every byte that is lost.
  ///
  /// An article with a few lost bytes is still checked; the marks become notes.
  public init(bytes: [UInt8], format: ArticleFormat? = nil) {
    self.init(Self.decoded(bytes), format: format)
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    do {
      return String(decoding: try DecodedText(bytes).utf8, as: UTF8.self)
    } catch {
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
