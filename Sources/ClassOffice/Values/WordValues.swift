public import Postgres
public import Training

// Words of the vocabulary that travel as their raw text.

extension ClassPlan: SQLEncodable, SQLDecodable {}
extension RosterCheck.Outcome: SQLEncodable, SQLDecodable {}
extension ClassState: SQLEncodable, SQLDecodable {}
extension UnitKind: SQLEncodable, SQLDecodable {}
extension Subject.Kind: SQLEncodable, SQLDecodable {}
extension TraineeState: SQLEncodable, SQLDecodable {}
extension RosterImportRow.Outcome: SQLEncodable, SQLDecodable {}
