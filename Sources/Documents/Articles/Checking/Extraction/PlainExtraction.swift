/// Text without markup: everything but a byte order mark and carriage returns.
enum PlainExtraction {
  static func extract(_ source: [Unicode.Scalar]) -> ExtractedScalars {
    var extracted = ExtractedScalars()
    extracted.reserve(source.count)
    for (index, scalar) in source.enumerated() {
      if index == 0, scalar == "\u{FEFF}" { continue }
      let next = index + 1 < source.count ? source[index + 1] : nil
      if scalar == "\r" {
        if next != "\n" { extracted.append("\n", from: index, to: index + 1) }
        continue
      }
      extracted.append(scalar, from: index, to: index + 1)
    }
    return extracted
  }
}
