internal import Glibc
internal import Training

/// A sheet without its rows (工作表外壳): what stands before and behind `sheetData`.
///
/// Cutting the bytes is many times as fast as parsing them. In XML `</sheetData` can stand for
/// nothing else outside of comments and CDATA, which no office program writes here; a part that is
/// cut wrongly is refused as not well-formed, or its merged cells stay as they are.
final class SheetShell: XMLPieces {
  private static let (word, capital) = (Array("sheetData".utf8), 5)
  private let part: ZipPart
  private var pending: [UInt8] = []
  private var taken = 0
  private var carried: [UInt8] = []
  private var place = Place.before

  private enum Place { case before, inside, behind }

  var name: String { part.name }

  init(_ part: ZipPart) { self.part = part }

  func read(into piece: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    while taken == pending.count {
      guard try refill(piece.count) else { return 0 }
    }
    let count = min(piece.count, pending.count - taken)
    pending.withUnsafeBytes { bytes in
      piece.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<(taken + count)]))
    }
    taken += count
    return count
  }

  /// Inflates another piece and keeps of it what is no row; `false` where all was inflated.
  private func refill(_ size: Int) throws(Refusal) -> Bool {
    (pending, taken) = ([], 0)
    var bytes = carried
    carried = []
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    let count = try inflate(into: &bytes, from: start)
    bytes.removeLast(size - count)
    cut(bytes, isLast: count == 0)
    return count > 0 || !pending.isEmpty
  }

  private func inflate(into bytes: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    var result: Result<Int, Refusal> = .success(0)
    bytes.withUnsafeMutableBytes { buffer in
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
      result = Result { () throws(Refusal) in try part.read(into: piece) }
    }
    return try result.get()
  }

  private func cut(_ bytes: [UInt8], isLast: Bool) {
    switch place {
    case .behind: pending = bytes
    case .before:
      guard let end = endOfOpening(in: bytes) else { return keep(bytes, isLast: isLast) }
      pending = Array(bytes[..<end])
      place = bytes[end - 2] == UInt8(ascii: "/") ? .behind : .inside
      rest(Array(bytes[end...]), isLast)
    case .inside:
      guard let start = startOfClosing(in: bytes) else {
        carried = isLast ? [] : Array(bytes.suffix(64))
        return
      }
      pending += bytes[start...]
      place = .behind
    }
  }

  private func rest(_ bytes: [UInt8], _ isLast: Bool) {
    let head = pending
    pending = []
    cut(bytes, isLast: isLast)
    pending = head + pending
  }

  /// What precedes the rows is short; it is kept back until the opening tag is there as a whole.
  private func keep(_ bytes: [UInt8], isLast: Bool) {
    if isLast || bytes.count > 1 << 20 {
      (pending, place) = (bytes, .behind)
    } else {
      carried = bytes
    }
  }

  /// Behind `<sheetData>`, `<x:sheetData …>` or `<sheetData/>`.
  private func endOfOpening(in bytes: [UInt8]) -> Int? {
    guard let word = position(in: bytes, from: 0) else { return nil }
    return bytes[word...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Before `</sheetData` or `</x:sheetData`.
  private func startOfClosing(in bytes: [UInt8]) -> Int? {
    var from = 0
    while let word = position(in: bytes, from: from) {
      let head = bytes[max(0, word - 40)..<word]
      if let sign = head.lastIndex(of: UInt8(ascii: "<")), sign + 1 < word,
        bytes[sign + 1] == UInt8(ascii: "/")
      {
        return sign
      }
      from = word + Self.word.count
    }
    return nil
  }

  /// Where the word stands; its capital is seldom found in anything else.
  private func position(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { (buffer) -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var from = start + Self.capital
      while from < buffer.count, let found = memchr(base + from, 0x44, buffer.count - from) {
        let capital = UnsafeRawPointer(found) - base
        let word = capital - Self.capital
        if buffer[word...].starts(with: Self.word) { return word }
        from = capital + 1
      }
      return nil
    }
  }
}
