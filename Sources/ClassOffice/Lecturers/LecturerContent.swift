public import Training

/// All that is known of a lecturer (师资资料).
public struct LecturerContent: Hashable, Sendable {
  /// The name as officially written.
  public let name: String
  /// The professional title: 教授.
  public let title: String?
  /// The class of the title.
  public let titleClass: TitleClass?
  /// Where the lecturer works; empty where it is not known.
  public let employer: String
  /// Where the lecturer comes from.
  public let kind: LecturerKind
  /// What the lecturer can teach.
  public let topics: String?
  /// What else there is to know.
  public let note: String?

  /// Takes what is known; blank texts are none.
  ///
  /// - Throws: ``Refusal`` when the name is blank or too long.
  public init(
    name: String, title: String? = nil, titleClass: TitleClass? = nil, employer: String? = nil,
    kind: LecturerKind = .invited, topics: String? = nil, note: String? = nil
  ) throws(Refusal) {
    let name = WrittenText.trimmed(name)
    guard !name.isEmpty, name.count <= 50, !name.contains(where: \.isNewline) else {
      throw .lecturerNameUnsound
    }
    (self.name, self.titleClass, self.kind) = (name, titleClass, kind)
    self.title = nonBlank(title)
    self.employer = nonBlank(employer) ?? ""
    self.topics = nonBlank(topics)
    self.note = nonBlank(note)
  }
}

extension LecturerContent {
  /// Its fields as texts, by their names in the journal; what is not known is `nil`.
  var fields: [String: String?] {
    [
      "name": name, "title": title, "title_class": titleClass?.rawValue,
      "employer": nonBlank(employer), "kind": kind.rawValue, "topics": topics, "note": note,
    ]
  }

  /// The names of the fields in which the two differ, in order.
  func changes(to other: LecturerContent) -> [String] {
    let (old, new) = (fields, other.fields)
    return ["name", "title", "title_class", "employer", "kind", "topics", "note"].filter {
      old[$0] != new[$0]
    }
  }

  /// What a lecturer is known by, as PostgreSQL folds it.
  var identity: String {
    WrittenText.withoutBlanks(WrittenText.halfWidth(name)).lowercased() + "\n" + employer
  }
}

extension Refusal {
  /// The name is none.
  static let lecturerNameUnsound = Self(
    .invalid, code: "lecturer-name-unsound", message: "师资姓名是空的，或超过 50 字，或有换行",
    repair: "请写姓名")

  /// A lecturer of that name and employer is on record.
  static func lecturerKnown(_ name: String, at employer: String) -> Self {
    Self(
      .conflict, code: "lecturer-known",
      message: "已有师资“\(name)”，单位“\(employer.isEmpty ? "未写" : employer)”",
      repair: "若是同一人，用 banci lecturer change 修改；若是同名的另一位，请在单位里写明部门以示区别")
  }
}
