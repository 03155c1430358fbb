internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci lecture add --trip 1 --topic 昆山招商实践 --lecturer 丁 --place 昆山市委党校 --at … --minutes 150`.
struct AddLectureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "安排一次讲座")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var session: NewSessionOptions
  @OptionGroup var lecture: LectureOptions
  @Option(help: "题目") var topic: String
  @Option(help: "形式，如 论坛") var form = SessionForm.lecture

  func run() async throws {
    let draft = LectureDraft(topic: topic, lecturers: lecture.lecturers, form: form)
    try await office.inOffice { office in
      try await session.add(.lecture(draft), in: office, key: key)
    }
  }
}
