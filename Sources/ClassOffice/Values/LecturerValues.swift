public import Postgres
public import Training

// The words of lecturers travel as their raw text.

extension LecturerKind: SQLEncodable, SQLDecodable {}
extension TitleClass: SQLEncodable, SQLDecodable {}
