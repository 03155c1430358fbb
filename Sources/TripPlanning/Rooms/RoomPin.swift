/// What the coordinator has settled already.
public enum RoomPin: Hashable, Sendable {
  /// Two people share a room.
  case together(Int, Int)
  /// Somebody has a room alone.
  case alone(Int)
  /// Somebody has this room, as for who is to stay where they were.
  case inRoom(person: Int, room: Int)
}

/// Why what was settled cannot be kept whatever the rooms are.
public enum RoomConflict: Hashable, Sendable {
  /// There is nobody with this number.
  case unknownPerson(Int)
  /// There is no room with this number.
  case unknownRoom(Int)
  /// Two of different sexes would share.
  case mixedSexes(Int, Int)
  /// Somebody would share with more than one, or with themselves.
  case severalMates(Int)
  /// Somebody would share who has to be alone.
  case togetherAndAlone(Int)
  /// Somebody would be in more than one room.
  case severalRooms(Int)
  /// More people would be in a room than it has beds.
  case tooManyInRoom(Int)
}
