public import Postgres
public import Training

/// The office of one school (教务): every act of its coordinators and administrators.
///
/// An office is a value: it carries who acts, the keys and the clock, and shares the database with
/// every other. Each act is one transaction with its journal entry.
public struct ClassOffice: Sendable {
  let database: Database
  let actor: OfficeActor
  let keyRing: PersonalDataKeys?
  let clock: @Sendable () -> Stamp

  /// An office on a database whose sessions already lie in the school's schema.
  ///
  /// - Parameters:
  ///   - database: Connected as the role that works, with the school's schema.
  ///   - actor: Who acts.
  ///   - keys: The keys of personal data; `nil` where nobody's number is read or written.
  ///   - clock: Tells the time of an act.
  public init(
    database: Database, actor: OfficeActor, keys: PersonalDataKeys?,
    clock: @escaping @Sendable () -> Stamp
  ) {
    self.database = database
    self.actor = actor
    self.keyRing = keys
    self.clock = clock
  }

  /// Lets go of the database's connections.
  public func close() async { await database.close() }

  /// The day of the clock.
  public var today: Day { clock().moment.day }

  /// The keys of personal data.
  ///
  /// - Throws: ``Refusal`` where there are none.
  func requireKeys() throws(Refusal) -> PersonalDataKeys {
    guard let keyRing else { throw .masterKeyMissing }
    return keyRing
  }

  /// Reads one snapshot.
  func read<Value: Sendable>(
    _ body: @Sendable (Session) throws -> Value
  ) async throws -> Value {
    do {
      return try await database.read(body)
    } catch let fault as DatabaseFault {
      throw Refusal.databaseFailed(fault) ?? fault as any Error
    }
  }
}

extension Refusal {
  /// The key of personal data is not at hand.
  static let masterKeyMissing = Self(
    .forbidden, code: "master-key-missing", message: "没有个人信息主密钥，不能读写身份证号和手机号",
    repair: "请把主密钥放回原处，或用 banci key import 导入")
}
