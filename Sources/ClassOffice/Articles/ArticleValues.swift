public import Documents
public import Postgres
public import Training

// How the words of an article are stored: as their raw values.

extension ArticleState: SQLEncodable, SQLDecodable {}
extension PublicationChannel: SQLEncodable, SQLDecodable {}
extension ArticleEdition.Origin: SQLEncodable, SQLDecodable {}
extension Verdict: SQLEncodable, SQLDecodable {}
extension Severity: SQLEncodable, SQLDecodable {}
