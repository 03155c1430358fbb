internal import Foundation
internal import Training
internal import TripPlanning

/// An instance to be solved with so many routes (算例).
struct RoutingBenchTask: Hashable {
  private static let largestReference = 16 << 20

  let path: String
  let instance: String
  let routes: Int

  /// What a reference file names, else every instance of the folder with 1 to 4 routes.
  ///
  /// - Throws: A ``Refusal`` when there is nothing to solve.
  static func all(in folder: String, reference: String?) throws -> [RoutingBenchTask] {
    let tasks = try reference.map { try listed(in: $0, folder) } ?? found(in: folder)
    guard !tasks.isEmpty else { throw Refusal.instanceUnreadable(reference ?? folder, "没有算例") }
    return tasks
  }

  /// Reads the instance.
  ///
  /// - Throws: A ``Refusal`` when it is missing or damaged.
  func read() throws -> RoutingProblem {
    try RoutingInstanceFile.read(path, named: instance, routes: routes)
  }

  private static func listed(in reference: String, _ folder: String) throws -> [RoutingBenchTask] {
    let bytes = try InputFile(argument: reference).read(atMost: largestReference)
    guard let list = try? JSONDecoder().decode(ReferenceList.self, from: Data(bytes)) else {
      throw Refusal.instanceUnreadable(reference, "不是参考值文件")
    }
    return try list.entries.map { entry in
      guard !entry.instance.isEmpty, !entry.instance.contains("/"), (1...100).contains(entry.m)
      else { throw Refusal.instanceUnreadable(reference, "算例名或路线数（1 至 100）不对") }
      return Self(folder, entry.instance, entry.m)
    }
  }

  private static func found(in folder: String) throws -> [RoutingBenchTask] {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Refusal.instanceUnreadable(folder, "目录读不出来")
    }
    return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
      (1...4).map { Self(folder, String(file.dropLast(4)), $0) }
    }
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
