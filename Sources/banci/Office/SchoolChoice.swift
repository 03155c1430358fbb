internal import Training

/// The school that this home works for (所选学校), kept by `banci init`.
enum SchoolChoice {
  /// Whether `banci init` came to its end in this home.
  static func isKept(in home: HomeDirectory) -> Bool {
    KeyPlace(path: home.path(of: name)).isTaken
  }

  /// The code that was kept, or `nil`.
  static func load(from home: HomeDirectory) throws -> String? {
    guard isKept(in: home) else { return nil }
    let bytes = try InputFile(argument: home.path(of: name)).read(atMost: 100)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// Keeps the code for the following commands.
  static func save(_ code: String, to home: HomeDirectory) throws {
    try OutputFile(argument: home.path(of: name)).write(Array("\(code)\n".utf8), replacing: true)
  }

  private static let name = "school"
}
