import Foundation

/// Whether the long checks run too (长检查).
enum Verification {
  static var isLong: Bool { ProcessInfo.processInfo.environment["BANCI_VERIFY"] == "1" }
}
