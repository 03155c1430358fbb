internal import ArgumentParser

/// `banci organisation`: who sends trainees or hosts trips.
struct OrganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "选派单位和承接单位",
    subcommands: [
      AddOrganisation.self, ListOrganisations.self, ShowOrganisation.self,
      ChangeOrganisation.self, MergeOrganisations.self,
    ])
}
