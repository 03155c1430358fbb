internal import Postgres
public import Training

/// Whom to call at a place or an organisation (联系人).
public struct Contact: Hashable, Sendable {
  /// The number.
  public let id: Int
  /// The name.
  public let name: String
  /// 联络员, 讲解员, 司机.
  public let duty: String
  /// The official name of the place or the organisation.
  public let host: String
  /// The mobile number, whose description is masked.
  public let mobile: Mobile?
}

extension ClassOffice {
  /// The contacts of all places and organisations, or of one.
  ///
  /// - Throws: ``Refusal`` when the place or organisation is unknown, or there are numbers and no
  ///   key to open them with.
  public func contacts(of host: ContactDraft.Host? = nil) async throws -> [Contact] {
    let sealed = try await read { session in
      let found = try host.map { try session.resolve($0) }
      return try session.rows(
        """
        SELECT contact.id, contact.name, contact.duty, contact.mobile_sealed,
          coalesce(place.official_name, organisation.name, '') AS host
        FROM contact
        LEFT JOIN place ON place.id = contact.place_id
        LEFT JOIN organisation_name AS organisation
          ON organisation.organisation_id = contact.organisation_id AND organisation.is_official
          AND upper_inf(organisation.days)
        WHERE (\(found?.place)::bigint IS NULL OR contact.place_id = \(found?.place))
          AND (\(found?.organisation)::bigint IS NULL
            OR contact.organisation_id = \(found?.organisation))
        ORDER BY host, contact.id
        """
      ) { row in
        (
          Contact(
            id: try row["id"], name: try row["name"], duty: try row["duty"],
            host: try row["host"], mobile: nil), try row["mobile_sealed"] as Bytes?
        )
      }
    }
    return try sealed.map { contact, bytes in
      guard let bytes else { return contact }
      let digits = try requireKeys().open(bytes.bytes, for: .contactMobile(contact.id))
      return Contact(
        id: contact.id, name: contact.name, duty: contact.duty, host: contact.host,
        mobile: try Mobile(digits))
    }
  }
}
