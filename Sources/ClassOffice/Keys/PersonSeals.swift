// What is sealed of a person, each by the names that its seal keeps for ever.

extension SealBinding {
  /// The ID number of a person.
  static func idNumber(of person: Int) -> Self {
    SealBinding(table: "person", column: "id_number_sealed", person: Int64(person))
  }

  /// The mobile number of a person.
  static func mobile(of person: Int) -> Self {
    SealBinding(table: "person", column: "mobile_sealed", person: Int64(person))
  }

  /// What a row of an import changed of a person.
  static func importRow(_ column: String, of person: Int) -> Self {
    SealBinding(table: "roster_import_row", column: column, person: Int64(person))
  }
}
