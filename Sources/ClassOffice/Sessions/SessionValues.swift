public import Postgres
public import Training

// How the words of a session are stored: as their raw values.

extension SessionKind: SQLEncodable, SQLDecodable {}
extension SessionState: SQLEncodable, SQLDecodable {}
extension ContactState: SQLEncodable, SQLDecodable {}
extension LecturePart: SQLEncodable, SQLDecodable {}
extension ScheduleFinding.Code: SQLEncodable, SQLDecodable {}
