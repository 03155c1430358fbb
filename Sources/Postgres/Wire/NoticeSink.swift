internal import CLibpq
internal import Logging

/// Writes the server's notices to the log: their condition, not their text, which may hold values.
final class NoticeSink {
  private let logger: Logger

  init(_ logger: Logger) { self.logger = logger }

  /// Has libpq hand every notice of the connection to this sink, which must outlive it.
  func receiveNotices(of connection: OpaquePointer?) {
    PQsetNoticeReceiver(
      connection,
      { context, notice in
        guard let context else { return }
        Unmanaged<NoticeSink>.fromOpaque(context).takeUnretainedValue().receive(notice)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  private func receive(_ notice: OpaquePointer?) {
    logger.debug(
      "notice from PostgreSQL",
      metadata: [
        "sql.state": "\(field("C", of: notice))", "sql.severity": "\(field("V", of: notice))",
      ])
  }

  private func field(_ letter: Unicode.Scalar, of notice: OpaquePointer?) -> String {
    PQresultErrorField(notice, Int32(letter.value)).map { String(cString: $0) } ?? ""
  }
}
