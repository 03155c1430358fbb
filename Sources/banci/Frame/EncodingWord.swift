internal import ArgumentParser
internal import Documents
internal import Training

/// The name of an encoding on the command line (文字编码): `gbk`, `utf-8`.
struct EncodingWord: ArgumentWord {
  let encoding: TextEncoding

  init(word: String) throws(Refusal) {
    guard let encoding = TextEncoding(named: word) else { throw .encodingUnknown(word) }
    self.encoding = encoding
  }
}

extension Refusal {
  /// No encoding is called that.
  static func encodingUnknown(_ word: String) -> Self {
    Self(
      .invalid, code: "encoding-unknown", message: "不认识的编码“\(word.prefix(40))”",
      repair: "可以写：\(TextEncoding.allCases.map(\.rawValue).joined(separator: "、"))")
  }
}
