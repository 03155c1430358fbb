import ClassOffice

extension BanciProcess {
  /// The program in the test's own office, as 甲, at that time; its home and the office's key lie in
  /// the folder.
  public static func inTestOffice(
    _ folder: TemporaryFolder, now: String
  ) throws -> BanciProcess {
    let key = folder.path(of: "master.key")
    try TestOffice.key.write(to: key)
    return BanciProcess(
      home: folder.path(of: "home"),
      environment: [
        "BANCI_DATABASE": try TestDatabase.current.connection, "BANCI_SCHOOL": "test",
        "BANCI_ACTOR": "甲", "BANCI_NOW": now, "BANCI_KEY_FILE": key,
      ])
  }
}
