public import Documents
internal import Postgres
internal import Training

extension ClassOffice {
  /// What importing a sheet of places would do; nothing is written.
  ///
  /// A place is known by its official name. Columns that the sheet has not stay as they are; a
  /// blank cell of one that it has makes the field unknown.
  ///
  /// - Throws: ``Refusal`` when the bytes are no such sheet.
  public func previewPlaces(
    _ bytes: [UInt8], options: SheetOptions = SheetOptions()
  ) async throws -> SheetImport {
    let sheet = try PlaceSheet(bytes, options)
    return try await read { session in try session.plan(sheet).summary }
  }

  /// Imports a sheet of places, all or nothing, and returns how many rows did what.
  ///
  /// - Throws: ``Refusal`` when the sheet has errors or a rule stands in the way.
  public func importPlaces(
    _ bytes: [UInt8], options: SheetOptions = SheetOptions(), key: String? = nil
  ) async throws -> ImportCounts {
    let sheet = try PlaceSheet(bytes, options)
    let names = sheet.lines.map(\.content.name)
    return try await act(
      "place.import", key: key, request: fingerprint(of: bytes),
      refusing: [
        .bookingPlaceIsExclusive: { try $0.bookingsKeepExclusive(ofPlacesNamed: names) },
        .bookingsDoNotOverlap: { try $0.sessionsMeet(atPlacesNamed: names) },
      ]
    ) { act in
      let plan = try act.session.plan(sheet)
      guard !plan.summary.isRefused else { throw Refusal.sheetHasErrors(plan.summary.findings) }
      try act.addOrganisations(named: plan.summary.newOrganisations)
      let organisations = try act.session.organisationNumbers(plan.organisations)
      _ = try act.add(plan.created, organisations: organisations)
      try act.change(plan.updated, organisations: organisations)
      return plan.summary.counts
    }
  }
}

/// What an import of places writes (地点导入计划).
struct PlaceImportPlan {
  var created: [PlaceContent] = []
  var updated: [PlaceRevision] = []
  let summary: SheetImport

  /// The official names of all organisations in it.
  var organisations: [String] {
    Array(Set((created + updated.map(\.after)).compactMap(\.organisation)))
  }
}

extension Session {
  fileprivate func plan(_ sheet: PlaceSheet) throws -> PlaceImportPlan {
    var reading = sheet.reading
    let lines = sheet.lines
    let known = try places(
      where: "place.official_name = ANY (\(lines.map(\.content.name)))"
    ).reduce(into: [String: Place]()) { $0[$1.content.name] = $1 }
    let resolved = try resolveOrganisations(lines.compactMap(\.content.organisation))
    let borrowed = try aliasesOfOthers(lines.map(\.content.name).filter { known[$0] == nil })
    var (created, updated): ([PlaceContent], [PlaceRevision]) = ([], [])
    var items: [SheetImport.Item] = []
    for line in lines {
      reading.check(line, resolved, borrowed)
      let before = known[line.content.name]
      let content = try line.content.merged(
        into: before?.content, columns: reading.columns, resolved.official)
      let changes = before.map { $0.content.changes(to: content) } ?? []
      if let before, !changes.isEmpty {
        updated.append(PlaceRevision(id: before.id, before: before.content, after: content))
      }
      if before == nil { created.append(content) }
      items.append(
        SheetImport.Item(
          row: line.row.row, name: content.name,
          outcome: before == nil ? .created : changes.isEmpty ? .same : .updated,
          changes: changes))
    }
    return PlaceImportPlan(
      created: created, updated: updated,
      summary: SheetImport(
        items: items, newOrganisations: resolved.unknown, findings: reading.sortedFindings))
  }

  /// The official names of places that have one of these names as an alias, by that name.
  private func aliasesOfOthers(_ names: [String]) throws -> [String: String] {
    try rows(
      """
      SELECT typed.name, min(place.official_name) AS owner
      FROM unnest(\(names)::text[]) AS typed (name)
      JOIN place_name
        ON place_name.folded = lower(replace(normalize(typed.name, NFKC), ' ', ''))
      JOIN place ON place.id = place_name.place_id
      GROUP BY typed.name
      """
    ) { (try $0["name"] as String, try $0["owner"] as String) }
    .reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  fileprivate func bookingsKeepExclusive(ofPlacesNamed names: [String]) throws -> Refusal {
    try bookingsKeepExclusive(placeNumbers(names).map(String.init))
  }

  fileprivate func sessionsMeet(atPlacesNamed names: [String]) throws -> Refusal {
    try sessionsMeet(placeNumbers(names).map(String.init))
  }

  private func placeNumbers(_ names: [String]) throws -> [Int] {
    try values("SELECT id FROM place WHERE official_name = ANY (\(names)) ORDER BY id")
  }
}

extension SheetReading {
  fileprivate mutating func check(
    _ line: PlaceSheet.Line, _ resolved: ResolvedOrganisations, _ borrowed: [String: String]
  ) {
    if let name = line.content.organisation {
      if let several = resolved.ambiguous[name] {
        report(.organisationUnclear(name, several), in: line.row, column: "organisation")
      } else if resolved.official[name] == nil {
        report(.organisationNew(name), .note, in: line.row, column: "organisation")
      }
    }
    if let owner = borrowed[line.content.name] {
      report(
        .nameOfAnotherPlace(line.content.name, owner), .warning, in: line.row, column: "name")
    }
  }
}

extension PlaceContent {
  /// What the sheet says, and for columns that it has not, what was known before.
  fileprivate func merged(
    into before: PlaceContent?, columns: Set<String>, _ official: [String: String]
  ) throws(Refusal) -> PlaceContent {
    let organisation = organisation.map { official[$0] ?? $0 }
    func has(_ key: String) -> Bool { before == nil || columns.contains(key) }
    let hasCoordinates = has("longitude") || has("latitude")
    return try PlaceContent(
      name: name, aliases: has("aliases") ? aliases : before?.aliases ?? [], kind: kind,
      divisionCode: has("division_code") ? divisionCode : before?.divisionCode,
      capacity: has("capacity") ? capacity : before?.capacity,
      isExclusive: has("exclusive") ? isExclusive : before?.isExclusive ?? false,
      hours: has("opening_hours") ? hours : before?.hours,
      exceptions: has("opening_exceptions") ? exceptions : before?.exceptions ?? [],
      coordinates: hasCoordinates ? coordinates : before?.coordinates,
      organisation: has("organisation") ? organisation : before?.organisation,
      note: has("note") ? note : before?.note)
  }
}

extension Refusal {
  /// The name of an organisation is that of several.
  static func organisationUnclear(_ name: String, _ several: [String]) -> Self {
    Self(
      .invalid, code: "organisation-unclear",
      message: "“\(name)”可能指多个单位：\(several.joined(separator: "、"))", repair: "请写单位全称")
  }

  /// The organisation is not on record.
  static func organisationNew(_ name: String) -> Self {
    Self(
      .invalid, code: "organisation-new", message: "单位“\(name)”还没有登记，将一并新增",
      repair: "若是已有单位的另一种写法，请改成登记的名称")
  }

  /// A new place has a name by which another is known.
  static func nameOfAnotherPlace(_ name: String, _ owner: String) -> Self {
    Self(
      .invalid, code: "name-of-another-place", message: "已有地点“\(owner)”也叫“\(name)”，将另建一处",
      repair: "若是同一处，请把名称写成“\(owner)”")
  }
}
