internal import Postgres
internal import Training

/// What is to change of a contributed text (素材变更); what is `nil` stays.
public struct MaterialChange: Hashable, Sendable, Codable {
  /// Another text.
  public var body: String?
  /// Another heading.
  public var theme: String?
  /// Another contributor.
  public var contributor: String?
  /// Whether the contributor agrees to be named.
  public var mayName: Bool?
  /// Another place, as typed.
  public var place: String?

  /// Nothing yet.
  public init() {}
}

extension ClassOffice {
  /// Changes a contributed text.
  ///
  /// - Throws: ``Refusal`` when there is no such text or place, nothing is to change, the text is
  ///   blank, or somebody is to be named who is not said.
  public func changeMaterial(
    _ id: Int, to change: MaterialChange, key: String? = nil
  ) async throws {
    guard change != MaterialChange() else { throw Refusal.nothingToChange }
    _ = try await act(
      "material.change", key: key, request: MaterialChangeRequest(material: id, change: change)
    ) { act in
      let before = try act.session.requireMaterial(id)
      let place = try change.place.map { try act.session.requirePlace(named: $0) }
      try act.write(change, at: place ?? before.placeID, over: before)
      return id
    }
  }

  /// Removes a contributed text; editions that have it stay as they are.
  ///
  /// - Throws: ``Refusal`` when there is no such text.
  public func removeMaterial(_ id: Int, key: String? = nil) async throws {
    _ = try await act("material.remove", key: key, request: ["\(id)"]) { act in
      _ = try act.session.requireMaterial(id)
      try act.session.execute("DELETE FROM material WHERE id = \(id)")
      try act.journal(.material, id, changed: ["body", "contributor", "theme"])
      return id
    }
  }
}

private struct MaterialChangeRequest: Encodable, Sendable {
  let material: Int
  let change: MaterialChange
}

extension Session {
  fileprivate func requireMaterial(_ id: Int) throws -> MaterialListing {
    let trip = try optionalValue("SELECT trip_id FROM material WHERE id = \(id)", as: Int.self)
    let found = try trip.map { try materials(ofTrip: $0) }?.first { $0.id == id }
    guard let found else { throw Refusal.materialNotFound(id) }
    return found
  }
}

extension Act {
  fileprivate func write(
    _ change: MaterialChange, at place: Int?, over before: MaterialListing
  ) throws {
    let after = MaterialDraft(
      change.body ?? before.body, theme: change.theme ?? before.theme,
      contributor: change.contributor ?? before.contributor,
      mayName: change.mayName ?? before.mayName)
    try after.requireUsable()
    try session.execute(
      """
      UPDATE material
      SET body = \(after.body), theme = \(after.theme), contributor = \(after.contributor),
        may_name = \(after.mayName), place_id = \(place)
      WHERE id = \(before.id)
      """)
    let changed = [
      after.body == before.body ? nil : "body",
      after.contributor == before.contributor ? nil : "contributor",
    ]
    try journal(
      .material, before.id,
      before: ["theme": before.theme, "may_name": "\(before.mayName)"],
      after: [
        "theme": after.theme, "may_name": "\(after.mayName)", "place_id": place.map { "\($0)" },
      ],
      changed: changed.compactMap(\.self))
  }
}

extension Refusal {
  /// There is no text of that number.
  static func materialNotFound(_ id: Int) -> Self {
    Self(
      .notFound, code: "material-not-found", message: "没有编号为 \(id) 的素材",
      repair: "用 banci material list --trip 编号 查看素材")
  }
}
