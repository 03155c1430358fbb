internal import ArgumentParser
internal import ClassOffice
internal import Training

/// What every command needs that works in the office (办理选项): who acts.
struct OfficeOptions: ParsableArguments {
  @OptionGroup var actor: ActorOptions

  /// Opens the school's office, works in it and closes it.
  ///
  /// - Throws: A ``Refusal`` when there is no school yet, several and none is chosen, or the
  ///   database cannot be had.
  func inOffice<Value: Sendable>(
    _ work: (ClassOffice) async throws -> Value
  ) async throws -> Value {
    let office = try await OfficeDoor().open(for: acting)
    do {
      let value = try await work(office)
      await office.close()
      return value
    } catch {
      await office.close()
      throw error
    }
  }

  /// Who acts: by `--as` or `BANCI_ACTOR`, else the login.
  private var acting: OfficeActor {
    actor.name().map(OfficeActor.claimed) ?? .login(Login.ofThisProcess)
  }
}
