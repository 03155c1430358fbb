internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci contact`: whom to call.
struct ContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "地点和单位的联系人",
    subcommands: [AddContact.self, ListContacts.self])
}

/// Where somebody is to be called (联系对象): exactly one of the two.
struct ContactHostOptions: ParsableArguments {
  @Option(help: "地点") var place: String?
  @Option(help: "单位") var organisation: String?

  /// The one that was written, or `nil`.
  ///
  /// - Throws: A ``Refusal`` when both were.
  func host() throws(Refusal) -> ContactDraft.Host? {
    guard place == nil || organisation == nil else { throw .contactHostUnclear }
    return place.map(ContactDraft.Host.place) ?? organisation.map(ContactDraft.Host.organisation)
  }
}

/// `echo 13800000000 | banci contact add 丁 --duty 讲解员 --place 花都社区 --mobile-from -`.
struct AddContact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "增加联系人")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @Argument(help: "姓名") var name: String
  @Option(help: "职责：联络员、讲解员、司机") var duty: String
  @OptionGroup var at: ContactHostOptions
  // Other users of the machine see the arguments of every process.
  @Option(name: .customLong("mobile-from"), help: "手机号所在的文件，- 为标准输入；不写在命令行里")
  var mobile: InputFile?

  func run() async throws {
    guard let host = try at.host() else { throw Refusal.contactHostUnclear }
    let number = try mobile.map { file in
      try Mobile(WrittenText.trimmed(String(decoding: try file.read(atMost: 1000), as: UTF8.self)))
    }
    let draft = ContactDraft(name: name, duty: duty, of: host, mobile: number)
    let id = try await office.inOffice { try await $0.addContact(draft, key: key.text) }
    try Output.line("已增加联系人：\(name)（编号 \(id)）")
  }
}

/// `banci contact list --place 花都社区`.
struct ListContacts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出联系人；手机号只显示首尾")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var at: ContactHostOptions

  func run() async throws {
    let host = try at.host()
    let contacts = try await office.inOffice { try await $0.contacts(of: host) }
    try output.deliver(
      Table(
        "contacts", of: contacts,
        [
          Field("id", "编号", .trailing) { .number($0.id) },
          Field("host", "地点或单位") { .text($0.host) },
          Field("name", "姓名") { .text($0.name) },
          Field("duty", "职责") { .text($0.duty) },
          Field("mobile", "手机号") { Cell($0.mobile?.masked) },
        ]))
  }
}

extension Refusal {
  /// A contact belongs to a place or to an organisation.
  static let contactHostUnclear = Refusal(
    .invalid, code: "contact-host-unclear", message: "联系人要属于一个地点或一个单位，不能都写或都不写",
    repair: "请加 --place 或 --organisation 中的一个")
}
