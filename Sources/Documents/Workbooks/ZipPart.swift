internal import CZip
internal import Training

/// A part of an archive while it is inflated, piece by piece (压缩包部件).
final class ZipPart {
  let name: String
  private let stream: OpaquePointer
  private let archive: ZipArchive
  private let size: Int
  private var count = 0

  init(_ stream: OpaquePointer, of archive: ZipArchive, named name: String, size: Int) {
    (self.stream, self.archive, self.name, self.size) = (stream, archive, name, size)
  }

  deinit { zip_fclose(stream) }

  /// Inflates the next piece and returns its length; none is left at zero.
  ///
  /// - Throws: ``Refusal`` when the part is damaged or holds more than it declared.
  func read(into piece: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    let length = zip_fread(stream, piece.baseAddress, UInt64(piece.count))
    guard length >= 0 else { throw .workbookDamaged(name) }
    count += Int(length)
    guard count <= size else { throw .workbookDamaged(name) }
    guard length > 0 || count == size else { throw .workbookDamaged(name) }
    return Int(length)
  }
}
