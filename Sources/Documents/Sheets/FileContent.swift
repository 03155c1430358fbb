internal import Glibc
public import Training

/// The bytes of a file (文件内容), read again as often as needed; those of a file are never held whole.
public final class FileContent: Sendable {
  /// How many bytes there are.
  public let count: Int
  private let place: Place

  private enum Place {
    case file(Int32)
    case memory([UInt8])
  }

  /// The content of an ordinary file, whose descriptor is closed together with this.
  public init(owning descriptor: Int32) throws(Refusal) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .contentUnreadable(errno) }
    count = Int(status.st_size)
    place = .file(descriptor)
  }

  /// The content of bytes in memory.
  public init(_ bytes: [UInt8]) {
    count = bytes.count
    place = .memory(bytes)
  }

  deinit {
    if case .file(let descriptor) = place { close(descriptor) }
  }

  /// Fills the buffer with the bytes from an offset on, as far as there are any.
  ///
  /// - Returns: How many were read.
  public func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Refusal) -> Int {
    switch place {
    case .memory(let bytes):
      let part = bytes[min(offset, count)..<min(offset + buffer.count, count)]
      buffer.copyBytes(from: part)
      return part.count
    case .file(let descriptor): return try Self.read(descriptor, at: offset, into: buffer)
    }
  }

  /// The bytes of a range, as far as there are any.
  public func bytes(in range: Range<Int>) throws(Refusal) -> [UInt8] {
    let wanted = range.clamped(to: 0..<count)
    var bytes = [UInt8](repeating: 0, count: wanted.count)
    let filled = bytes.withUnsafeMutableBytes { block in
      Result { () throws(Refusal) in try read(at: wanted.lowerBound, into: block) }
    }
    bytes.removeLast(bytes.count - (try filled.get()))
    return bytes
  }

  /// A descriptor of the same bytes, for a C library; who asks for it closes it.
  public func descriptor() throws(Refusal) -> Int32 {
    switch place {
    case .memory(let bytes): return try Self.unnamedFile(holding: bytes)
    case .file(let descriptor):
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      guard copy >= 0 else { throw .contentUnreadable(errno) }
      return copy
    }
  }

  private static func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Refusal) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let count = pread(descriptor, start + filled, buffer.count - filled, offset + filled)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw .contentUnreadable(errno) }
    }
    return filled
  }
}
