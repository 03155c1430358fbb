internal import Training

/// The school that this home works for (所选学校), kept by `banci init`.
enum SchoolChoice {
  /// The code that was kept, or `nil`.
  static func load(from home: HomeDirectory) throws -> String? {
    let file = home.path(of: name)
    guard KeyPlace(path: file).isTaken else { return nil }
    let bytes = try InputFile(argument: file).read(atMost: 100)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// Keeps the code for the following commands.
  static func save(_ code: String, to home: HomeDirectory) throws {
    try OutputFile(argument: home.path(of: name)).write(Array("\(code)\n".utf8), replacing: true)
  }

  private static let name = "school"
}
