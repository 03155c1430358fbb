public import Postgres
public import Training

// How the words of a trip are stored: as their raw values.

extension TripState: SQLEncodable, SQLDecodable {}
extension MemberPart: SQLEncodable, SQLDecodable {}
