internal import Foundation

/// The files that `make demo` feeds to banci.
public enum DemoFile {
  /// The bytes of a file of `deploy/demo`.
  public static func bytes(_ name: String, from source: String = #filePath) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path(name, from: source))))
  }

  /// Where a file of `deploy/demo` lies.
  public static func path(_ name: String, from source: String = #filePath) -> String {
    let folder = source.components(separatedBy: "/Tests/").dropLast().joined(separator: "/Tests/")
    return "\(folder)/deploy/demo/\(name)"
  }
}
