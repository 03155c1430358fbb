internal import CDemoFiles
internal import Foundation
internal import Training

/// The files of the demonstration (演示文件), linked into the program.
enum DemoFiles {
  /// Writes them below a folder.
  ///
  /// - Throws: A ``Refusal`` when the folder holds something else or cannot be written.
  static func unpack(into root: URL) throws(Refusal) {
    for file in all {
      let path = root.appending(path: file.path)
      do {
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: path)
      } catch {
        throw .demoNotUnpacked(root.path)
      }
    }
  }

  /// Where this program lies.
  static var program: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// The paths below the repository with their bytes.
  static var all: [(path: String, bytes: [UInt8])] {
    (0..<demo_file_count()).map { index in
      let file = demo_file_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (String(cString: file.path), Array(bytes))
    }
  }
}

extension Refusal {
  /// The folder of the demonstration cannot be written.
  static func demoNotUnpacked(_ path: String) -> Self {
    Self(
      .invalid, code: "demo-not-unpacked", message: "写不了演示目录“\(FileName(path: path).shown)”",
      repair: "请换一个目录：banci demo --into 目录")
  }
}
