internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// Where a lecturer comes from, on the command line: `校内`.
struct LecturerKindWord: ArgumentWord {
  let kind: LecturerKind

  init(word: String) throws(Refusal) { kind = try LecturerKind(word) }
}

/// The class of a title on the command line: `正高级`.
struct TitleClassWord: ArgumentWord {
  let titleClass: TitleClass

  init(word: String) throws(Refusal) { titleClass = try TitleClass(word) }
}

/// A field to make unknown again, by its Chinese word.
struct ClearedLecturerField: ArgumentWord {
  let field: LecturerChange.Clearable

  init(word: String) throws(Refusal) {
    guard let field = LecturerChange.Clearable(rawValue: word) else {
      throw .notClearable(word, LecturerChange.Clearable.allCases.map(\.rawValue))
    }
    self.field = field
  }
}

extension Lecturer {
  /// What lists and cards show of a lecturer.
  static var shownFields: [Field<Lecturer>] {
    [
      Field("id", "编号", .trailing) { .number($0.id) },
      Field("name", "姓名") { .text($0.content.name) },
      Field("title", "职称") { Cell($0.content.title) },
      Field("title_class", "职称级别") { Cell($0.content.titleClass?.rawValue) },
      Field("employer", "单位") { Cell($0.content.employer.isEmpty ? nil : $0.content.employer) },
      Field("kind", "类别") { .text($0.content.kind.rawValue) },
      Field("topics", "可授课题") { Cell($0.content.topics) },
      Field("note", "备注") { Cell($0.content.note) },
    ]
  }

  /// The Chinese words of the fields by their keys.
  static var fieldTitles: [String: String] {
    shownFields.reduce(into: [:]) { $0[$1.column.key] = $1.column.title }
  }

  /// The lecturer alone.
  var card: Card {
    Card(Self.shownFields.map { .init($0.column.key, $0.column.title, $0.cell(self)) })
  }
}
