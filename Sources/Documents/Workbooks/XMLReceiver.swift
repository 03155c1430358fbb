internal import Training

/// What is told of an XML part as it is read (XML 接收者); each kind of part has one of its own.
class XMLReceiver {
  /// Why the reading stops, where it does.
  var refusal: Refusal?
  /// Whether the reading is to halt here and go on later.
  var pauses = false

  /// An element begins.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) {}

  /// An element ends.
  func end(_ name: XMLName) {}

  /// A piece of text, in UTF-8.
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}
}
