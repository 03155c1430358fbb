internal import ArgumentParser

/// `banci session`: anything on a timetable (日程).
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "安排日程：用餐、乘车、研讨等任何一项",
    subcommands: [
      AddSessionCommand.self, ListSessionsCommand.self, ShowSessionCommand.self,
      ChangeSessionCommand.self, BookSessionCommand.self, UnbookSessionCommand.self,
      CancelSessionCommand.self, ReplaceSessionCommand.self, SessionDoneCommand.self,
      SessionSkippedCommand.self,
    ])
}

/// `banci lecture`: lectures (讲座).
struct LectureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lecture", abstract: "安排讲座：题目、主讲人",
    subcommands: [
      AddLectureCommand.self, ShowSessionCommand.self, ChangeLectureCommand.self,
      BookSessionCommand.self, CancelSessionCommand.self, ReplaceLectureCommand.self,
      SessionDoneCommand.self, SessionSkippedCommand.self,
    ])
}

/// `banci visit`: site visits (现场教学).
struct VisitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "安排现场教学：地点、主题、讲解",
    subcommands: [
      AddVisitCommand.self, ShowSessionCommand.self, ChangeVisitCommand.self,
      BookSessionCommand.self, CancelSessionCommand.self, ReplaceVisitCommand.self,
      SessionDoneCommand.self, SessionSkippedCommand.self,
    ])
}
