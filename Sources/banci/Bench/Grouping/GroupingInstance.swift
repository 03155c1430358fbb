internal import Documents
internal import TripPlanning

/// A grouping problem and what people and groups are called in its file.
struct GroupingInstance {
  let name: String
  let problem: GroupingProblem
  let people: [GroupingInstanceText.Value]
  let groups: [GroupingInstanceText.Value]
  let attributes: [String]
  /// For each attribute what its codes stand for.
  let words: [[Int: String]]
}

extension GroupingInstanceText.Value {
  /// The value as it stood in the file.
  var json: JSONValue {
    switch self {
    case .number(let number): .number("\(number)")
    case .word(let word): .string(word)
    }
  }

  /// The value in a sentence.
  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .word(let word): word
    }
  }
}
