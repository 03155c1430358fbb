internal import Foundation
internal import Training
internal import TripPlanning

/// Reads the files of both kinds of grouping instance.
enum GroupingInstanceFile {
  /// Reads one of the format `banci-grouping-1`.
  ///
  /// - Throws: A ``Refusal`` when it is missing or no such file.
  static func read(_ path: String, named name: String) throws(Refusal) -> GroupingInstance {
    let bytes = try content(of: path)
    do {
      let text = try JSONDecoder().decode(GroupingInstanceText.self, from: bytes)
      return try GroupingInstanceParser(text).instance(named: name)
    } catch let defect as InstanceDefect {
      throw .instanceUnreadable(path, defect.why)
    } catch {
      throw .instanceUnreadable(path, InstanceDefect(error).why)
    }
  }

  /// Reads one of the text files of the literature (MDGPLIB).
  ///
  /// - Throws: A ``Refusal`` when it is missing or no such file.
  static func readDiverse(_ path: String) throws(Refusal) -> DiverseGroupingProblem {
    let bytes = try content(of: path)
    do {
      return try DiverseInstanceParser(String(decoding: bytes, as: UTF8.self)).problem()
    } catch {
      throw .instanceUnreadable(path, error.why)
    }
  }

  private static func content(of path: String) throws(Refusal) -> Data {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .instanceUnreadable(path, "文件读不出来")
    }
    guard bytes.count <= 64 << 20 else { throw .instanceUnreadable(path, "文件太大") }
    return bytes
  }
}
