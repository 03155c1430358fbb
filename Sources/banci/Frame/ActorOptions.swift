internal import ArgumentParser

/// `--as`: who acts (操作人), where it is not the login's own staff row; journaled as 自报.
struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "以哪位工作人员的名义操作（也可设 BANCI_ACTOR）")
  var declared: String?

  /// The name given by `--as`, else by `BANCI_ACTOR`, else `nil`.
  func name(environment: Environment = .ofThisProcess) -> String? {
    declared ?? environment["BANCI_ACTOR"]
  }
}
