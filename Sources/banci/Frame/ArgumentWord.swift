internal import ArgumentParser
internal import Synchronization
internal import Training

/// A value on the command line that says in Chinese why it is none.
///
/// ArgumentParser lets a value's initializer only fail or not. The refusal is therefore left in
/// the ``WordNotebook`` of the parse that is under way, where the frame finds it.
protocol ArgumentWord: ExpressibleByArgument {
  /// Reads the value.
  ///
  /// - Throws: A ``Refusal`` that names what is allowed.
  init(word: String) throws(Refusal)
}

extension ArgumentWord {
  /// Reads the value, and leaves the reason in the notebook where it is none.
  public init?(argument: String) {
    do {
      try self.init(word: argument)
    } catch {
      WordNotebook.current?.refuse(error)
      return nil
    }
  }
}

/// What was said about the values of one parse: the last refusal, and the notes in order.
final class WordNotebook: Sendable {
  /// The notebook of the parse that is under way.
  @TaskLocal static var current: WordNotebook?

  private let pages = Mutex<(refusal: Refusal?, notes: [String])>((nil, []))

  /// The last refusal.
  var refusal: Refusal? { pages.withLock { $0.refusal } }
  /// The notes, each once.
  var notes: [String] { pages.withLock { $0.notes } }

  /// Keeps a refusal.
  func refuse(_ refusal: Refusal) { pages.withLock { $0.refusal = refusal } }
  /// Keeps a note.
  func note(_ text: String) {
    pages.withLock { if !$0.notes.contains(text) { $0.notes.append(text) } }
  }
}
