internal import CZip

/// The bytes of a file as libzip reads them (压缩包字节): at its own place in them, so that several
/// readings of one file do not meet.
final class ZipContent {
  private let content: FileContent
  private var position = 0

  private init(_ content: FileContent) { self.content = content }

  /// Opens an archive for reading, or nothing where it is none.
  static func open(_ content: FileContent) -> OpaquePointer? {
    let cursor = Unmanaged.passRetained(ZipContent(content))
    guard let source = zip_source_function_create(answer, cursor.toOpaque(), nil) else {
      cursor.release()
      return nil
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return handle
  }

  fileprivate func read(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    let piece = UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length))
    guard let count = try? content.read(at: position, into: piece) else { return -1 }
    position += count
    return Int64(count)
  }

  fileprivate func seek(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    let offset = zip_source_seek_compute_offset(
      UInt64(position), UInt64(content.count), data, length, nil)
    guard offset >= 0 else { return -1 }
    position = Int(offset)
    return 0
  }

  fileprivate var tell: Int64 { Int64(position) }

  fileprivate func start() -> Int64 {
    position = 0
    return 0
  }

  fileprivate func status(_ data: UnsafeMutableRawPointer?) -> Int64 {
    guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    zip_stat_init(status)
    status.pointee.valid = UInt64(ZIP_STAT_SIZE)
    status.pointee.size = UInt64(content.count)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }
}

private let answer: zip_source_callback = { cursor, data, length, command in
  guard let cursor else { return -1 }
  let content = Unmanaged<ZipContent>.fromOpaque(cursor)
  switch command {
  case ZIP_SOURCE_OPEN: return content.takeUnretainedValue().start()
  case ZIP_SOURCE_READ: return content.takeUnretainedValue().read(data, length)
  case ZIP_SOURCE_SEEK: return content.takeUnretainedValue().seek(data, length)
  case ZIP_SOURCE_TELL: return content.takeUnretainedValue().tell
  case ZIP_SOURCE_STAT: return content.takeUnretainedValue().status(data)
  case ZIP_SOURCE_CLOSE: return 0
  case ZIP_SOURCE_FREE:
    content.release()
    return 0
  case ZIP_SOURCE_ERROR: return unreadable(data, length)
  case ZIP_SOURCE_SUPPORTS: return supported
  default: return -1
  }
}

private func unreadable(_ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
  guard let codes = data?.assumingMemoryBound(to: Int32.self), length >= 8 else { return -1 }
  (codes[0], codes[1]) = (ZIP_ER_READ, 0)
  return 8
}

private let supported: Int64 =
  [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_STAT,
    ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, ZIP_SOURCE_ERROR, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | 1 << Int64($1.rawValue) }
