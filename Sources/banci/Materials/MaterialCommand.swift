internal import ArgumentParser

/// `banci material`: texts contributed to the article (素材).
struct MaterialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material", abstract: "登记学员为稿件提供的素材",
    subcommands: [
      AddMaterialCommand.self, ImportMaterialsCommand.self, ListMaterialsCommand.self,
      ChangeMaterialCommand.self, RemoveMaterialCommand.self,
    ])
}
