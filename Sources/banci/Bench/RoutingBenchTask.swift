internal import Foundation
internal import Training

/// An instance to be solved with so many routes (算例).
struct RoutingBenchTask: Hashable {
  let path: String
  let instance: String
  let routes: Int

  /// What a reference file names, else every instance of the folder with 1 to 4 routes.
  static func all(in folder: String, reference: String?) throws -> [RoutingBenchTask] {
    guard let reference else {
      guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw Refusal.instanceUnreadable(folder, "目录读不出来")
      }
      return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
        (1...4).map { Self(folder, String(file.dropLast(4)), $0) }
      }
    }
    guard let bytes = FileManager.default.contents(atPath: reference),
      let listed = try? JSONDecoder().decode(ReferenceList.self, from: bytes)
    else { throw Refusal.instanceUnreadable(reference, "不是参考值文件") }
    return listed.entries.map { Self(folder, $0.instance, $0.m) }
  }

  private init(_ folder: String, _ instance: String, _ routes: Int) {
    (path, self.instance, self.routes) = ("\(folder)/\(instance).txt", instance, routes)
  }
}

private struct ReferenceList: Decodable {
  struct Entry: Decodable {
    let instance: String
    let m: Int
  }
  let entries: [Entry]
}

extension Refusal {
  /// A file of a benchmark is missing or damaged.
  static func instanceUnreadable(_ path: String, _ why: String) -> Refusal {
    Refusal(
      .invalid, code: "instance-unreadable", message: "算例 \(path.prefix(200)) 不能用：\(why)",
      repair: "请核对路径和文件格式")
  }
}
