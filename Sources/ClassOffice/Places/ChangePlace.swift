internal import Postgres
public import Training

/// What is to change for a place (地点变更); what is `nil` stays.
public struct PlaceChange: Hashable, Sendable {
  /// What can be made unknown again.
  public enum Clearable: String, Hashable, Sendable, CaseIterable {
    /// The division's code.
    case divisionCode = "行政区划代码"
    /// The capacity.
    case capacity = "容纳人数"
    /// The hours: always open.
    case hours = "开放时间"
    /// All days with other hours.
    case exceptions = "开放例外"
    /// The coordinates.
    case coordinates = "坐标"
    /// The organisation.
    case organisation = "单位"
    /// The note.
    case note = "备注"
  }

  /// Another official name; the old one stays as an alias.
  public var name: String?
  /// Further names.
  public var addedAliases: [String] = []
  /// Names that it has no longer.
  public var removedAliases: [String] = []
  /// Another kind.
  public var kind: String?
  /// Another division.
  public var divisionCode: DivisionCode?
  /// Another capacity.
  public var capacity: Capacity?
  /// Whether it takes one session at a time.
  public var isExclusive: Bool?
  /// Other hours.
  public var hours: OpeningHours?
  /// Days with other hours; they replace what was said of the same days.
  public var exceptions: [OpeningException] = []
  /// Days that keep the usual hours again.
  public var removedExceptions: [Day] = []
  /// Other coordinates.
  public var coordinates: MapPoint?
  /// Another organisation, as typed.
  public var organisation: String?
  /// Another note.
  public var note: String?
  /// What is known no longer.
  public var cleared: Set<Clearable> = []

  /// Nothing yet.
  public init() {}
}

extension ClassOffice {
  /// Changes what is known of a place and returns its number.
  ///
  /// - Throws: ``Refusal`` when none or several are meant, nothing is to change, the name is
  ///   another's, an alias or exception to remove is not there, or sessions stand in the way of
  ///   its becoming exclusive or ceasing to be.
  public func changePlace(
    _ typed: String, to change: PlaceChange, key: String? = nil
  ) async throws -> Int {
    guard change != PlaceChange() else { throw Refusal.nothingToChange }
    return try await act(
      "place.change", key: key, request: [typed] + change.digestible,
      refusing: [
        .placeOfficialNamesAreUnique: { _ in .placeNameTaken(change.name ?? typed) },
        .bookingPlaceIsExclusive: { try $0.bookingsKeepExclusive([typed]) },
        .bookingsDoNotOverlap: { try $0.sessionsMeet([typed]) },
      ]
    ) { act in
      let place = try act.session.place(try act.session.requirePlace(named: typed))
      var change = change
      change.organisation = try change.organisation.map(act.session.officialOrganisation)
      let after = try place.content.applying(change)
      let organisations = try act.session.organisationsNamed(in: [after])
      if after != place.content {
        try act.change(
          [PlaceRevision(id: place.id, before: place.content, after: after)],
          organisations: organisations)
      }
      return place.id
    }
  }
}

extension PlaceChange {
  /// What it says, for the digest of a request.
  fileprivate var digestible: [String?] {
    [
      name, addedAliases.joined(separator: "、"), removedAliases.joined(separator: "、"), kind,
      divisionCode?.digits, capacity?.description, isExclusive?.description, hours?.description,
      exceptions.text, removedExceptions.map(\.description).joined(separator: "、"),
      coordinates?.longitudeText, coordinates?.latitudeText, organisation, note,
      cleared.map(\.rawValue).sorted().joined(separator: "、"),
    ]
  }
}

extension PlaceContent {
  /// The content with a change made to it.
  func applying(_ change: PlaceChange) throws(Refusal) -> PlaceContent {
    let stays = { (field: PlaceChange.Clearable) in !change.cleared.contains(field) }
    let name = change.name.map(WrittenText.trimmed) ?? self.name
    let former = name == self.name ? [] : [self.name]
    return try PlaceContent(
      name: name, aliases: try aliases(after: change, and: former), kind: change.kind ?? kind,
      divisionCode: change.divisionCode ?? (stays(.divisionCode) ? divisionCode : nil),
      capacity: change.capacity ?? (stays(.capacity) ? capacity : nil),
      isExclusive: change.isExclusive ?? isExclusive,
      hours: change.hours ?? (stays(.hours) ? hours : nil),
      exceptions: try exceptions(after: change, keeping: stays(.exceptions)),
      coordinates: change.coordinates ?? (stays(.coordinates) ? coordinates : nil),
      organisation: change.organisation ?? (stays(.organisation) ? organisation : nil),
      note: change.note ?? (stays(.note) ? note : nil))
  }

  private func aliases(
    after change: PlaceChange, and former: [String]
  ) throws(Refusal) -> [String] {
    var aliases = Set(aliases + former)
    for alias in change.removedAliases {
      guard aliases.remove(WrittenText.trimmed(alias)) != nil else {
        throw .aliasNotThere(alias, of: self)
      }
    }
    return Array(aliases) + change.addedAliases
  }

  private func exceptions(
    after change: PlaceChange, keeping: Bool
  ) throws(Refusal) -> [OpeningException] {
    for day in change.removedExceptions where !exceptions.contains(where: { $0.day == day }) {
      throw .exceptionNotThere(day, of: name)
    }
    let gone = Set(change.removedExceptions + change.exceptions.map(\.day))
    return (keeping ? exceptions.filter { !gone.contains($0.day) } : []) + change.exceptions
  }
}

extension Refusal {
  /// The place has no such alias.
  static func aliasNotThere(_ alias: String, of place: PlaceContent) -> Self {
    let others = place.aliases.isEmpty ? "没有别名" : "别名有 \(place.aliases.joined(separator: "、"))"
    return Self(
      .notFound, code: "alias-not-there",
      message: "“\(place.name)”没有别名“\(alias.prefix(40))”；\(others)",
      repair: alias == place.name ? "正式名称用 --name 修改" : nil)
  }

  /// The day has no other hours.
  static func exceptionNotThere(_ day: Day, of name: String) -> Self {
    Self(
      .notFound, code: "exception-not-there", message: "“\(name)”在 \(day) 没有开放例外",
      repair: "用 banci place show 查看")
  }
}
