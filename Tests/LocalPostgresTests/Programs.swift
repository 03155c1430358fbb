import Foundation
import Testing

@testable import LocalPostgres

/// What a program ended with and printed.
struct Outcome: Hashable {
  let status: Int32
  let output: String
  let errors: String
}

/// Runs a program to its end.
func run(_ path: String, _ arguments: [String]) throws -> Outcome {
  try RunningProgram(path, arguments).finish()
}

/// Asks the database with `psql`, whose answer is one line a row.
func ask(_ server: LocalServer, _ statement: String) throws -> Outcome {
  let programs = try #require(try server.status().binaryDirectory)
  return try run(
    "\(programs)/psql",
    ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", server.conninfo, "-c", statement])
}

/// The command `StartLocalServer`, which lies beside the tests.
func localServerCommand() throws -> String {
  let tests = try #require(CommandLine.arguments.first).split(separator: "/").dropLast()
  var folder = tests
  while !folder.isEmpty {
    let path = "/" + folder.joined(separator: "/") + "/StartLocalServer"
    if FileManager.default.isExecutableFile(atPath: path) { return path }
    folder = folder.dropLast()
  }
  return try #require(nil as String?, "StartLocalServer was not built")
}

/// A program on its way.
struct RunningProgram {
  private let process = Process()
  private let output = Foundation.Pipe()
  private let errors = Foundation.Pipe()

  init(_ path: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  var processID: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// Waits for the end of its output, then for its own.
  func finish() throws -> Outcome {
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines),
      errors: String(decoding: complained, as: UTF8.self).trimmingCharacters(in: .newlines))
  }
}
