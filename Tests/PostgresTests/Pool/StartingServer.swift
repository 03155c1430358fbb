import Foundation
import Glibc
import Synchronization

/// Answers connections as a server does that is starting, and then as one that refuses.
///
/// It speaks no more of the protocol than an ErrorResponse (PostgreSQL 15, §55.7).
final class StartingServer: Sendable {
  /// The folder of the socket.
  let folder: String
  private let listener: Int32
  private let answered = Atomic(0)

  /// - Parameter busy: How many connections are told to come again.
  init(busy: Int) throws {
    folder = "/tmp/banci-starting-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { path in
      path.copyBytes(from: "\(folder)/.s.PGSQL.5432".utf8)
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
    }
    guard bound == 0, listen(listener, 8) == 0 else { throw CannotListen() }
    Thread.detachNewThread { [listener, self] in
      while case let client = accept(listener, nil, nil), client >= 0 { answer(client, busy: busy) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// How many connections were answered.
  var connections: Int { answered.load(ordering: .sequentiallyConsistent) }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func answer(_ client: Int32, busy: Int) {
    var startup = [UInt8](repeating: 0, count: 4096)
    _ = read(client, &startup, startup.count)
    let number = answered.add(1, ordering: .sequentiallyConsistent).newValue
    let state = number <= busy ? "57P03" : "28000"
    let fields = ["SFATAL", "VFATAL", "C\(state)", "Mthe invented server says so"]
    var body: [UInt8] = []
    for field in fields { body += Array(field.utf8) + [0] }
    body.append(0)
    let length = UInt32(body.count + 4).bigEndian
    let message = [UInt8(ascii: "E")] + withUnsafeBytes(of: length) { Array($0) } + body
    _ = write(client, message, message.count)
    close(client)
  }
}

struct CannotListen: Error {}
