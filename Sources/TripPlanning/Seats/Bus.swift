/// A bus (大巴).
public struct Bus: Hashable, Sendable, Identifiable {
  /// Tells buses apart.
  public let id: Int
  /// How many seats it has for people who travel, numbered from 1, front to back.
  public let seats: Int
  /// How many of them, from the front, are for staff only.
  public let reserved: Int

  /// A bus.
  ///
  /// - Precondition: It has from 1 to 255 seats, and not more of them are reserved.
  public init(id: Int, seats: Int, reserved: Int = 0) {
    precondition((1...255).contains(seats) && (0...seats).contains(reserved))
    (self.id, self.seats, self.reserved) = (id, seats, reserved)
  }
}
