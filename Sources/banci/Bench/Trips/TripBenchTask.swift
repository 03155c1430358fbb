internal import Foundation
internal import Training

/// A trip to be planned (算例).
struct TripBenchTask: Hashable {
  let path: String
  let instance: String

  /// What a reference file names, else every instance of the folder.
  static func all(in folder: String, reference: String?) throws(Refusal) -> [TripBenchTask] {
    if let reference { return try listed(in: reference).map { Self(folder, $0) } }
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .instanceUnreadable(folder, "目录读不出来")
    }
    return files.filter { $0.hasSuffix(".json") }.sorted().map {
      Self(folder, String($0.dropLast(5)))
    }
  }

  private static func listed(in reference: String) throws(Refusal) -> [String] {
    guard let bytes = FileManager.default.contents(atPath: reference),
      let listed = try? JSONDecoder().decode(TripReferenceList.self, from: bytes)
    else { throw .instanceUnreadable(reference, "不是参考值文件") }
    return listed.entries.map(\.instance)
  }

  private init(_ folder: String, _ instance: String) {
    (path, self.instance) = ("\(folder)/\(instance).json", instance)
  }
}

private struct TripReferenceList: Decodable {
  struct Entry: Decodable {
    let instance: String
  }
  let entries: [Entry]
}
