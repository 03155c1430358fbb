import Foundation
import TestSupport
import Testing
import Training

@testable import banci

@Suite struct DemoFilesTests {
  @Test func `the demonstration linked in is that of the repository`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../..").standardizedFileURL

    for file in DemoFiles.all {
      let onDisk = try Data(contentsOf: root.appending(path: file.path))
      let isSame = onDisk.elementsEqual(file.bytes)
      #expect(isSame, "\(file.path)")
    }
    let data = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "deploy/demo").path)
    let named = Set(DemoFiles.all.map(\.path))
    let tables = data.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }
    #expect(tables.allSatisfy { named.contains("deploy/demo/\($0)") })
  }

  @Test func `a folder that cannot be written is refused`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "taken")

    #expect(throws: Refusal.demoNotUnpacked(file)) {
      try DemoFiles.unpack(into: URL(filePath: file))
    }
  }
}
