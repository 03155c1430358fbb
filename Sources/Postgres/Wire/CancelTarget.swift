internal import CLibpq

/// Where to send the request that a connection's running statement be cancelled.
///
/// `@unchecked Sendable`: libpq allows `PQcancel` from any thread, as it only reads the `PGcancel`
/// that was made once; this object alone frees it.
final class CancelTarget: @unchecked Sendable {
  private let request: OpaquePointer?

  init(of connection: OpaquePointer?) { request = PQgetCancel(connection) }

  deinit { PQfreeCancel(request) }

  /// Asks the server to cancel what runs, and returns when it has passed that on.
  ///
  /// The server closes the request's connection after it has signalled the backend, which is
  /// what `PQcancel` waits for: no later statement can be hit.
  func cancel() {
    var reason = [CChar](repeating: 0, count: 256)
    _ = PQcancel(request, &reason, Int32(reason.count))
  }
}
