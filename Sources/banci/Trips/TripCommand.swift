internal import ArgumentParser

/// `banci trip`: off-site teaching (异地教学).
struct TripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trip", abstract: "安排异地教学：名单、报批、确认、出发、结束",
    subcommands: [
      AddTripCommand.self, ListTripsCommand.self, ShowTripCommand.self, ChangeTripCommand.self,
      TripMembersCommand.self, SubmitTripCommand.self, ReturnTripCommand.self,
      ApproveTripCommand.self, ConfirmTripCommand.self, StartTripCommand.self,
      FinishTripCommand.self, CancelTripCommand.self, CheckTripCommand.self,
    ])
}
