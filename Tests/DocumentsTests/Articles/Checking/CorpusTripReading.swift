import Foundation
import Training

@testable import Documents

/// What the lines of a `.trip` file have said so far.
struct CorpusTripReading {
  let name: String
  var isFinished = true
  var activity = "异地教学"
  var className = ""
  var ordinal: Int?
  var aliases: [String] = []
  var branches: [(names: [String], travels: Bool)] = []
  var counts = HeadCounts()
  var escorts: Int?
  var staff: [String] = []
  var destinations: [Division] = []
  var parents: [Division] = []
  var days: DaySpan?
  var statedDays: String?
  var theme: String?
  var hosts: [String] = []
  var lectures: [LectureFacts] = []
  var visits: [VisitFacts] = []
  var placeNames: [RecordReference: [String]] = [:]
  var otherPlaces: [String] = []
  var otherLecturers: [LectureFacts.Lecturer] = []
  var people: [(name: String, mayBeNamed: Bool)] = []
  var department: String?
  var author: String?
  var source: String?
  var publishedOn: Day?

  init(name: String) { self.name = name }

  /// Takes one line in.
  mutating func read(_ line: String) throws {
    let (word, rest) = halves(line, at: " ")
    let parts = fields(rest, "|")
    switch word {
    case "finished": isFinished = rest != "no"
    case "activity": activity = rest
    case "class": (className, ordinal) = (parts[0], parts.count > 1 ? Int(parts[1]) : nil)
    case "alias": aliases += parts
    case "branch": branches.append((parts.filter { $0 != "travels" }, parts.contains("travels")))
    case "counts": counts = headCounts(rest)
    case "escorts": escorts = Int(rest)
    case "leader", "staff": staff += parts
    case "to": destinations.append(try division(rest))
    case "in": parents += try parts.map(division)
    case "days": days = try span(rest)
    case "stated": statedDays = rest
    case "theme": theme = rest
    case "host": hosts.append(rest)
    case "lecture": try readLecture(parts)
    case "lecturer": try readLecturer(parts)
    case "visit": try readVisit(parts)
    case "other-place": otherPlaces += parts
    case "other-lecturer": otherLecturers.append(lecturer(parts))
    case "trainee": people.append((parts[0], parts[1] == "yes"))
    case "department": department = rest
    case "author": author = rest
    case "source": source = rest.isEmpty ? nil : rest
    case "published": publishedOn = Day(iso: rest)
    default: throw CorpusFault(description: "unknown word \(word)")
    }
  }

  private func headCounts(_ text: String) -> HeadCounts {
    let numbers = fields(text, " ").map { Int($0) }
    return HeadCounts(
      onBooks: numbers[0], expected: numbers[1], present: numbers[2], going: numbers[3])
  }

  private func division(_ text: String) throws -> Division {
    let (name, code) = halves(text, at: " ")
    guard code.utf8.count == 6 else { throw CorpusFault(description: "code of \(name)") }
    return Division(name, code: code)
  }

  private func span(_ text: String) throws -> DaySpan {
    let (first, last) = halves(text, at: " ")
    guard let first = Day(iso: first), let last = Day(iso: last) else {
      throw CorpusFault(description: "days")
    }
    return try DaySpan(from: first, through: last)
  }

  private mutating func readLecture(_ parts: [String]) throws {
    let more = details(parts.count > 3 ? parts[3] : "")
    lectures.append(
      LectureFacts(
        session: session, topic: parts[1],
        place: more["place"].map { Fact($0, from: row(ofPlace: $0)) }, time: try time(parts[0]),
        theme: more["theme"], isHeadline: more["lead"] != nil, occurrence: try occurrence(parts[2]))
    )
  }

  private mutating func readLecturer(_ parts: [String]) throws {
    guard let last = lectures.popLast() else { throw CorpusFault(description: "no lecture") }
    let row = RecordReference(kind: "lecturer", id: 200 + lectures.count * 5 + last.lecturers.count)
    lectures.append(
      LectureFacts(
        session: last.session, topic: last.topic,
        lecturers: last.lecturers + [Fact(lecturer(parts), from: row)], place: last.place,
        time: last.time, theme: last.theme, isHeadline: last.isHeadline,
        occurrence: last.occurrence))
  }

  private func lecturer(_ parts: [String]) -> LectureFacts.Lecturer {
    LectureFacts.Lecturer(
      parts[0], title: parts.count > 1 ? parts[1] : nil, employer: parts.count > 2 ? parts[2] : nil,
      part: parts.count > 3 ? parts[3] : "主讲")
  }

  private mutating func readVisit(_ parts: [String]) throws {
    let more = details(parts.count > 4 ? parts[4] : "")
    let row = row(ofPlace: parts[1])
    placeNames[row] = fields(more["alias"] ?? "", ",") + (more["brand"].map { [$0] } ?? [])
    visits.append(
      VisitFacts(
        session: session, place: Fact(parts[1], from: row), brand: more["brand"],
        division: try more["at"].map(division) ?? destinations.first, form: parts[2],
        time: try time(parts[0]), theme: more["theme"], isHeadline: more["lead"] != nil,
        headlinePhrase: more["phrase"], occurrence: try occurrence(parts[3])))
  }

  private var session: RecordReference {
    RecordReference(kind: "session", id: lectures.count + visits.count + 1)
  }

  /// The same place has the same row, whoever names it.
  private func row(ofPlace name: String) -> RecordReference {
    let known = visits.map(\.place) + lectures.compactMap(\.place)
    return known.first { $0.value == name }?.source
      ?? RecordReference(kind: "place", id: 100 + lectures.count + visits.count)
  }

  private func details(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for field in fields(text, ";") {
      let (key, value) = halves(field, at: "=")
      found[key] = value
    }
    return found
  }

  private func time(_ text: String) throws -> TimeSpan {
    let parts = fields(text, " ")
    guard let start = Moment(iso: "\(parts[0]) \(parts[1])"), let minutes = Int(parts[2]) else {
      throw CorpusFault(description: "time")
    }
    return try TimeSpan(from: start, minutes: minutes)
  }

  private func occurrence(_ text: String) throws -> Occurrence {
    guard let found = Occurrence(rawValue: text) else {
      throw CorpusFault(description: "occurrence \(text)")
    }
    return found
  }
}

/// The parts between the marks, trimmed, without empty ones.
func fields(_ text: String, _ mark: Character) -> [String] {
  text.split(separator: mark).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}

/// What stands before and behind the first mark.
func halves(_ text: String, at mark: Character) -> (String, String) {
  guard let index = text.firstIndex(of: mark) else { return (text, "") }
  return (String(text[..<index]), String(text[text.index(after: index)...]))
}
