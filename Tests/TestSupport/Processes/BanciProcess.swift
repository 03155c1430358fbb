internal import Dispatch
internal import Glibc

/// The built `banci`, run as a person or a script runs it.
public struct BanciProcess: Sendable {
  /// How a run ended.
  public struct Outcome: Hashable, Sendable {
    /// The exit status, or minus the signal that ended it.
    public let status: Int32
    /// What came on standard output; on a terminal everything that the screen showed.
    public let output: String
    /// What came on standard error; empty on a terminal.
    public let errors: String

    /// A run that ended so.
    public init(status: Int32, output: String = "", errors: String = "") {
      (self.status, self.output, self.errors) = (status, output, errors)
    }
  }

  /// Running took longer than allowed; the process was killed.
  public struct TimedOut: Error {
    /// What had come on standard output.
    public let output: String
    /// What had come on standard error.
    public let errors: String
  }

  /// The environment, beside `PATH` and `LANG`.
  public let environment: [String: String]
  /// The folder in which it runs; the test's own where `nil`.
  public let directory: String?

  /// A `banci` with a home of its own.
  public init(home: String, environment: [String: String] = [:], in directory: String? = nil) {
    self.environment = environment.merging(["BANCI_HOME": home]) { given, _ in given }
    self.directory = directory
  }

  /// Where the built program lies: beside the test bundle.
  public static var executable: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    let bundle = String(decoding: bytes, as: UTF8.self)
    let folder = bundle.lastIndex(of: "/").map { String(bundle[..<$0]) } ?? "."
    return "\(folder)/banci"
  }

  /// Runs it with the arguments.
  ///
  /// - Parameter input: What it reads on standard input.
  /// - Throws: ``TimedOut``, or what the system said when it could not be started.
  public func run(
    _ arguments: String..., input: String = "", within seconds: Int = 120
  ) async throws -> Outcome {
    try await run(arguments, input: input, within: seconds)
  }

  /// Runs it with the arguments.
  ///
  /// - Parameter input: What it reads on standard input.
  /// - Throws: ``TimedOut``, or what the system said when it could not be started.
  public func run(
    _ arguments: [String], input: String = "", within seconds: Int = 120
  ) async throws -> Outcome {
    try await finish(
      [Self.executable] + arguments, input: Array(input.utf8), onTerminal: nil, within: seconds)
  }

  /// Runs a line of `/bin/sh` in which `"$BANCI"` is the program.
  ///
  /// - Throws: ``TimedOut``, or what the system said when it could not be started.
  public func shell(
    _ script: String, input: String = "", within seconds: Int = 120
  ) async throws -> Outcome {
    try await finish(
      ["/bin/sh", "-c", script], input: Array(input.utf8), onTerminal: nil, within: seconds)
  }

  /// Runs it on a terminal of its own, as a person does who types these lines.
  ///
  /// - Throws: ``TimedOut``, or what the system said when it could not be started.
  public func onTerminal(
    _ arguments: String..., typing lines: [String] = [], columns: Int = 80,
    within seconds: Int = 120
  ) async throws -> Outcome {
    let typed = lines.map { $0 + "\n" }.joined()
    return try await finish(
      [Self.executable] + arguments, input: Array(typed.utf8), onTerminal: columns,
      within: seconds)
  }

  private func finish(
    _ command: [String], input: [UInt8], onTerminal columns: Int?, within seconds: Int
  ) async throws -> Outcome {
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "BANCI": Self.executable]
    variables.merge(environment) { _, given in given }
    let call = ProcessCall(command: command, environment: variables, directory: directory)
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try call.finish(input: input, onTerminal: columns, within: seconds)
          })
      }
    }
  }
}
