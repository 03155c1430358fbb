/// A fault whose description holds no value of a person (可入日志的故障), so that it may be logged.
///
/// The edge logs only the type of every other error.
public protocol LoggableFault: Error, CustomStringConvertible {}
