internal import ArgumentParser

/// `banci place`: where one goes.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "地点：现场教学点、教室、酒店、餐厅、车站",
    subcommands: [
      AddPlace.self, ListPlaces.self, ShowPlace.self, ChangePlace.self, ImportPlaces.self,
      ExportPlaces.self, TravelTimeCommand.self,
    ])
}
