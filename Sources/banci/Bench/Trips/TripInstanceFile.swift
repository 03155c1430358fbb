internal import Foundation
internal import Training
internal import TripPlanning

/// Reads the files of the format `banci-trip-1`.
///
/// What such a file may hold is bounded, so that no sum of what it says is beyond 32 bits.
enum TripInstanceFile {
  /// Reads one.
  ///
  /// - Throws: A ``Refusal`` when it is missing or no such file.
  static func read(_ path: String, named name: String) throws(Refusal) -> TripInstance {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .instanceUnreadable(path, "文件读不出来")
    }
    return try read(bytes, path: path, named: name)
  }

  /// Reads the bytes of one.
  ///
  /// - Throws: A ``Refusal`` when they are no such file.
  static func read(_ bytes: Data, path: String, named name: String) throws(Refusal) -> TripInstance
  {
    guard bytes.count <= 16 << 20 else { throw .instanceUnreadable(path, "文件太大") }
    do {
      let text = try JSONDecoder().decode(TripInstanceText.self, from: bytes)
      return try TripInstanceParser(text).instance(named: name)
    } catch let defect as InstanceDefect {
      throw .instanceUnreadable(path, defect.why)
    } catch {
      throw .instanceUnreadable(path, InstanceDefect(error).why)
    }
  }
}

/// What is wrong with a file, in Chinese.
struct InstanceDefect: Error {
  let why: String

  init(_ why: String) { self.why = why }

  /// What the decoder stumbled over, with the way to it: `sites[3].cap`.
  init(_ error: any Error) {
    guard let error = error as? DecodingError else {
      why = "不是 JSON"
      return
    }
    why =
      switch error {
      case .keyNotFound(let key, let context): "缺少 \(Self.path(context.codingPath + [key]))"
      case .typeMismatch(_, let context): "\(Self.path(context.codingPath)) 的类型不对"
      case .valueNotFound(_, let context): "\(Self.path(context.codingPath)) 为空"
      case .dataCorrupted(let context):
        context.codingPath.isEmpty ? "不是 JSON" : "\(Self.path(context.codingPath)) 的值不能用"
      @unknown default: "不是 JSON"
      }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
