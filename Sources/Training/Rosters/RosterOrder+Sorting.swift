/// What a row of a roster is sorted by (排序依据).
public struct RosterPlace: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The ordinals of branch and group, where the row has any.
  public let units: [Int?]
  /// The rank as written.
  public let rank: String?

  /// What a row is sorted by.
  public init(name: String, units: [Int?], rank: String?) {
    (self.name, self.units, self.rank) = (name, units, rank)
  }
}

extension RosterOrder {
  /// The indices of the rows in this order; rows that are equal in it stay as they came.
  public func indices(of places: [RosterPlace]) -> [Int] {
    switch self {
    case .classOrder:
      let keys = places.map { $0.units.map { $0 ?? .max } + [Self.rank($0.rank)] }
      return places.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
    case .pinyin:
      let keys = places.map { PinyinKey.syllables(ofPerson: $0.name) }
      return places.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
      }
    case .strokes:
      return places.indices.sorted {
        let (left, right) = (places[$0].name, places[$1].name)
        return left == right ? $0 < $1 : SurnameStrokes.areInOrder(left, right)
      }
    }
  }

  /// The higher the rank, the smaller the number; who has none comes last.
  private static func rank(_ text: String?) -> Int {
    guard let level = text.flatMap(RankLevel.init) else { return .max }
    return level.tier.rawValue * 3 + (level.seat == .chief ? 0 : level.seat == .deputy ? 2 : 1)
  }
}
