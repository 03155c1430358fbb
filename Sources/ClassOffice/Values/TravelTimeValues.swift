public import Postgres
public import Training

// The source of a travel time travels as its raw text.

extension TravelTimeSource: SQLEncodable, SQLDecodable {}
