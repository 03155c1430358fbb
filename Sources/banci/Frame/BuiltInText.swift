/// The Chinese for the help texts that ArgumentParser brings along in English.
enum BuiltInText {
  private static let pairs = [
    ("Show subcommand help information.", "显示某个命令的说明"),
    ("Show help information.", "显示说明"),
    ("Show the version.", "显示版本"),
  ]

  /// The text with every English phrase of the library replaced.
  static func translated(_ text: String) -> String {
    pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
