/// A room that the hotel gives (客房).
public struct HotelRoom: Hashable, Sendable, Identifiable {
  /// What kind of room it is.
  public enum Kind: Hashable, Sendable {
    /// Two beds (标准间); somebody can also be alone in it.
    case twin
    /// One bed (单人间).
    case single
  }

  /// Tells rooms apart.
  public let id: Int
  /// How many beds it has.
  public let kind: Kind

  /// A room.
  public init(id: Int, kind: Kind) { (self.id, self.kind) = (id, kind) }

  /// As many rooms as were promised while their numbers are not known: the twin rooms first,
  /// numbered from 0.
  public static func rooms(twins: Int, singles: Int) -> [HotelRoom] {
    (0..<twins + singles).map { HotelRoom(id: $0, kind: $0 < twins ? .twin : .single) }
  }
}
