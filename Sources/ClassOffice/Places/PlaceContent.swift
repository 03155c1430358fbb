public import Training

/// All that is known of a place (地点资料).
public struct PlaceContent: Hashable, Sendable {
  /// The official name.
  public let name: String
  /// Its other names, each once, in a fixed order.
  public let aliases: [String]
  /// 现场教学点, 教室, 酒店, 餐厅, 车站.
  public let kind: String
  /// The code of its division.
  public let divisionCode: DivisionCode?
  /// How many people it takes.
  public let capacity: Capacity?
  /// Whether it takes one session at a time.
  public let isExclusive: Bool
  /// When it is open; `nil` is always.
  public let hours: OpeningHours?
  /// Days with other hours, in order.
  public let exceptions: [OpeningException]
  /// Where it lies.
  public let coordinates: MapPoint?
  /// The official name of the organisation that it belongs to.
  public let organisation: String?
  /// What else there is to know.
  public let note: String?

  /// Takes what is known; blank texts are none.
  ///
  /// - Throws: ``Refusal`` when the name or the kind is blank or too long, an alias has a
  ///   separator in it, or a day has two exceptions.
  public init(
    name: String, aliases: [String] = [], kind: String, divisionCode: DivisionCode? = nil,
    capacity: Capacity? = nil, isExclusive: Bool = false, hours: OpeningHours? = nil,
    exceptions: [OpeningException] = [], coordinates: MapPoint? = nil,
    organisation: String? = nil, note: String? = nil
  ) throws(Refusal) {
    self.name = try Self.name(name)
    self.aliases = try Self.aliases(aliases, besides: self.name)
    let kind = WrittenText.trimmed(kind)
    guard !kind.isEmpty, kind.count <= 20 else { throw .placeKindUnsound(kind) }
    self.kind = kind
    let days = exceptions.map(\.day).sorted()
    if let twice = zip(days, days.dropFirst()).first(where: { $0.0 == $0.1 }) {
      throw .dayTwice(twice.0)
    }
    self.exceptions = exceptions.sorted { $0.day < $1.day }
    (self.divisionCode, self.capacity, self.isExclusive) = (divisionCode, capacity, isExclusive)
    (self.hours, self.coordinates) = (hours, coordinates)
    self.organisation = nonBlank(organisation)
    self.note = nonBlank(note)
  }

  /// Kinds that the program knows what to do with; others are allowed.
  public static let usualKinds = ["现场教学点", "教室", "酒店", "餐厅", "车站"]

  private static func name(_ text: String) throws(Refusal) -> String {
    let name = WrittenText.trimmed(text)
    guard !name.isEmpty, name.count <= 100, !name.contains(where: \.isNewline) else {
      throw .placeNameUnsound(name)
    }
    return name
  }

  private static func aliases(
    _ texts: [String], besides name: String
  ) throws(Refusal) -> [String] {
    var aliases: Set<String> = []
    for text in texts {
      let alias = try Self.name(text)
      guard !alias.contains(where: { "、；;，".contains($0) }) else { throw .aliasUnsound(alias) }
      if alias != name { aliases.insert(alias) }
    }
    // As PostgreSQL sorts by COLLATE "C": by code point.
    return aliases.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}

/// The text without blanks around it, `nil` where nothing is left.
func nonBlank(_ text: String?) -> String? {
  text.map(WrittenText.trimmed).flatMap { $0.isEmpty ? nil : $0 }
}

extension Refusal {
  /// The name is none.
  static func placeNameUnsound(_ name: String) -> Self {
    Self(
      .invalid, code: "place-name-unsound",
      message: name.isEmpty ? "地点名称是空的" : "地点名称“\(name.prefix(40))”超过 100 字或有换行",
      repair: "请写地点的正式名称")
  }

  /// The alias would be taken for several.
  static func aliasUnsound(_ alias: String) -> Self {
    Self(
      .invalid, code: "alias-unsound", message: "别名“\(alias.prefix(40))”里有分隔符",
      repair: "请一个一个地写，不用顿号、逗号和分号")
  }

  /// The kind is none.
  static func placeKindUnsound(_ kind: String) -> Self {
    Self(
      .invalid, code: "place-kind-unsound",
      message: kind.isEmpty ? "地点类别是空的" : "地点类别“\(kind.prefix(40))”超过 20 字",
      repair: "常用的有 \(PlaceContent.usualKinds.joined(separator: "、"))")
  }

  /// One day has two exceptions.
  static func dayTwice(_ day: Day) -> Self {
    Self(
      .invalid, code: "opening-exception-twice", message: "\(day) 的开放例外写了两次", repair: "一天只写一段，请只留一句"
    )
  }
}
