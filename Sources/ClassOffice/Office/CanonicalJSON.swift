internal import Foundation

/// JSON with its keys sorted and nothing escaped that need not be: equal values, equal bytes.
func canonicalJSON(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value)
}
