internal import Glibc
internal import Logging

/// Where the program's log goes: standard error, from level warning on.
enum Logs {
  /// Sets up logging once; `BANCI_LOG` (trace … critical) changes the level.
  static func bootstrap(environment: Environment) {
    let level = environment["BANCI_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .warning
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
  }
}
