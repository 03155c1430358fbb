public import Training

/// A file that holds a sheet (表格文件): text, a workbook or a document, known by its bytes.
public struct SheetFile: Sendable {
  /// Its bytes.
  public let content: FileContent
  /// What it is by its first bytes, or `nil` where it may be text.
  public let kind: FileKind?

  /// Recognises a file.
  public init(_ content: FileContent) throws(Refusal) {
    self.content = content
    kind = try FileKind.recognise(content)
  }

  /// Recognises bytes.
  public init(_ bytes: [UInt8]) throws(Refusal) { try self.init(FileContent(bytes)) }

  /// The records from the first on, each time it is called.
  ///
  /// - Throws: ``Refusal`` when it is no sheet that can be read.
  public func records(_ options: SheetOptions = SheetOptions()) throws(Refusal) -> any RecordSource
  {
    guard content.count > 0 else { throw .fileEmpty }
    guard content.count <= options.limits.bytes else {
      throw .fileTooLarge(bytes: content.count, limit: options.limits.bytes)
    }
    switch kind {
    case nil: return try TextSource(content, options)
    case .workbook: return try WorkbookSource(content, options)
    case .document, .openDocument, .archive, .compound, .pdf, .richText, .webPage,
      .markup, .picture:
      throw .fileIsNoText(kind ?? .archive)
    }
  }
}
