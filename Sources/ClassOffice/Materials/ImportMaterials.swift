public import Documents
internal import Postgres
public import Training

/// What an import of contributed texts would do or did (素材导入).
public struct MaterialImport: Hashable, Sendable {
  /// What was found in the file, by row.
  public let findings: [SheetFinding]
  /// The texts that are new.
  public let new: [MaterialDraft]
  /// The texts that are there already with another theme, contributor, consent or place.
  public let changed: [MaterialDraft]
  /// How many texts are there already as they are.
  public let same: Int

  /// Whether something keeps the whole file out.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }
}

extension ClassOffice {
  /// What an import into a trip's article would do; nothing is written.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, or the bytes are no table of texts.
  public func checkMaterials(
    _ bytes: [UInt8], forTrip trip: Int, encoding: TextEncoding? = nil
  ) async throws -> MaterialImport {
    let sheet = try MaterialSheet(bytes: bytes, encoding: encoding)
    return try await read { session in
      try session.plan(sheet, forTrip: session.requireTrip(trip).id).outcome
    }
  }

  /// Imports contributed texts into a trip's article: all of them, or none where one has an error.
  ///
  /// A text that is there already is not added again; what else is said of it is brought up to
  /// date.
  ///
  /// - Throws: ``Refusal`` when there is no such trip, the bytes are no table of texts, or a row
  ///   has an error.
  public func importMaterials(
    _ bytes: [UInt8], forTrip trip: Int, encoding: TextEncoding? = nil, key: String? = nil
  ) async throws -> MaterialImportCounts {
    let sheet = try MaterialSheet(bytes: bytes, encoding: encoding)
    let request = MaterialRequest(trip: trip, sheet.lines.map(\.draft))
    return try await act("material.import", key: key, request: request) { act in
      let plan = try act.session.plan(sheet, forTrip: act.session.requireTrip(trip).id)
      let errors = plan.outcome.findings.filter { $0.severity == .error }
      guard errors.isEmpty else { throw Refusal.materialsRefused(errors.count) }
      _ = try act.insert(plan.new, toTrip: trip)
      try act.update(plan.changed)
      return MaterialImportCounts(
        created: plan.new.count, updated: plan.changed.count, same: plan.same)
    }
  }
}

/// How many texts an import added, changed and found as they were (导入结果).
public struct MaterialImportCounts: Hashable, Sendable, Codable {
  /// Added.
  public let created: Int
  /// Changed.
  public let updated: Int
  /// Already there as they are.
  public let same: Int
}

/// What an import comes to, once places and earlier texts are looked up.
private struct MaterialPlan {
  var findings: [SheetFinding]
  var new: [(draft: MaterialDraft, place: Int?)] = []
  var changed: [(id: Int, draft: MaterialDraft, place: Int?)] = []
  var same = 0

  var outcome: MaterialImport {
    MaterialImport(
      findings: findings, new: new.map(\.draft), changed: changed.map(\.draft), same: same)
  }

  mutating func take(_ draft: MaterialDraft, at place: Int?, over earlier: MaterialListing?) {
    guard let earlier else { return new.append((draft, place)) }
    if earlier.says(draft, at: place) {
      same += 1
    } else {
      changed.append((earlier.id, draft, place))
    }
  }
}

extension MaterialListing {
  fileprivate func says(_ draft: MaterialDraft, at place: Int?) -> Bool {
    theme == draft.theme && contributor == draft.contributor && mayName == draft.mayName
      && placeID == place
  }
}

extension Session {
  fileprivate func plan(_ sheet: MaterialSheet, forTrip trip: Int) throws -> MaterialPlan {
    let earlier = Dictionary(
      try materials(ofTrip: trip).map { ($0.body, $0) }, uniquingKeysWith: { first, _ in first })
    var plan = MaterialPlan(findings: sheet.findings)
    var places: [String: Result<Int, Refusal>] = [:]
    for line in sheet.lines {
      let place = try line.draft.place.map { name in
        let found = try places[name] ?? placeFound(named: name)
        places[name] = found
        return found
      }
      switch place {
      case .failure(let refusal):
        plan.findings.append(sheet.sheet.finding(refusal, in: line.row, column: "place"))
      case .success(let id): plan.take(line.draft, at: id, over: earlier[line.draft.body])
      case nil: plan.take(line.draft, at: nil, over: earlier[line.draft.body])
      }
    }
    plan.findings += Self.similar(in: sheet, to: Array(earlier.values))
    plan.findings.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    return plan
  }

  /// What a row says that is much the same as an earlier text or row; only a person knows whether
  /// it is one too many.
  private static func similar(
    in sheet: MaterialSheet, to earlier: [MaterialListing]
  ) -> [SheetFinding] {
    let there = Set(earlier.map(\.body))
    let known = earlier.sorted { $0.id < $1.id }
    let lines = sheet.lines.filter { !there.contains($0.draft.body) }
    let texts = known.map(\.body) + lines.map(\.draft.body)
    return SimilarTexts.pairs(in: texts).compactMap { pair in
      guard pair.second >= known.count else { return nil }
      let other =
        pair.first < known.count
        ? "素材 \(known[pair.first].id)" : "第 \(lines[pair.first - known.count].row.row) 行"
      return sheet.sheet.finding(
        .materialSimilar(to: other, percent: pair.percent), severity: .note,
        in: lines[pair.second - known.count].row, column: "body")
    }
  }

  private func placeFound(named name: String) throws -> Result<Int, Refusal> {
    do {
      return .success(try requirePlace(named: name))
    } catch let refusal as Refusal {
      return .failure(refusal)
    }
  }
}

extension Act {
  fileprivate func update(_ changes: [(id: Int, draft: MaterialDraft, place: Int?)]) throws {
    let drafts = changes.map(\.draft)
    try session.execute(
      """
      UPDATE material
      SET theme = change.theme, contributor = change.contributor, may_name = change.may_name,
        place_id = change.place_id
      FROM unnest(\(changes.map(\.id)), \(drafts.map(\.theme)), \(drafts.map(\.contributor)),
          \(drafts.map(\.mayName)), \(changes.map(\.place)))
        AS change (id, theme, contributor, may_name, place_id)
      WHERE material.id = change.id
      """)
    for change in changes {
      try journal(
        .material, change.id,
        after: [
          "theme": change.draft.theme, "place_id": change.place.map { "\($0)" },
          "may_name": "\(change.draft.mayName)",
        ],
        changed: ["contributor"])
    }
  }
}

extension Refusal {
  /// Another text says much the same.
  static func materialSimilar(to other: String, percent: Int) -> Self {
    Self(
      .invalid, code: "material-similar", message: "与\(other)内容相近（约 \(percent)%）",
      repair: "请看是否重复；不重复的不必理会")
  }

  /// Some rows have errors, so nothing is written.
  static func materialsRefused(_ errors: Int) -> Self {
    Self(
      .invalid, code: "materials-refused", message: "文件有 \(errors) 处错误，没有写入任何素材",
      repair: "用 banci material import 文件 --trip 编号 先查看各处错误")
  }
}
