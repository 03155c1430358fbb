import Dispatch

/// Makes a closure on a connection wait for what the test does meanwhile.
final class Meeting: Sendable {
  private let begun = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let all = DispatchGroup()
  private let queue = DispatchQueue(label: "meeting")

  init(parties: Int = 0) {
    for _ in 0..<parties { all.enter() }
  }

  /// On the connection: says that the moment has come and waits until it is over.
  func happen() {
    begun.signal()
    ended.wait()
  }

  /// In the test: waits for the moment.
  func begin() async {
    await withCheckedContinuation { continuation in
      queue.async {
        self.begun.wait()
        continuation.resume()
      }
    }
  }

  /// In the test: lets the connection go on.
  func end() { ended.signal() }

  /// On each of the connections: waits until all parties are here.
  func meet() {
    all.leave()
    all.wait()
  }
}
