internal import Postgres
internal import Training

extension ClassOffice {
  /// Adds a text to the article of a trip and returns its number.
  ///
  /// - Throws: ``Refusal`` when there is no such trip or place, the text is blank, or somebody is
  ///   to be named who is not said.
  public func addMaterial(
    _ draft: MaterialDraft, toTrip trip: Int, key: String? = nil
  ) async throws -> Int {
    try await act("material.add", key: key, request: MaterialRequest(trip: trip, [draft])) { act in
      try draft.requireUsable()
      let trip = try act.session.requireTrip(trip)
      let place = try draft.place.map { try act.session.requirePlace(named: $0) }
      let ids = try act.insert([(draft, place)], toTrip: trip.id)
      guard let id = ids.first else { throw MaterialNotWritten() }
      return id
    }
  }
}

/// What is asked for, for the digest of a request.
struct MaterialRequest: Encodable, Sendable {
  let trip: Int
  let materials: [MaterialDraft]

  init(trip: Int, _ materials: [MaterialDraft]) { (self.trip, self.materials) = (trip, materials) }
}

extension MaterialDraft {
  /// Refuses a blank text, and consent of nobody.
  func requireUsable() throws(Refusal) {
    guard body.contains(where: { !$0.isWhitespace }) else { throw .materialIsBlank }
    guard !mayName || contributor?.contains(where: { !$0.isWhitespace }) == true else {
      throw .materialNamesNobody
    }
  }
}

extension Act {
  /// Inserts texts in order, journals each and returns their numbers.
  func insert(_ materials: [(draft: MaterialDraft, place: Int?)], toTrip trip: Int) throws -> [Int]
  {
    let drafts = materials.map(\.draft)
    let ids: [Int] = try session.values(
      """
      INSERT INTO material (trip_id, theme, body, contributor, may_name, place_id, added_at)
      SELECT \(trip), theme, body, contributor, may_name, place_id, \(stamp)
      FROM unnest(\(drafts.map(\.theme)), \(drafts.map(\.body)), \(drafts.map(\.contributor)),
          \(drafts.map(\.mayName)), \(materials.map(\.place)))
        WITH ORDINALITY AS draft (theme, body, contributor, may_name, place_id, position)
      ORDER BY position
      RETURNING id
      """)
    for (id, material) in zip(ids, materials) {
      try journal(
        .material, id,
        after: [
          "trip_id": "\(trip)", "theme": material.draft.theme,
          "place_id": material.place.map { "\($0)" }, "may_name": "\(material.draft.mayName)",
        ],
        changed: material.draft.contributor == nil ? ["body"] : ["body", "contributor"])
    }
    return ids
  }
}

/// The database took a text and gave no number.
struct MaterialNotWritten: Error {}

extension Refusal {
  /// There is nothing in it.
  static let materialIsBlank = Self(
    .invalid, code: "material-is-blank", message: "素材没有内容", repair: "请写出文字，或用 --file 指明文件")

  /// Who may be named is not said.
  static let materialNamesNobody = Self(
    .invalid, code: "material-names-nobody", message: "同意署名，但没有写提供人",
    repair: "请写提供人，或改为不署名")
}
