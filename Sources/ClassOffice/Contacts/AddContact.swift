internal import Postgres
public import Training

/// Whom to call, and where (联系人登记).
public struct ContactDraft: Sendable {
  /// Where somebody is to be called.
  public enum Host: Hashable, Sendable {
    /// A place, as typed.
    case place(String)
    /// An organisation, as typed.
    case organisation(String)
  }

  /// The name.
  public let name: String
  /// 联络员, 讲解员, 司机.
  public let duty: String
  /// Where.
  public let host: Host
  /// The mobile number.
  public let mobile: Mobile?

  /// Writes down a contact.
  public init(name: String, duty: String, of host: Host, mobile: Mobile? = nil) {
    (self.name, self.duty, self.host, self.mobile) = (name, duty, host, mobile)
  }
}

extension ClassOffice {
  /// Adds a contact of a place or an organisation and returns the number.
  ///
  /// - Throws: ``Refusal`` when name or duty is blank, the place or organisation is unknown, or
  ///   there is a mobile number and no key to seal it with.
  public func addContact(_ draft: ContactDraft, key: String? = nil) async throws -> Int {
    guard let name = nonBlank(draft.name), let duty = nonBlank(draft.duty) else {
      throw Refusal.contactUnsound
    }
    let keys = try draft.mobile.map { (try requireKeys(), $0) }
    // The digest tells another number by its blind index, never by its digits.
    let digest = [
      name, duty, draft.host.words, keys.map { "\($0.0.blindIndex(of: $0.1))" } ?? "",
    ]
    return try await act("contact.add", key: key, request: digest) { act in
      let (subject, place, organisation) = try act.session.resolve(draft.host)
      let id: Int = try act.session.value(
        """
        INSERT INTO contact (name, duty, place_id, organisation_id)
        VALUES (\(name), \(duty), \(place), \(organisation))
        RETURNING id
        """)
      if let (keys, mobile) = keys {
        let sealed = Bytes(try keys.seal(mobile.digits, for: .contactMobile(id)))
        try act.session.execute(
          "UPDATE contact SET mobile_sealed = \(sealed) WHERE id = \(id)")
      }
      try act.journal(subject.kind, subject.id, after: ["contact": "\(id)"], changed: ["contact"])
      return id
    }
  }
}

extension SealBinding {
  /// The mobile number of a contact.
  static func contactMobile(_ id: Int) -> SealBinding {
    SealBinding(table: "contact", column: "mobile_sealed", record: Int64(id))
  }
}

extension ContactDraft.Host {
  fileprivate var words: String {
    switch self {
    case .place(let typed): "place \(typed)"
    case .organisation(let typed): "organisation \(typed)"
    }
  }
}

extension Session {
  /// Where a contact is to be called: the subject, and which of the two columns it fills.
  func resolve(
    _ host: ContactDraft.Host
  ) throws -> (subject: Subject, place: Int?, organisation: Int?) {
    switch host {
    case .place(let typed):
      let id = try requirePlace(named: typed)
      return (Subject(.place, id), id, nil)
    case .organisation(let typed):
      let id = try requireOrganisation(named: typed)
      return (Subject(.organisation, id), nil, id)
    }
  }
}

extension Refusal {
  /// A contact has no name or no duty.
  static let contactUnsound = Self(
    .invalid, code: "contact-unsound", message: "联系人的姓名或职责是空的",
    repair: "请写姓名和职责，如 联络员、讲解员、司机")
}
