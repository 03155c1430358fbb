internal import ClassOffice
internal import Documents
internal import Training

/// What the columns of a sender's rosters were said to be before (保存的列对应).
struct SavedMapping {
  /// The organisation as typed; `nil` where nobody said who sent the roster.
  let sender: String?
  /// The fields by header.
  let fields: [String: RosterField]

  /// Looks up what was saved, and says it.
  ///
  /// - Throws: A ``Refusal`` when there is no such organisation.
  init(of sender: String?, in office: ClassOffice) async throws {
    self.sender = sender
    guard let sender else {
      fields = [:]
      return
    }
    let saved = try await office.rosterMappings(of: sender)
    fields = saved.reduce(into: [:]) { $0[$1.header] = $1.field }
    guard let first = saved.first else { return }
    let words = saved.map { "\($0.header)=\($0.field.title)" }.joined(separator: "、")
    Output.note("按“\(first.organisation)”上次的列对应读：\(words)".harmless)
  }

  /// Saves what was said this time, once it has served.
  func save(_ mapping: [String: RosterField], in office: ClassOffice) async throws {
    guard let sender, !mapping.isEmpty else { return }
    let count = try await office.saveRosterMapping(mapping, of: sender)
    if count > 0 { Output.note("已保存 \(count) 列的对应，下次用 --from 时自动使用") }
  }
}
