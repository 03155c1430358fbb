internal import Training

/// Where the bytes of an XML part come from, piece by piece (XML 数据来源).
protocol XMLPieces {
  /// The part's name.
  var name: String { get }

  /// Fills a piece and returns its length; none is left at zero.
  func read(into piece: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int
}

extension ZipPart: XMLPieces {}
