internal import Training

extension RosterRowReader {
  /// A cell's text; `nil` where it is blank or stands for blank.
  mutating func text(_ field: RosterField) -> String? {
    guard !cells.record.hasMarks || isGiven(field) else { return nil }
    let text = cells.text(ofColumn: field.rawValue)
    guard !text.isEmpty, !(field.hasForm && Self.isPlaceholder(text)) else { return nil }
    return text
  }

  /// Whether a cell holds nothing, or what stands for nothing.
  mutating func isBlank(_ field: RosterField) -> Bool {
    let text = cells.text(ofColumn: field.rawValue)
    return text.isEmpty || (field.hasForm && Self.isPlaceholder(text))
  }

  /// A number's text; `nil` also where it is masked, as in what banci gives out.
  mutating func number(_ field: RosterField) -> String? {
    guard let text = text(field) else { return nil }
    if field == .idNumber, isRounded(field, text) {
      refuse(.idDestroyed, field, text)
      return nil
    }
    guard MaskedCell.isMasked(text) else { return text }
    say(.numberMasked, field, text)
    return nil
  }

  /// Reads a cell of which there are many like it.
  mutating func value<Value>(
    _ field: RosterField, _ cache: CellCache<CellOutcome<Value>>,
    _ read: (String) throws(Refusal) -> Interpreted<Value>?
  ) -> Value? {
    guard !cells.record.hasMarks, let bytes = cells.plainBytes(ofColumn: field.rawValue) else {
      guard let text = text(field), isWhole(field, text) else { return nil }
      return settle(CellOutcome(text, read), field, text)
    }
    guard !bytes.isEmpty else { return nil }
    let outcome = cache.value(of: bytes) { text in
      Self.isPlaceholder(text) ? .blank : CellOutcome(text, read)
    }
    return settle(outcome, field, String(decoding: bytes, as: UTF8.self))
  }

  /// Reads a cell's text.
  mutating func value<Value>(
    _ field: RosterField, _ text: String,
    _ read: (String) throws(Refusal) -> Interpreted<Value>?
  ) -> Value? {
    guard isWhole(field, text) else { return nil }
    return settle(CellOutcome(text, read), field, text)
  }

  /// Words kept as they stand; only a line break inside a cell is undone.
  mutating func words(_ field: RosterField) -> String? {
    guard let text = text(field), isWhole(field, text) else { return nil }
    guard !cells.isPlain, text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    let lines = text.split { $0.isNewline || $0 == "\t" }.map { WrittenText.trimmed(String($0)) }
    let joined = lines.filter { !$0.isEmpty }.joined(
      separator: field == .unitAndPost || field == .remark ? " " : "")
    say(.cellNewline, field, text)
    return joined
  }

  /// What stands in columns that are no field and yet are kept.
  mutating func extras() -> [RosterEntry.Extra] {
    var extras: [RosterEntry.Extra] = []
    for column in cells.kept {
      let text = cells.text(at: column.place)
      if let refusal = damage(in: text) {
        refuse(refusal, column: column, text)
      } else if !text.isEmpty {
        extras.append(RosterEntry.Extra(column: column.written, text: text))
      }
    }
    return extras
  }

  private mutating func settle<Value>(
    _ outcome: CellOutcome<Value>, _ field: RosterField, _ text: @autoclosure () -> String
  ) -> Value? {
    switch outcome {
    case .blank: return nil
    case .read(let value):
      for remark in value.remarks { say(remark, field, text()) }
      return value.value
    case .refused(let refusal):
      refuse(refusal, field, text())
      return nil
    }
  }

  /// Whether a cell's text is its own: not unreadable, and not that of another row's merged cell
  /// where persons differ.
  private mutating func isGiven(_ field: RosterField) -> Bool {
    let marks = cells.marks(ofColumn: field.rawValue)
    let text = cells.text(ofColumn: field.rawValue)
    if marks.contains(.unreadable) {
      refuse(.cellUnreadable, field, text)
      return false
    }
    guard marks.contains(.filledFromMerge), !field.isSharedByRows else { return true }
    say(.cellMerged, field, text)
    return false
  }

  /// A number keeps fifteen digits, whatever its check character says of the others.
  private func isRounded(_ field: RosterField, _ text: String) -> Bool {
    cells.marks(ofColumn: field.rawValue).contains(.number)
      && text.utf8.count { (48...57).contains($0) } > 15
  }

  /// Refuses a cell in which a character was lost, or that holds control characters.
  private mutating func isWhole(_ field: RosterField, _ text: String) -> Bool {
    guard let refusal = damage(in: text) else { return true }
    refuse(refusal, field, text)
    return false
  }

  // Each sign is looked for by a character first: a search of the standard library takes far longer.
  private func damage(in text: String) -> Refusal? {
    guard !cells.isPlain else { return nil }
    let scalars = text.unicodeScalars
    let isLost =
      scalars.contains("\u{FFFD}") || (scalars.contains("锟") && text.contains("锟斤拷"))
    if isLost { return .textLost }
    return scalars.contains(where: WrittenText.isControl) ? .textHasControls : nil
  }

  /// What people put where there is nothing to say.
  private static func isPlaceholder(_ text: String) -> Bool {
    text.utf8.count <= 6 && placeholders.contains(text)
  }

  private static let placeholders: Set<String> = ["/", "\\", "-", "—", "——", "无", "－", "／", "--"]
}

extension RosterField {
  /// Whether its cells have a form, so that a dash in one says that there is nothing.
  fileprivate var hasForm: Bool {
    switch self {
    case .sex, .ethnicGroup, .birth, .politicalStatus, .partyJoined, .workBegun, .education,
      .fullTimeEducation, .onTheJobEducation, .rank, .grade, .idNumber, .mobile, .officePhone:
      true
    case .sequence, .name, .nativePlace, .unit, .post, .unitAndPost, .branch, .group, .classPost,
      .room, .lodging, .diet, .clothingSize, .remark:
      false
    }
  }

  /// Whether one merged cell may say it for several persons.
  fileprivate var isSharedByRows: Bool {
    switch self {
    case .unit, .branch, .group, .room: true
    case .sequence, .name, .sex, .ethnicGroup, .birth, .nativePlace, .politicalStatus, .partyJoined,
      .workBegun, .education, .fullTimeEducation, .onTheJobEducation, .post, .unitAndPost, .rank,
      .grade, .idNumber, .mobile, .officePhone, .classPost, .lodging, .diet, .clothingSize, .remark:
      false
    }
  }
}
