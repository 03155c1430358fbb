/// The level of a post (职务层次), as GB/T 12407-2008 codes it.
public struct RankLevel: Hashable, Sendable, CustomStringConvertible {
  /// How high it is.
  public let tier: RankTier
  /// Chief or deputy, `nil` where only the tier is told (县处级).
  public let seat: RankSeat?

  /// A level.
  public init(_ tier: RankTier, _ seat: RankSeat?) { (self.tier, self.seat) = (tier, seat) }

  /// Reads `县处级正职`, `正处级`, `副县`, `处级`, `科员级` and the like, or `nil`.
  public init?(_ text: String) {
    guard let level = Self.byWord[WrittenText.withoutBlanks(text)] else { return nil }
    self = level
  }

  /// `县处级正职`, `县处级`, `科员级`.
  public var name: String { tier.name + (seat?.rawValue ?? "") }

  /// The code of GB/T 12407-2008, or `nil` where chief or deputy is not told.
  public var code: Int? {
    switch tier {
    case .clerk: 150
    case .assistant: 160
    case .national, .provincial, .bureau, .county, .township:
      seat.map { tier.rawValue + ($0 == .chief ? 1 : 2) }
    }
  }

  /// The name.
  public var description: String { name }

  private static let byWord: [String: RankLevel] = {
    var words: [String: RankLevel] = [:]
    for tier in RankTier.allCases {
      for stem in tier.stems {
        words[stem + "级"] = RankLevel(tier, nil)
        guard tier.hasSeats else {
          words[stem] = RankLevel(tier, nil)
          continue
        }
        for seat in RankSeat.allCases {
          let mark = String(seat.rawValue.prefix(1))
          let forms = [
            "\(mark)\(stem)", "\(mark)\(stem)级", "\(mark)\(stem)职", "\(stem)级\(mark)职",
            "\(stem)级\(mark)", "\(stem)\(mark)职", "\(stem)级(\(mark)职)",
          ]
          for form in forms { words[form] = RankLevel(tier, seat) }
        }
      }
    }
    return words
  }()
}

/// How high a post is; the raw value is the tens of its code in GB/T 12407-2008.
public enum RankTier: Int, Hashable, Sendable, CaseIterable {
  /// 国家级.
  case national = 100
  /// 省部级.
  case provincial = 110
  /// 厅局级.
  case bureau = 120
  /// 县处级.
  case county = 130
  /// 乡科级.
  case township = 140
  /// 科员级.
  case clerk = 150
  /// 办事员级.
  case assistant = 160

  /// `县处级`.
  public var name: String { stems[0] + "级" }

  var hasSeats: Bool { rawValue < 150 }

  /// The official stem first, then those met on rosters.
  var stems: [String] {
    switch self {
    case .national: ["国家", "国"]
    case .provincial: ["省部", "省", "部"]
    case .bureau: ["厅局", "厅", "局", "地厅", "司局", "司"]
    case .county: ["县处", "县", "处"]
    case .township: ["乡科", "科", "乡", "乡镇"]
    case .clerk: ["科员"]
    case .assistant: ["办事员"]
    }
  }
}

/// Chief or deputy (正职, 副职).
public enum RankSeat: String, Hashable, Sendable, CaseIterable {
  /// 正职.
  case chief = "正职"
  /// 副职.
  case deputy = "副职"
}
