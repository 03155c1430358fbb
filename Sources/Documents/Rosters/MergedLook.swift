internal import Training

/// Columns of which most cells are blank below a first one (疑似合并): merged cells that were saved as
/// CSV keep their words in the first row alone.
struct MergedLook {
  private static let fields: [RosterField] = [.branch, .group, .unit]

  private var blank = [0, 0, 0]
  private var isFirstGiven = [false, false, false]
  private var count = 0

  mutating func add(_ entry: RosterEntry) {
    for (index, text) in [entry.branch, entry.group, entry.unit].enumerated() {
      if text == nil { blank[index] += 1 } else if count == 0 { isFirstGiven[index] = true }
    }
    count += 1
  }

  func report(to log: inout RosterLog) {
    for (index, field) in Self.fields.enumerated() {
      guard blank[index] < count, blank[index] * 2 >= count, isFirstGiven[index] else { continue }
      log.say(
        .warning, "cells-look-merged", of: nil, column: log.header(of: field),
        "有 \(blank[index]) 行为空，疑似原表合并了单元格、另存时只保留首格；没有自动填充",
        "请在原表取消合并并向下填充后重新保存")
    }
  }
}
