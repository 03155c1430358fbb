import Foundation
import Testing

@testable import ClassOffice

struct SQLFileTests {
  @Test func `every file of sql is linked in as it stands, in the order of the paths`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "sql")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".sql") }.sorted()

    let files = try paths.map { path in
      try [path, String(contentsOf: folder.appending(path: path), encoding: .utf8)]
    }

    #expect(SQLFile.all.map { [$0.path, $0.text] } == files)
  }
}
