internal import Training

/// Finds where the rows of a roster belong (按“支部”“小组”列编组).
struct RosterPlacing {
  private let units: [RosterUnit]
  private let columns: [RosterField: String]
  private(set) var findings: [SheetFinding] = []

  init(_ units: [RosterUnit], columns: [RosterField: String]) {
    (self.units, self.columns) = (units, columns)
  }

  /// Fills in the branch and the group that a line names, by name, alias or code.
  mutating func place(_ line: inout RosterLine) {
    var branch: RosterUnit?
    if let word = line.entry.branch {
      branch = self.branch(named: word, in: line.entry)
      guard let branch else { return }
      line.branchID = branch.id
    }
    guard let word = line.entry.group, let group = group(named: word, in: branch, line.entry)
    else { return }
    line.groupID = group.id
    if group.branchID != nil { line.branchID = nil }
  }

  private mutating func branch(named word: String, in entry: RosterEntry) -> RosterUnit? {
    let branches = units.filter { $0.kind == .branch }
    if let found = branches.first(where: { $0.isNamed(word) }) { return found }
    refuse(.unitUnknown(word, kind: .branch, among: branches), .branch, word, entry)
    return nil
  }

  private mutating func group(
    named word: String, in branch: RosterUnit?, _ entry: RosterEntry
  ) -> RosterUnit? {
    let groups = units.filter {
      $0.kind == .group && (branch == nil || $0.branchID == nil || $0.branchID == branch?.id)
    }
    let found = groups.filter { $0.isNamed(word) }
    if let own = found.first(where: { $0.branchID == branch?.id }), branch != nil { return own }
    if found.count == 1 { return found[0] }
    refuse(
      found.isEmpty
        ? .unitUnknown(word, kind: .group, among: groups) : .groupNeedsBranch(word, among: found),
      .group, word, entry)
    return nil
  }

  private mutating func refuse(
    _ refusal: Refusal, _ field: RosterField, _ word: String, _ entry: RosterEntry
  ) {
    findings.append(
      SheetFinding(
        refusal, row: entry.row, line: entry.line, column: columns[field] ?? field.title,
        value: field.mask.shown(word)))
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
