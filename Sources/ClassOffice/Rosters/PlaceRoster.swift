internal import Training

/// A row that names a branch or group that there is not (编组有误的行).
struct MisplacedRow: Sendable {
  let row: Int
  let line: Int
  let field: RosterField
  let word: String
  let refusal: Refusal

  /// The finding that it is.
  func finding(in columns: [RosterField: String]) -> SheetFinding {
    SheetFinding(
      refusal, row: row, line: line, column: columns[field] ?? field.title,
      value: field.mask.shown(word))
  }
}

/// Finds where the rows of a roster belong (按“支部”“小组”列编组).
struct RosterPlacing {
  /// What a pair of words comes to.
  private struct Answer {
    var branchID: Int?
    var groupID: Int?
    var fault: (field: RosterField, word: String, refusal: Refusal)?
  }

  private let units: [RosterUnit]
  private let usual: FoundUnit?
  // Thousands of rows name the same few.
  private var answers: [[String?]: Answer] = [:]
  private(set) var misplaced: [MisplacedRow] = []

  /// Finds among those units.
  ///
  /// - Parameter usual: Where a row belongs that names none.
  init(_ units: [RosterUnit], usual: FoundUnit? = nil) { (self.units, self.usual) = (units, usual) }

  /// Fills in the branch and the group that a line names, by name, alias or code.
  mutating func place(_ line: inout RosterLine) {
    let words = [line.entry.branch, line.entry.group]
    guard words != [nil, nil] else {
      if usual?.kind == .branch { line.branchID = usual?.id }
      if usual?.kind == .group { line.groupID = usual?.id }
      return
    }
    let answer = answers[words] ?? answer(branch: words[0], group: words[1])
    answers[words] = answer
    (line.branchID, line.groupID) = (answer.branchID, answer.groupID)
    if let fault = answer.fault {
      misplaced.append(
        MisplacedRow(
          row: line.entry.row, line: line.entry.line, field: fault.field, word: fault.word,
          refusal: fault.refusal))
    }
  }

  private func answer(branch branchWord: String?, group groupWord: String?) -> Answer {
    var answer = Answer()
    var branch: RosterUnit?
    if let word = branchWord {
      let branches = units.filter { $0.kind == .branch }
      branch = branches.first { $0.isNamed(word) }
      guard let branch else {
        answer.fault = (.branch, word, .unitUnknown(word, kind: .branch, among: branches))
        return answer
      }
      answer.branchID = branch.id
    }
    guard let word = groupWord else { return answer }
    do {
      let group = try group(named: word, in: branch)
      answer.groupID = group.id
      if group.branchID != nil { answer.branchID = nil }
    } catch {
      answer.fault = (.group, word, error)
    }
    return answer
  }

  private func group(
    named word: String, in branch: RosterUnit?
  ) throws(Refusal) -> RosterUnit {
    let groups = units.filter {
      $0.kind == .group && (branch == nil || $0.branchID == nil || $0.branchID == branch?.id)
    }
    let found = groups.filter { $0.isNamed(word) }
    if let own = found.first(where: { $0.branchID == branch?.id }), branch != nil { return own }
    if found.count == 1 { return found[0] }
    throw found.isEmpty
      ? .unitUnknown(word, kind: .group, among: groups) : .groupNeedsBranch(word, among: found)
  }
}

extension RosterUnit {
  fileprivate func isNamed(_ word: String) -> Bool {
    let plain = WrittenText.withoutBlanks(WrittenText.halfWidth(word)).lowercased()
    return code.lowercased() == plain || path.lowercased() == plain || folded.contains(plain)
  }
}

extension Refusal {
  /// The class has no branch or group of that name.
  static func unitUnknown(_ word: String, kind: UnitKind, among units: [RosterUnit]) -> Self {
    let known = units.prefix(10).map { "\($0.name)（\($0.path)）" }.joined(separator: "、")
    let more = units.count > 10 ? "等 \(units.count) 个" : ""
    return Self(
      .notFound, code: "\(kind.rawValue)-unknown",
      message: "本班没有\(kind.word)“\(MaskedCell.other.shown(word))”"
        + (units.isEmpty ? "，还没有设\(kind.word)" : "；已有：\(known)\(more)"),
      repair: "请改正该列，或先用 banci \(kind.rawValue) add 建立")
  }

  /// Several branches have a group of that name.
  static func groupNeedsBranch(_ word: String, among units: [RosterUnit]) -> Self {
    Self(
      .invalid, code: "group-needs-branch",
      message:
        "有几个小组叫“\(MaskedCell.other.shown(word))”：\(units.map(\.path).joined(separator: "、"))",
      repair: "请同时填写“支部”列")
  }
}
