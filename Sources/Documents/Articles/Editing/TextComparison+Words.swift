extension TextComparison {
  /// The changes as lines for reading, one sentence each, with the last line ended.
  ///
  /// `-` went, `+` is new, `~` reads otherwise: ［-删-］ and ［+增+］ stand within it.
  public var lines: String {
    changes.map { change in
      switch change {
      case .removed(let sentence): "- \(sentence.harmlessLine)\n"
      case .added(let sentence): "+ \(sentence.harmlessLine)\n"
      case .rewritten(let pieces): "~ \(pieces.map(\.words).joined().harmlessLine)\n"
      }
    }.joined()
  }

  /// The changes for programs.
  public var json: JSONValue {
    .array(
      changes.map { change in
        switch change {
        case .removed(let sentence):
          .object([.init("change", .string("removed")), .init("text", .string(sentence))])
        case .added(let sentence):
          .object([.init("change", .string("added")), .init("text", .string(sentence))])
        case .rewritten(let pieces):
          .object([
            .init("change", .string("rewritten")), .init("pieces", .array(pieces.map(\.json))),
          ])
        }
      })
  }
}

extension TextComparison.Piece {
  fileprivate var words: String {
    switch self {
    case .kept(let words): words
    case .removed(let words): "［-\(words)-］"
    case .added(let words): "［+\(words)+］"
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .kept(let words): .object([.init("kept", .string(words))])
    case .removed(let words): .object([.init("removed", .string(words))])
    case .added(let words): .object([.init("added", .string(words))])
    }
  }
}
