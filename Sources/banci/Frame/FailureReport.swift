internal import ArgumentParser
internal import Documents
internal import Logging
internal import Training

/// Tells what went wrong, on standard error, and with which status the program ends (报错).
struct FailureReport {
  /// Whether to tell it as JSON, because the results were asked for as JSON.
  let isJSON: Bool
  /// Where it is told.
  var output = Output.error

  /// Whether the words ask for `--format json`.
  static func wantsJSON(_ words: [String]) -> Bool {
    let options = words.prefix { $0 != "--" }
    return options.contains("--format=json")
      || zip(options, options.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }

  /// Tells it.
  func tell(_ error: any Error) -> ExitStatus {
    switch error {
    case is Output.Closed: return .done
    case is BlockingFindings: return .refused
    case is Unanswered:
      note("已取消")
      return .refused
    case let error as UsageError: return tell(error)
    case let refusal as Refusal: return tell(refusal)
    case let code as ExitCode: return ExitStatus(rawValue: code.rawValue) ?? .fault
    default: return tellFault(error)
    }
  }

  private func tell(_ refusal: Refusal) -> ExitStatus {
    if isJSON {
      write(code: refusal.code, message: refusal.message, repair: refusal.repair)
    } else {
      note("拒绝[\(refusal.code)]：\(refusal.message)".harmless)
      if let repair = refusal.repair { note("修复：\(repair)".harmless) }
    }
    return .refused
  }

  private func tell(_ error: UsageError) -> ExitStatus {
    if isJSON {
      write(code: "usage", message: error.message, repair: error.repair)
    } else {
      note("用法错误：\(error.message)".harmless)
      if let repair = error.repair { note("修复：\(repair)".harmless) }
      if let command = error.command { note("说明：\(command) --help") }
    }
    return .usage
  }

  /// One line for the reader and one for the log, both with a number that ties them together.
  private func tellFault(_ error: any Error) -> ExitStatus {
    let number = String(UInt32.random(in: 0 ... .max), radix: 16)
    let id = String(repeating: "0", count: 8 - number.count) + number
    let message = "程序出错，没有完成（编号 \(id)）"
    if isJSON {
      write(code: "fault", message: message, repair: "请把编号和日志交给维护人员")
    } else {
      note("故障[\(id)]：\(message)；请把编号和日志交给维护人员")
    }
    Logger(label: "banci").error(
      "fault", metadata: ["fault.id": "\(id)", "fault.error": "\(error.loggableText)"])
    return .fault
  }

  private func write(code: String, message: String, repair: String?) {
    let members: [JSONValue.Member] = [
      .init("code", .string(code)), .init("message", .string(message)),
      .init("repair", repair.map(JSONValue.string) ?? .null),
    ]
    try? output.write(JSONValue.object([.init("error", .object(members))]).text)
  }

  /// That nobody can read it there is nobody's business.
  private func note(_ text: String) { try? output.write(text + "\n") }
}
