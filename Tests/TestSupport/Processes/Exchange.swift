internal import Glibc

/// What goes in and out of a child process while it runs.
struct Exchange {
  private let streams: ProcessStreams
  private var input: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  /// Will type the input, where there is somewhere to type, and read the rest.
  init(streams: ProcessStreams, input: [UInt8]) {
    self.streams = streams
    self.input = input[...]
  }

  /// What came on standard output or the terminal.
  var outputText: String { String(decoding: output, as: UTF8.self) }
  /// What came on standard error.
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Moves what can be moved, waiting for at most so many milliseconds.
  mutating func step(waiting milliseconds: Int32) {
    var waits = [pollfd(fd: streams.output, events: Int16(POLLIN), revents: 0)]
    if let end = streams.errors {
      waits.append(pollfd(fd: end, events: Int16(POLLIN), revents: 0))
    }
    if let end = streams.input, !input.isEmpty {
      waits.append(pollfd(fd: end, events: Int16(POLLOUT), revents: 0))
    }
    _ = poll(&waits, nfds_t(waits.count), milliseconds)
    feed()
    drain()
  }

  /// Reads what is there.
  mutating func drain() {
    output += Self.available(from: streams.output)
    if let end = streams.errors { errors += Self.available(from: end) }
  }

  private mutating func feed() {
    guard let end = streams.input, !input.isEmpty else { return }
    let count = input.withUnsafeBytes { Glibc.write(end, $0.baseAddress, $0.count) }
    if count > 0 { input = input.dropFirst(count) }
  }

  private static func available(from end: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(end, &block, block.count)
      guard count > 0 else { return all }
      all += block[..<count]
    }
  }
}
