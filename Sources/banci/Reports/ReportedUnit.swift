internal import ArgumentParser
internal import Training

/// `--class 81` or `--unit 81/1`: whom a report is about; else the unit set by `banci use`.
struct ReportedUnit: ParsableArguments {
  @Option(name: .customLong("class"), help: "班次，如 81") var trainingClass: UnitPath?
  @Option(help: "班次、支部或小组，如 81/1；不写则用当前班次") var unit: UnitPath?

  func validate() throws {
    guard trainingClass == nil || unit == nil else {
      throw ValidationError("--class 和 --unit 只写一个")
    }
  }

  /// The unit's path.
  ///
  /// - Throws: A ``Refusal`` when none was typed and none is set.
  func path() throws -> UnitPath { try ContextUnit.path(unit ?? trainingClass) }
}
