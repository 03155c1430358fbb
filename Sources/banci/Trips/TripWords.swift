internal import ArgumentParser
internal import ClassOffice
internal import Training

/// A state of a trip on the command line: `draft` or `草案`.
struct TripStateWord: ArgumentWord {
  let state: TripState

  init(word: String) throws(Refusal) {
    let folded = HalfWidth.folded(word).lowercased()
    let meant = TripState.allCases.first {
      folded == $0.rawValue || folded == $0.word || "已\(folded)" == $0.word
    }
    guard let meant else { throw .tripStateUnreadable(word) }
    state = meant
  }
}

/// A destination on the command line: `昆山市`, or with its division code `昆山市=320583`.
struct DestinationWord: ArgumentWord {
  let destination: TripDestination

  init(word: String) throws(Refusal) {
    let (name, code) = word.splitAtEqualsSign
    guard name.contains(where: { !$0.isWhitespace }) else { throw .destinationUnreadable(word) }
    destination = TripDestination(name, divisionCode: code.map { HalfWidth.folded($0) })
  }
}

/// Somebody and a day on the command line: `丁=第3天`, `丁=12.10`.
struct PersonOnDayWord: ArgumentWord {
  let person: String
  let day: DayWord

  init(word: String) throws(Refusal) {
    let (person, day) = word.splitAtEqualsSign
    guard !person.isEmpty, let day else { throw .personOnDayUnreadable(word) }
    self.person = person
    self.day = try DayWord(day)
  }
}

extension String {
  /// What stands before the first `=` and what stands behind it; full-width counts.
  fileprivate var splitAtEqualsSign: (before: String, behind: String?) {
    guard let sign = firstIndex(where: { $0 == "=" || $0 == "＝" }) else { return (self, nil) }
    return (String(self[..<sign]), String(self[index(after: sign)...]))
  }
}

extension Refusal {
  /// No trip is ever in that state.
  static func tripStateUnreadable(_ word: String) -> Self {
    let states = TripState.allCases.map { "\($0.word)（\($0.rawValue)）" }
    return Self(
      .invalid, code: "trip-state-unreadable", message: "“\(word.prefix(40))”不是异地教学的状态",
      repair: "可以写：" + states.joined(separator: "、"))
  }

  /// The text names no destination.
  static func destinationUnreadable(_ word: String) -> Self {
    Self(
      .invalid, code: "destination-unreadable", message: "“\(word.prefix(40))”不是目的地的写法",
      repair: "例如 --to 昆山市，或带行政区划代码 --to 昆山市=320583")
  }

  /// The text names nobody or no day.
  static func personOnDayUnreadable(_ word: String) -> Self {
    Self(
      .invalid, code: "person-on-day-unreadable", message: "“\(word.prefix(40))”应写成 姓名=日期",
      repair: "例如 --joins 丁=12.10 或 --returns 丁=第3天")
  }
}
