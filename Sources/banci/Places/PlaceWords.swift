internal import ArgumentParser
internal import ClassOffice
internal import Training

/// Opening hours on the command line: `周二至周日 09:00-17:00`.
extension OpeningHours: ArgumentWord {
  init(word: String) throws(Refusal) { self = try OpeningHours(word) }
}

/// Days with other hours on the command line: `2024-12-13 闭馆`.
struct OpeningExceptionsWord: ArgumentWord {
  let exceptions: [OpeningException]

  init(word: String) throws(Refusal) { exceptions = try OpeningException.list(word) }
}

/// A division's code on the command line: `320583`.
extension DivisionCode: ArgumentWord {
  init(word: String) throws(Refusal) { self = try DivisionCode(word) }
}

/// A number of people on the command line: `120`.
extension Capacity: ArgumentWord {
  init(word: String) throws(Refusal) { self = try Capacity(word) }
}

/// A point on the command line: `120.985,31.39`, the longitude first.
extension MapPoint: ArgumentWord {
  init(word: String) throws(Refusal) {
    let parts = WrittenText.halfWidth(word).split(separator: ",", omittingEmptySubsequences: false)
    self = try MapPoint(
      longitude: parts.first.map(String.init), latitude: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// A field to make unknown again, by its Chinese word.
struct ClearedPlaceField: ArgumentWord {
  let field: PlaceChange.Clearable

  init(word: String) throws(Refusal) {
    guard let field = PlaceChange.Clearable(rawValue: word) else {
      throw .notClearable(word, PlaceChange.Clearable.allCases.map(\.rawValue))
    }
    self.field = field
  }
}

extension Refusal {
  /// There is no such field to clear.
  static func notClearable(_ word: String, _ fields: [String]) -> Self {
    Self(
      .invalid, code: "not-clearable", message: "“\(word.prefix(40))”不是可清空的字段",
      repair: "可清空：\(fields.joined(separator: "、"))")
  }
}
