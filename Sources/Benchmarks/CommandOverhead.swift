internal import Foundation

/// `banci class show` against `psql -c` of the same query on the same running server.
enum CommandOverhead {
  /// Sets an office up, runs both forty times in turn and prints the ratio of their medians.
  static func measure() async throws {
    let office = try BenchmarkOffice()
    defer { office.remove() }
    try office.banci("init", "--school", "测试党校", "--code", "test")
    try office.banci(
      "class", "add", "第81期县处级干部进修班", "--code", "81", "--kind", "进修班", "--from", "2024-10-14",
      "--through", "2024-12-27")
    try office.banci("branch", "add", "81", "一支部")
    let socket = try office.socket()
    let measured = try await inTurn(40) {
      try office.banci("class", "show", "81")
    } _: {
      try office.run(
        ["psql", "-X", "-q", "-h", socket, "-U", "banci", "-d", "banci", "-c", Self.query])
    }
    print("command overhead (banci class show 81 / psql -c)")
    print("  banci  \(measured.first.line)")
    print("  psql   \(measured.second.line)")
    print("  ratio of medians \(measured.first.median / measured.second.median)")
  }

  private static let query = """
    SET search_path = test;
    SELECT unit.id, unit.code, unit.official_name, class.kind, class.days, class.planned_size,
      class.state, (SELECT count(*) FROM trainee WHERE trainee.class_id = unit.id)
    FROM training_class AS class
    JOIN study_unit AS unit ON unit.id = class.unit_id
    WHERE unit.code = '81';
    SELECT id, official_name, code FROM study_unit WHERE class_id = 1 AND kind <> 'class'
    """
}

/// An office in a folder of its own, for measuring.
struct BenchmarkOffice {
  private let folder: URL
  let program: URL

  /// Makes the folder; the program lies beside the one that measures.
  init() throws {
    folder = URL(filePath: "/tmp/banci-bench-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "banci")
  }

  /// Runs banci and returns what it said.
  @discardableResult
  func banci(_ words: String...) throws -> String { try run([program.path] + words) }

  /// Runs a command, found in the usual folders, and returns what it said.
  @discardableResult
  func run(_ words: [String], _ environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "BANCI_HOME": folder.appending(path: "home").path,
    ].merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CommandFailed(words: words) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The folder of the private server's socket.
  func socket() throws -> String { try statusLine("套接字：") }

  /// Stops the server and removes what it kept.
  func remove() {
    let data = try? statusLine("数据：")
    _ = try? banci("database", "stop")
    if let data, data.hasPrefix("/var/lib/banci/") {
      try? FileManager.default.removeItem(at: URL(filePath: data).deletingLastPathComponent())
    }
    try? FileManager.default.removeItem(at: folder)
  }

  private func statusLine(_ title: String) throws -> String {
    let lines = try banci("database", "status").split(separator: "\n")
    return lines.first { $0.hasPrefix(title) }.map { String($0.dropFirst(title.count)) } ?? ""
  }
}

/// A command of the measurement did not do what it should.
struct CommandFailed: Error {
  let words: [String]
}
