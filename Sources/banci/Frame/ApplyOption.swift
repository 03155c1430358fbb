internal import ArgumentParser

/// `--apply`: write what was shown without asking (先看后写).
///
/// The rule for every command that changes more than one row: show first what would happen; on a
/// terminal ask 写入？, in a script write only with `--apply`.
struct ApplyOption: ParsableArguments {
  @Flag(name: .customLong("apply"), help: "直接写入，不再询问（脚本里不加就只显示）")
  var isApplied = false

  /// Shows a proposal and says whether to write it.
  ///
  /// One row is written without ado; none is never written. What would happen goes to standard
  /// output, the question and 未写入 to standard error.
  func decides(
    on proposal: Proposal, terminal: Terminal = .ofThisProcess
  ) throws -> Bool {
    guard proposal.rows != 1 else { return true }
    try terminal.results.write(proposal.preview)
    guard proposal.rows > 0 else {
      terminal.note("没有要写入的改动")
      return false
    }
    if isApplied { return true }
    if terminal.canAsk, terminal.confirm("写入？") { return true }
    terminal.note(terminal.canAsk ? "未写入" : "未写入（加 --apply 写入）")
    return false
  }
}

/// What a command is about to write.
struct Proposal: Equatable, Sendable {
  /// What would happen, as the reader sees it, with its last line ended.
  let preview: String
  /// How many rows would change.
  let rows: Int
}
