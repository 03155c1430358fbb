/// The number of a record (编号) that was typed instead of a name; `nil` for anything else.
func recordNumber(_ typed: String) -> Int? {
  let isPlain = typed.utf8.allSatisfy { (48...57).contains($0) } && typed.utf8.first != 48
  return isPlain ? Int(typed) : nil
}
