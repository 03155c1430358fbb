internal import Training

/// Which parts a part refers to (部件关系), by the identifier that it uses for each.
///
/// What lies outside of the archive (linked workbooks, pictures on a server) is left out here, so
/// that nothing of it can ever be fetched.
struct PartRelations {
  /// One reference.
  struct Relation {
    let id: String
    let kind: String
    let target: String
  }

  let relations: [Relation]

  /// Reads what a part refers to; a part without references has no list.
  init(of part: String, in archive: ZipArchive) throws(Refusal) {
    guard let list = try archive.part(Self.listName(of: part)) else {
      relations = []
      return
    }
    let receiver = RelationReceiver(folder: Self.folder(of: part))
    try XMLReading.read(list, to: receiver)
    relations = receiver.relations
  }

  /// The part behind an identifier.
  func target(id: String) -> Relation? { relations.first { $0.id == id } }

  /// The first part of that kind.
  func target(kind: String) -> String? { relations.first { $0.kind == kind }?.target }

  /// `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the archive itself.
  private static func listName(of part: String) -> String {
    let folder = folder(of: part)
    return (folder + ["_rels", "\(part.split(separator: "/").last ?? "").rels"])
      .joined(separator: "/")
  }

  private static func folder(of part: String) -> [String] {
    part.split(separator: "/").dropLast().map(String.init)
  }
}

private final class RelationReceiver: XMLReceiver {
  private static let most = 10_000
  var relations: [PartRelations.Relation] = []
  private let folder: [String]

  init(folder: [String]) { self.folder = folder }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    relations.append(.init(id: id, kind: kind, target: resolved(target)))
    if relations.count > Self.most { refusal = .tooManyParts(limit: Self.most) }
  }

  /// `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are one part.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}
