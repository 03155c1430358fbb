internal import ArgumentParser

/// `banci lecturer`: who teaches.
struct LecturerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lecturer", abstract: "师资",
    subcommands: [
      AddLecturer.self, ListLecturers.self, ShowLecturer.self, ChangeLecturer.self,
      ImportLecturers.self, ExportLecturers.self,
    ])
}
