internal import ArgumentParser
internal import ClassOffice
internal import Training

/// Who does what in a lecture.
struct LectureOptions: ParsableArguments {
  @Option(name: .customLong("lecturer"), help: "主讲人姓名或编号，可写多次") var speakers: [String] = []
  @Option(name: .customLong("moderator"), help: "主持人，可写多次") var hosts: [String] = []
  @Option(name: .customLong("commentator"), help: "点评人，可写多次") var commentators: [String] = []
  @Option(help: "主讲人当时的职称或职务；不写则按师资库") var title: String?
  @Option(help: "主讲人当时的单位；不写则按师资库") var employer: String?

  func validate() throws {
    guard title == nil && employer == nil || speakers.count == 1 else {
      throw ValidationError("--title 和 --employer 要与唯一的 --lecturer 同时写")
    }
  }

  /// Everybody in order; empty where nobody was typed.
  var lecturers: [LecturerDraft] {
    speakers.map { LecturerDraft($0, title: title, employer: employer) }
      + hosts.map { LecturerDraft($0, as: .host) }
      + commentators.map { LecturerDraft($0, as: .commentator) }
  }
}
