public import Documents
public import Training

/// A roster that is read row by row, as often as asked (名册来源).
public struct RosterSource: Sendable {
  /// What the file is known again by.
  public let fingerprint: RosterFingerprint
  private let isLonger: @Sendable (Int) throws -> Bool
  private let pass: @Sendable ((RosterEntry) throws -> Void) throws -> RosterReading

  /// The roster that a pass over a file reads.
  ///
  /// - Parameters:
  ///   - fingerprint: That of the file.
  ///   - isLonger: Whether it surely has more rows than so many, known without reading it.
  ///   - pass: Reads the file from its start and gives each entry as soon as it is read.
  public init(
    fingerprint: RosterFingerprint,
    isLonger: @escaping @Sendable (Int) throws -> Bool = { _ in false },
    reading pass: @escaping @Sendable ((RosterEntry) throws -> Void) throws -> RosterReading
  ) {
    (self.fingerprint, self.isLonger, self.pass) = (fingerprint, isLonger, pass)
  }

  /// The roster in a file.
  public init(
    _ file: SheetFile, options: RosterReadingOptions, fingerprint: RosterFingerprint
  ) {
    self.init(
      fingerprint: fingerprint,
      isLonger: { try RosterReader.holdsMoreRows(than: $0, file, options: options) },
      reading: { each in try RosterReader.read(file, options: options, each: each) })
  }

  /// Refuses a roster that is surely too long before anything is done about it.
  func requireRows(atMost most: Int) throws {
    guard try !isLonger(most) else { throw Refusal.rosterTooLong(most: most) }
  }

  /// Reads it once from its start.
  func read(each: (RosterEntry) throws -> Void) throws -> RosterReading { try pass(each) }
}
