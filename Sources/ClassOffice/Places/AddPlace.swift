internal import Postgres
internal import Training

extension ClassOffice {
  /// Adds a place and returns its number.
  ///
  /// - Throws: ``Refusal`` when the name is another's or the organisation is unknown.
  public func addPlace(_ place: PlaceContent, key: String? = nil) async throws -> Int {
    try await act(
      "place.add", key: key, request: place.fields,
      refusing: [.placeOfficialNamesAreUnique: { _ in .placeNameTaken(place.name) }]
    ) { act in
      let organisations = try act.session.organisationsNamed(in: [place])
      return try act.add([place], organisations: organisations)[0]
    }
  }
}

extension Session {
  /// The number of the organisation that each place's means, by the name as typed.
  ///
  /// - Throws: ``Refusal`` when there is none or several are meant.
  func organisationsNamed(in places: [PlaceContent]) throws -> [String: Int] {
    try Set(places.compactMap(\.organisation)).reduce(into: [:]) { numbers, name in
      numbers[name] = try requireOrganisation(named: name)
    }
  }
}

extension Refusal {
  /// Another place has that name.
  static func placeNameTaken(_ name: String) -> Self {
    Self(
      .conflict, code: "place-name-taken", message: "已有地点“\(name)”",
      repair: "若是同一处，用 banci place change 修改；若不是，请在名称里写明区别")
  }
}
