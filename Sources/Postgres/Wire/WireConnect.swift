internal import CLibpq
internal import Logging

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Wire {
  /// Connects, and waits for a server that is there but does not take anybody yet: one that starts,
  /// or that recovers from a crash.
  ///
  /// - Throws: ``DatabaseFault/cannotConnect(reason:)`` when there is no server, it refuses for
  ///   good, or the patience is over.
  static func connected(
    by parameters: ConnectionParameters, patience: Duration, logger: Logger
  ) throws -> Wire {
    let deadline = ContinuousClock.now + patience
    while true {
      do { return try Wire(parameters, logger: logger) } catch {
        guard ContinuousClock.now < deadline, parameters.serverTakesNobodyYet else { throw error }
        usleep(pauseInMicroseconds)
      }
    }
  }

  private static let pauseInMicroseconds: UInt32 = 50_000
}

extension ConnectionParameters {
  /// Whether the server answers that it cannot take connections now (SQLSTATE 57P03).
  fileprivate var serverTakesNobodyYet: Bool {
    withCStrings(keywords + [nil]) { keywords in
      withCStrings(values + [nil]) { values in PQpingParams(keywords, values, 1) }
    } == PQPING_REJECT
  }
}
