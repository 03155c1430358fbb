internal import Training

extension PlaceContent {
  /// Its fields as texts, by their names in the journal; what is not known is `nil`.
  var fields: [String: String?] {
    [
      "name": name, "aliases": aliases.isEmpty ? nil : aliases.joined(separator: "、"),
      "kind": kind, "division_code": divisionCode?.digits, "capacity": capacity?.description,
      "exclusive": isExclusive ? "true" : nil, "opening_hours": hours?.description,
      "opening_exceptions": exceptions.isEmpty ? nil : exceptions.text,
      "longitude": coordinates?.longitudeText, "latitude": coordinates?.latitudeText,
      "organisation": organisation, "note": note,
    ]
  }

  /// The names of the fields in which the two differ, in order.
  func changes(to other: PlaceContent) -> [String] {
    let (old, new) = (fields, other.fields)
    return Self.fieldOrder.filter { old[$0] != new[$0] }
  }

  private static let fieldOrder = [
    "name", "aliases", "kind", "division_code", "capacity", "exclusive", "opening_hours",
    "opening_exceptions", "longitude", "latitude", "organisation", "note",
  ]
}

/// A place that is to be another than it was (地点变更).
struct PlaceRevision: Sendable {
  let id: Int
  let before: PlaceContent
  let after: PlaceContent

  /// What the journal says of it.
  var journalItem: JournalItem {
    let changes = before.changes(to: after)
    return JournalItem(
      subject: Subject(.place, id), before: before.fields.filter { changes.contains($0.key) },
      after: after.fields.filter { changes.contains($0.key) })
  }
}
