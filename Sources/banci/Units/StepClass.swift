internal import ArgumentParser
internal import ClassOffice
internal import Training

/// `banci class open 81`.
struct OpenClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "班次开班（在办）")

  @OptionGroup var step: ClassStepOptions

  func run() async throws { try await step.take(to: .open) }
}

/// `banci class close 81`.
struct CloseClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "close", abstract: "班次结业")

  @OptionGroup var step: ClassStepOptions

  func run() async throws { try await step.take(to: .closed) }
}

/// `banci class cancel 81`.
struct CancelClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cancel", abstract: "取消班次")

  @OptionGroup var step: ClassStepOptions

  func run() async throws { try await step.take(to: .cancelled) }
}

/// What a step of a class needs.
struct ClassStepOptions: ParsableArguments {
  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "班次，如 81") var unit: UnitPath

  /// Takes the step and tells it.
  func take(to state: ClassState) async throws {
    _ = try await office.inOffice { try await $0.stepClass(unit, to: state, key: key.text) }
    try Output.line("班次 \(unit) 现为：\(state.word)")
  }
}
