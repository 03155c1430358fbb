/// What the coordinator has settled already.
public enum SeatPin: Hashable, Sendable {
  /// Somebody is on this bus; for a party, one for each of it.
  case onBus(person: Int, bus: Int)
  /// Somebody has this seat.
  case inSeat(person: Int, bus: Int, seat: Int)
}

/// Why what was settled cannot be kept.
public enum SeatConflict: Hashable, Sendable {
  /// There is nobody with this number.
  case unknownPerson(Int)
  /// There is no bus with this number.
  case unknownBus(Int)
  /// The bus has no such seat, or the seat is for staff and the person is not.
  case noSuchSeat(person: Int, bus: Int, seat: Int)
  /// Somebody would be on more than one bus, or in more than one seat.
  case severalSeats(Int)
  /// Two would have one seat.
  case seatTaken(bus: Int, seat: Int)
  /// More people would be on the bus than it has seats for.
  case tooManyOnBus(Int)
}
