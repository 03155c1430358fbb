internal import Synchronization
public import Testing

/// Gives every test (every case of it) a database of its own, copied from a template.
public struct FreshDatabase: SuiteTrait, TestTrait, TestScoping {
  let template: DatabaseTemplate

  /// A suite hands it on to each of its tests.
  public var isRecursive: Bool { true }

  /// Runs one case of a test with its database.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Gate.shared.pass {
      try await TestDatabase.run(copying: template, function)
    }
  }
}

extension Trait where Self == FreshDatabase {
  /// A database of the test's own: a copy of that template, dropped after the test.
  public static func freshDatabase(_ template: DatabaseTemplate) -> Self {
    FreshDatabase(template: template)
  }
}

/// Lets a few tests through at a time: all of them together would want more connections than a
/// server has.
private final class Gate: Sendable {
  static let shared = Gate(width: 8)

  private let state: Mutex<(free: Int, waiters: [CheckedContinuation<Void, Never>])>

  init(width: Int) { state = Mutex((width, [])) }

  func pass(_ work: () async throws -> Void) async throws {
    await enter()
    defer { leave() }
    try await work()
  }

  private func enter() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        guard state.free > 0 else {
          state.waiters.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if isOpen { continuation.resume() }
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiters.isEmpty else { return state.waiters.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
