internal import ArgumentParser
internal import Training

/// An amount of 学时 on the command line: 0.5 to 100, in steps of half an hour of study.
struct StudyHours: ArgumentWord, Hashable, CustomStringConvertible {
  /// The amount in halves of a 学时: 7 for 3.5.
  let halves: Int

  /// Reads `4`, `3.5` or `４`.
  init(word: String) throws(Refusal) {
    let folded = HalfWidth.folded(word)
    let parts = folded.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard isPlain, (1...2).contains(parts.count), let whole = Int(parts[0]),
      let half = parts.count == 1 ? 0 : ["0": 0, "00": 0, "5": 1, "50": 1][parts[1]],
      (1...200).contains(whole * 2 + half)
    else { throw .hoursOutOfRange(word) }
    if folded != word { WordNotebook.current?.note("全角数字“\(word)”读作 \(folded)") }
    halves = whole * 2 + half
  }

  /// `4` or `3.5`.
  var description: String { halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2).5" }
}

extension Refusal {
  /// The text is no amount of 学时.
  static func hoursOutOfRange(_ word: String) -> Self {
    Self(
      .invalid, code: "hours-out-of-range",
      message: "“\(word.prefix(40))”不是学时数：应在 0.5 到 100 之间，以 0.5 为一档",
      repair: "例如 4 或 3.5")
  }
}
