internal import Foundation
internal import Postgres
internal import Training

/// A row of a roster as it is laid out (名册暂存行): no number, only blind indexes and seals.
struct RosterLine: Sendable {
  let entry: RosterEntry
  var groupID: Int?
  var branchID: Int?

  init(_ entry: RosterEntry) { self.entry = entry }

  /// What a new trainee needs and the row has not, as bits.
  static func lacks(_ entry: RosterEntry) -> Int {
    var lacks = 0
    for field in entry.missingForCreation {
      if let index = needed.firstIndex(of: field) { lacks |= 1 << index }
    }
    return lacks
  }

  /// The fields that such bits stand for.
  static func fields(lacking bits: Int) -> [RosterField] {
    needed.enumerated().compactMap { bits & (1 << $0) == 0 ? nil : $1 }
  }

  // By their bit; the last says that unit and post stand together, which keeps nobody out.
  private static let needed: [RosterField] = [.sex, .unit, .post]
  static let together = 8
  static let keepsOut = 7

  /// The columns of `roster_staged` that a line fills, behind the import.
  static let columns = [
    "row_number", "line", "person_number", "lacks", "name", "name_folded", "name_pinyin",
    "name_initials", "sex", "ethnic_group", "birth", "birth_of_number", "native_place",
    "political_status", "party_joined", "work_begun", "education", "full_time_education",
    "on_the_job_education", "rank_level", "grade", "employer", "post", "class_order",
    "class_post", "office_phone", "room", "diet", "lodging", "clothing_size", "note", "extras",
    "group_id", "branch_id", "id_number_index", "id_number_sealed", "id_number_shown",
    "mobile_index", "mobile_sealed", "mobile_shown",
  ]

  /// What it fills them with, for COPY.
  ///
  /// - Parameter person: The number of the person, should it be new; `nil` where nothing is going
  ///   to be written, so that nothing need be sealed.
  func values(
    _ keys: PersonalDataKeys, person: Int?, _ pinyin: (full: String, initials: String)
  ) throws -> [String?] {
    let bare = entry.unit == nil && entry.unitAndPost != nil && entry.post == nil
    let sequence = entry.sequence.flatMap { (1...Int(Int32.max)).contains($0) ? $0 : nil }
    return [
      String(entry.row), String(entry.line), person.map(String.init),
      String(Self.lacks(entry) | (bare ? Self.together : 0)), entry.name.text, entry.name.folded,
      pinyin.full, pinyin.initials, entry.sex?.rawValue, entry.ethnicGroup?.name,
      entry.birth?.description,
      entry.idNumber.flatMap { PartialDay($0.birthday) }?.description, entry.nativePlace,
      entry.politicalStatus?.name, entry.partyJoined?.description, entry.workBegun?.description,
      entry.education?.written, entry.fullTimeEducation?.written,
      entry.onTheJobEducation?.written, rankLevel, grade, employer, entry.post,
      sequence.map(String.init), entry.classPost, entry.officePhone, entry.room, entry.diet,
      entry.lodging, entry.clothingSize, entry.remark, try extras, groupID.map(String.init),
      branchID.map(String.init),
      entry.idNumber.map { Bytes(keys.blindIndex(of: $0)).sqlText },
      try sealed(entry.idNumber?.digits, person.map(SealBinding.idNumber), keys),
      entry.idNumber?.masked, entry.mobile.map { Bytes(keys.blindIndex(of: $0)).sqlText },
      try sealed(entry.mobile?.digits, person.map(SealBinding.mobile), keys),
      entry.mobile?.masked,
    ]
  }

  private func sealed(
    _ plain: String?, _ binding: SealBinding?, _ keys: PersonalDataKeys
  ) throws -> String? {
    guard let plain, let binding else { return nil }
    return Bytes(try keys.seal(plain, for: binding)).sqlText
  }

  // Words that could not be parted stay together; a roster prints both side by side anyway.
  private var employer: String? { entry.unit ?? (entry.post == nil ? entry.unitAndPost : nil) }

  private var extras: String? {
    get throws {
      guard !entry.extras.isEmpty else { return nil }
      let texts = Dictionary(
        entry.extras.map { ($0.column, $0.text) }, uniquingKeysWith: { $0 + "；" + $1 })
      return String(decoding: try canonicalJSON(texts), as: UTF8.self)
    }
  }

  private var grade: String? {
    entry.grade?.grade?.rawValue ?? entry.grade?.written ?? entry.rank?.grade?.rawValue
  }

  private var rankLevel: String? {
    entry.rank?.level?.name ?? (entry.rank?.grade == nil ? entry.rank?.written : nil)
      ?? entry.grade?.level?.name
  }
}
