internal import Glibc

/// One child process with its streams.
struct ProcessCall: Sendable {
  /// The system said no.
  struct Failed: Error {
    let step: String
    let code: Int32
  }

  /// Goes into the folder that is `$0` and becomes the command that follows.
  private static let entering = #"cd "$0" && exec "$@""#

  let command: [String]
  let environment: [String: String]
  let directory: String?

  /// Starts it, feeds and reads it, and waits for its end; a daemon that it leaves behind with the
  /// streams in its hands does not keep this waiting.
  func finish(
    input: [UInt8], onTerminal columns: Int?, within seconds: Int
  ) throws -> BanciProcess.Outcome {
    let streams = try columns.map(ProcessStreams.terminal) ?? ProcessStreams.pipes(input: input)
    defer { streams.close() }
    let child = try start(streams)
    streams.closeChildEnds()
    var exchange = Exchange(streams: streams, input: input)
    let deadline = now() + seconds * 1000
    var status: Int32 = 0
    while true {
      exchange.step(waiting: 20)
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      if now() > deadline {
        kill(-child, SIGKILL)
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        exchange.drain()
        throw BanciProcess.TimedOut(output: exchange.outputText, errors: exchange.errorText)
      }
    }
    exchange.drain()
    let signal = status & 0x7f
    return .init(
      status: signal == 0 ? (status >> 8) & 0xff : -signal, output: exchange.outputText,
      errors: exchange.errorText)
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private func start(_ streams: ProcessStreams) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in streams.childEnds.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = directory.map { ["/bin/sh", "-c", Self.entering, $0] + command } ?? command
    var arguments = words.map { strdup($0) }
    var variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in arguments + variables { free(text) } }
    arguments.append(nil)
    variables.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failed(step: "posix_spawn", code: code) }
    return child
  }
}
