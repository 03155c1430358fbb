internal import FoundationEssentials
internal import Glibc
internal import Training

/// The class or unit that the following commands are about (当前班次), set by `banci use`.
struct WorkingContext: Codable, Equatable {
  /// The unit as typed: `81/1`.
  var unit: String?

  /// Reads what was kept; nothing where nothing was kept.
  ///
  /// - Throws: A ``Refusal`` when the file cannot be read or is damaged.
  static func load(from home: HomeDirectory) throws(Refusal) -> WorkingContext {
    let file = home.path(of: "context.json")
    guard access(file, F_OK) == 0 else { return WorkingContext() }
    do {
      let bytes = try InputFile(argument: file).read(atMost: 65_536)
      return try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .contextDamaged
    }
  }

  /// Keeps it for the following commands, readable by its owner alone.
  func save(to home: HomeDirectory) throws {
    try home.create()
    let before = umask(0o077)
    defer { umask(before) }
    try OutputFile(argument: home.path(of: "context.json"))
      .write(Array(try JSONEncoder().encode(self)), replacing: true)
  }

  /// The unit as parts.
  ///
  /// - Throws: A ``Refusal`` when the kept text names no unit.
  func unitPath() throws(Refusal) -> UnitPath? {
    guard let unit else { return nil }
    return try UnitPath(unit)
  }

  /// What every header shows; `nil` where no unit is set.
  var header: String? { unit.map { "当前：\($0)" } }
}

extension Refusal {
  /// The kept file holds something else.
  static let contextDamaged = Refusal(
    .invalid, code: "context-damaged", message: "记着当前班次的文件 context.json 已损坏",
    repair: "请重新执行 banci use 81/1（或 banci use --clear）")

  /// No unit was named, and none is set.
  static let unitMissing = Refusal(
    .invalid, code: "unit-missing", message: "没有说明是哪个班次或支部",
    repair: "请写出来，如 81/1，或先执行 banci use 81/1")
}
