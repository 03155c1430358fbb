/// By how much the rooms are too few.
public struct BedShortage: Hashable, Sendable {
  /// How many men would be without a bed if as many people as possible had one.
  public let men: Int
  /// How many women would be.
  public let women: Int
  /// How many more twin rooms would do.
  public let twins: Int

  /// A shortage.
  public init(men: Int, women: Int, twins: Int) {
    (self.men, self.women, self.twins) = (men, women, twins)
  }
}

/// The people who are still to be given rooms, counted by what they need.
struct BedCount {
  /// Twin and single rooms that nobody has yet.
  var twins: Int
  let singles: Int
  /// Who may share, by sex: those pinned together counted in `pairs` instead.
  let sharers: BySex
  /// Pairs pinned together.
  let pairs: BySex
  /// Who must be alone.
  let loners: BySex
  /// Beds left in twin rooms that one of this sex has already.
  let offers: BySex

  /// A number for each sex.
  struct BySex {
    var men = 0
    var women = 0
  }

  /// The shortage, or `nil` where everybody can have a bed.
  var shortage: BedShortage? {
    let short = withoutBed
    guard short.men + short.women > 0 else { return nil }
    var larger = self
    while larger.withoutBed.men + larger.withoutBed.women > 0 { larger.twins += 1 }
    return BedShortage(men: short.men, women: short.women, twins: larger.twins - twins)
  }

  /// How many stay without a bed when as many as possible have one.
  ///
  /// That is reached by filling offers, then twin rooms with pairs, then what is left with one
  /// each: no room could hold more. Among equals those pinned together and then men come first.
  private var withoutBed: BySex {
    var rooms = twins
    let men = max(0, sharers.men - offers.men)
    let women = max(0, sharers.women - offers.women)
    let pinnedMen = Self.take(pairs.men, from: &rooms)
    let pinnedWomen = Self.take(pairs.women, from: &rooms)
    let menPairs = Self.take(men / 2, from: &rooms)
    let womenPairs = Self.take(women / 2, from: &rooms)
    rooms += singles
    let menAlone = Self.take(men - 2 * menPairs + loners.men, from: &rooms)
    let womenAlone = Self.take(women - 2 * womenPairs + loners.women, from: &rooms)
    return BySex(
      men: 2 * (pairs.men - pinnedMen) + men - 2 * menPairs + loners.men - menAlone,
      women: 2 * (pairs.women - pinnedWomen) + women - 2 * womenPairs + loners.women - womenAlone)
  }

  private static func take(_ wanted: Int, from rooms: inout Int) -> Int {
    let taken = min(wanted, rooms)
    rooms -= taken
    return taken
  }
}
