import Foundation

/// The bytes of the journey's roster.
func demoRoster() throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: "\(demoFolder)/roster.csv")))
}

/// A roster of so many invented people, by the journey's own program.
func longRoster(_ count: Int) throws -> [UInt8] {
  let number = ProcessInfo.processInfo.processIdentifier
  let file = NSTemporaryDirectory() + "banci-long-\(number).csv"
  defer { try? FileManager.default.removeItem(atPath: file) }
  let maker = Process()
  maker.executableURL = URL(filePath: "/usr/bin/env")
  maker.arguments = [
    "python3", "\(demoFolder)/make_roster.py", "--persons", "\(count)", "--out", file,
  ]
  try maker.run()
  maker.waitUntilExit()
  return Array(try Data(contentsOf: URL(filePath: file)))
}

private let demoFolder = #filePath.components(separatedBy: "/Tests/")[0] + "/deploy/demo"
