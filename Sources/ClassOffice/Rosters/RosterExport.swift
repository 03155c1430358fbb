public import Documents
public import Training

/// A roster to give out, or to edit and import again (导出名册): every cell as text.
public struct RosterExport: Hashable, Sendable {
  /// The official name of the class.
  public let className: String
  /// The columns.
  public let fields: [RosterField]
  /// The headers of columns that are no field and were kept all the same, behind the others.
  public let extras: [String]
  /// The trainees in the order asked for.
  public let rows: [[String]]

  /// A roster of those rows.
  public init(
    className: String, fields: [RosterField], extras: [String] = [], rows: [[String]]
  ) {
    (self.className, self.fields, self.extras, self.rows) = (className, fields, extras, rows)
  }

  /// The file as text; numbers are written so that a spreadsheet keeps them whole.
  ///
  /// - Throws: ``Refusal`` when a character has no exact place in the encoding.
  public func bytes(in encoding: TextEncoding) throws(Refusal) -> [UInt8] {
    let numbers = fields.indices.filter { [.idNumber, .mobile, .officePhone].contains(fields[$0]) }
    return try DelimitedText.write(
      [fields.map(\.title) + extras] + rows, encoding: encoding, textColumns: Set(numbers))
  }

  /// The file as a workbook.
  ///
  /// - Parameter created: What the file says of when it was made.
  public func workbook(created: Moment) throws(Refusal) -> [UInt8] {
    try WorkbookWriter.write(.roster(fields, extras), rows, created: created)
  }
}

extension RosterExport {
  /// A roster without rows, to be filled in by a sending organisation (名册模板).
  ///
  /// - Parameter created: What the file says of when it was made.
  public static func template(
    _ fields: [RosterField] = RosterField.asked, created: Moment
  ) throws(Refusal) -> [UInt8] {
    try WorkbookWriter.write(.roster(fields, emptyRows: 300), [], created: created)
  }
}
