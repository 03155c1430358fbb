import Foundation
import Testing

/// Compares a text with the file of that name under `Snapshots`.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew; review that difference like code.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)

  #expect(text == expected, sourceLocation: sourceLocation)
}
