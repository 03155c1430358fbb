public import Documents
public import Training

/// A roster that is read row by row, as often as asked (名册来源).
public struct RosterSource: Sendable {
  /// What the file is known again by.
  public let fingerprint: RosterFingerprint
  private let pass: @Sendable ((RosterEntry) throws -> Void) throws -> RosterReading

  /// The roster that a pass over a file reads.
  ///
  /// - Parameters:
  ///   - fingerprint: That of the file.
  ///   - pass: Reads the file from its start and gives each entry as soon as it is read.
  public init(
    fingerprint: RosterFingerprint,
    reading pass: @escaping @Sendable ((RosterEntry) throws -> Void) throws -> RosterReading
  ) {
    (self.fingerprint, self.pass) = (fingerprint, pass)
  }

  /// The roster in a file.
  public init(
    _ file: SheetFile, options: RosterReadingOptions, fingerprint: RosterFingerprint
  ) {
    self.init(fingerprint: fingerprint) { each in
      try RosterReader.read(file, options: options, each: each)
    }
  }

  /// Reads it once from its start.
  func read(each: (RosterEntry) throws -> Void) throws -> RosterReading { try pass(each) }
}
