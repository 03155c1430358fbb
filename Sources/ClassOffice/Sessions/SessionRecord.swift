internal import Postgres
internal import Training

/// A session as it is written, every name looked up.
struct SessionRecord: Sendable {
  let kind: SessionKind
  let frame: FoundFrame
  var form: SessionForm
  var title: String
  var courseCategory: String?
  var studyHalves: Int?
  var place: Int?
  var isOnline: Bool
  var time: TimeSpan
  var contact: ContactState
  var isHeadline: Bool
  var headlinePhrase: String?
  var note: String?
  var lecturers: [LecturerRow]
  var theme: String?
  var guide: String?
  var seen: String?
  var units: [Int]
  var escorts: [Int]
  var buses: [Int]

  /// What it needs for its time.
  var claims: Claims {
    Claims(
      lecturers: lecturers.map(\.id), place: place, buses: buses, escorts: escorts, units: units)
  }
}

/// Who does what in a lecture, as written.
struct LecturerRow: Hashable, Sendable {
  let id: Int
  let part: LecturePart
  let title: String?
  let employer: String?
}

extension SessionRecord {
  /// The fields by name, for the journal; people are told by their numbers.
  var journaled: [String: String?] {
    [
      "trip_id": frame.tripID.map { "\($0)" }, "class_id": frame.classID.map { "\($0)" },
      "kind": kind.rawValue, "form": form.word, "title": title, "time": "\(time)",
      "place_id": place.map { "\($0)" }, "online": isOnline ? "true" : nil,
      "course_category": courseCategory, "study_halves": studyHalves.map { "\($0)" },
      "contact": contact.rawValue, "headline": isHeadline ? "true" : nil,
      "headline_phrase": headlinePhrase, "theme": theme, "seen": seen,
      "lecturers": lecturers.isEmpty ? nil : lecturers.map { "\($0.id)" }.joined(separator: ","),
      "units": units.map { "\($0)" }.joined(separator: ","),
      "escorts": escorts.isEmpty ? nil : escorts.map { "\($0)" }.joined(separator: ","),
      "buses": buses.isEmpty ? nil : buses.map { "\($0)" }.joined(separator: ","),
    ]
  }
}
