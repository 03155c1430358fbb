public import Training

/// A file that holds a sheet (表格文件): text, a workbook or a document, known by its bytes.
public struct SheetFile: Sendable {
  /// Its bytes.
  public let content: FileContent
  /// What it is by its first bytes, or `nil` where it may be text.
  public let kind: FileKind?

  /// Recognises a file.
  ///
  /// - Parameter name: Its name, which tells no more than that an old workbook is one of WPS.
  public init(_ content: FileContent, named name: String? = nil) throws(Refusal) {
    self.content = content
    kind = try FileKind.recognise(content)
    let isOfWPS = [".et", ".ett"].contains { name?.lowercased().hasSuffix($0) == true }
    guard kind != .compound || !isOfWPS else { throw .workbookOfWPS }
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
    case .workbook, .document, .openDocument, .archive:
      return try ArchivedSheet.open(content, options)
    case .compound: return try ArchivedSheet.openOld(content, options)
    case .pdf, .richText, .webPage, .markup, .picture: throw .fileIsNoText(kind ?? .picture)
    }
  }
}
