public import ArgumentParser
public import Documents

/// How the file of an article is read (稿件文件): `--file-format markdown|plain|html`.
struct ArticleFileOptions: ParsableArguments {
  @Option(
    name: .customLong("file-format"), help: "文件写成哪种格式；不写则自动判断")
  var format: ArticleFormat?

  /// Reads the file.
  ///
  /// - Throws: A ``Refusal`` when it cannot be read, is empty, or is a paper such as .docx.
  func read(_ file: InputFile) throws -> ArticleText {
    try ArticleText.read(file: file.read(atMost: Self.largestSize), format: format)
  }

  // An article has some thousand characters; a saved page of the web may have much around them.
  private static let largestSize = 8 * 1_048_576
}

/// The formats of an article on the command line: `markdown`, `plain`, `html`.
extension ArticleFormat: ExpressibleByArgument {}
