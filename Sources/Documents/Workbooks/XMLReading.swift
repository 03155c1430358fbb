internal import CExpat
internal import Training

/// An XML part on its way from the archive through expat to a receiver (XML 读取).
///
/// Expat is given pieces as they are inflated and can be halted at any element, so that nothing
/// but the row at hand lies in memory. A document type declaration is refused: no office program
/// writes one, and everything that makes XML dangerous needs one.
final class XMLReading {
  private static let pieceSize: Int32 = 65_536
  // Expat keeps a tag whole until it ends; no tag of a sheet comes near this.
  private static let longestTag = 4 << 20
  private static let deepest = 128

  private let parser: XML_Parser
  private let receiver: XMLReceiver
  private let part: any XMLPieces
  private var state = State.piece
  private var given = 0
  fileprivate var depth = 0

  private enum State { case piece, halted, ended }

  init(_ part: any XMLPieces, to receiver: XMLReceiver) throws(Refusal) {
    guard let parser = XML_ParserCreate(nil) else { throw .workbookDamaged(part.name) }
    (self.parser, self.receiver, self.part) = (parser, receiver, part)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, beginElement, endElement)
    XML_SetCharacterDataHandler(parser, takeText)
    XML_SetStartDoctypeDeclHandler(parser, refuseDoctype)
  }

  deinit { XML_ParserFree(parser) }

  /// Reads all of a part.
  static func read(_ part: any XMLPieces, to receiver: XMLReceiver) throws(Refusal) {
    let reading = try XMLReading(part, to: receiver)
    while try reading.goOn() { receiver.pauses = false }
  }

  /// Reads on until the receiver pauses (`true`) or the part ends (`false`).
  func goOn() throws(Refusal) -> Bool {
    receiver.pauses = false
    while true {
      switch state {
      case .ended: return false
      case .halted: try take(XML_ResumeParser(parser))
      case .piece: try takePiece()
      }
      if let refusal = receiver.refusal { throw refusal }
      if state == .halted { return true }
    }
  }

  private func takePiece() throws(Refusal) {
    guard let buffer = XML_GetBuffer(parser, Self.pieceSize) else {
      throw .workbookDamaged(part.name)
    }
    let length = try part.read(
      into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(Self.pieceSize)))
    given += length
    isLast = length == 0
    try take(XML_ParseBuffer(parser, Int32(length), isLast ? 1 : 0))
  }

  private var isLast = false

  private func take(_ status: XML_Status) throws(Refusal) {
    switch status {
    case XML_STATUS_SUSPENDED: state = .halted
    case XML_STATUS_OK:
      state = isLast ? .ended : .piece
      let pending = given - Int(clamping: XML_GetCurrentByteIndex(parser))
      guard pending <= Self.longestTag else { throw .workbookDamaged(part.name) }
    default:
      throw receiver.refusal ?? .xmlDamaged(part.name, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  fileprivate func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Self.deepest { receiver.refusal = .workbookDamaged(part.name) }
    receiver.begin(name, attributes)
    haltIfWanted()
  }

  fileprivate func end(_ name: XMLName) {
    depth -= 1
    receiver.end(name)
    haltIfWanted()
  }

  fileprivate func text(_ piece: UnsafeBufferPointer<UInt8>) {
    receiver.text(piece)
    haltIfWanted()
  }

  fileprivate func meetDoctype() {
    receiver.refusal = .xmlDeclaresType(part.name)
    haltIfWanted()
  }

  private func haltIfWanted() {
    if receiver.refusal != nil {
      XML_StopParser(parser, 0)
    } else if receiver.pauses {
      XML_StopParser(parser, 1)
    }
  }
}

private func reading(_ data: UnsafeMutableRawPointer?) -> Unmanaged<XMLReading>? {
  data.map { Unmanaged<XMLReading>.fromOpaque($0) }
}

private let beginElement: XML_StartElementHandler = { data, name, attributes in
  guard let name else { return }
  reading(data)?._withUnsafeGuaranteedRef { $0.begin(XMLName(name), XMLAttributes(attributes)) }
}

private let endElement: XML_EndElementHandler = { data, name in
  guard let name else { return }
  reading(data)?._withUnsafeGuaranteedRef { $0.end(XMLName(name)) }
}

private let takeText: XML_CharacterDataHandler = { data, letters, count in
  guard let letters else { return }
  letters.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
    let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
    reading(data)?._withUnsafeGuaranteedRef { $0.text(piece) }
  }
}

private let refuseDoctype: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
  reading(data)?._withUnsafeGuaranteedRef { $0.meetDoctype() }
}
