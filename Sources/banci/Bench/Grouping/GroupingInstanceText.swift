/// A file of the format `banci-grouping-1` as it is written, before anything in it is believed.
struct GroupingInstanceText: Decodable {
  /// A number or a word: the id of a person, or what an attribute says of one.
  enum Value: Decodable, Hashable {
    case number(Int)
    case word(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .word(try container.decode(String.self))
      }
    }
  }
  struct Group: Decodable {
    let id: Value
    let branch: Value
    let min: Int
    let max: Int
  }
  struct Cap: Decodable {
    let attribute: String
    let level: String
    let max: Int
  }
  struct Placement: Decodable {
    let person: Value
    let group: Value
  }
  struct Balance: Decodable {
    let attribute: String
    let level: String
    let kind: String
    let weight: Int
  }

  let format: String
  let people: [[String: Value]]
  let groups: [Group]
  let caps: [Cap]
  let apart: [[Value]]
  let together: [[Value]]
  let fixed: [Placement]
  let balance: [Balance]
}
