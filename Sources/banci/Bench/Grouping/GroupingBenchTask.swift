internal import Foundation
internal import Training

/// A grouping instance to be solved (算例).
struct GroupingBenchTask: Hashable {
  let path: String
  let instance: String
  /// Whether it is one of the literature's text files.
  let isDiverse: Bool

  /// What a reference file names, else every instance of the folder.
  static func all(in folder: String, reference: String?) throws(Refusal) -> [GroupingBenchTask] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
      throw .instanceUnreadable(folder, "目录读不出来")
    }
    let found = files.compactMap { Self(folder, file: $0) }
    guard let reference else { return found.filter { $0.instance != "best_known" } }
    guard let bytes = FileManager.default.contents(atPath: reference),
      let listed = try? JSONDecoder().decode(ReferenceList.self, from: bytes)
    else { throw .instanceUnreadable(reference, "不是参考值文件") }
    var tasks: [GroupingBenchTask] = []
    for entry in listed.entries {
      guard let task = found.first(where: { $0.instance == entry.instance }) else {
        throw .instanceUnreadable("\(folder)/\(entry.instance)", "文件读不出来")
      }
      tasks.append(task)
    }
    return tasks
  }

  private init?(_ folder: String, file: String) {
    if file.hasSuffix(".txt") {
      (instance, isDiverse) = (String(file.dropLast(4)), true)
    } else if file.hasSuffix(".json") {
      (instance, isDiverse) = (String(file.dropLast(5)), false)
    } else {
      return nil
    }
    path = "\(folder)/\(file)"
  }
}

private struct ReferenceList: Decodable {
  struct Entry: Decodable {
    let instance: String
  }
  let entries: [Entry]
}
