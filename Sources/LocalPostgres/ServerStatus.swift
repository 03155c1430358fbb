extension LocalServer {
  /// How the server is and where its things lie (状态).
  public struct Status: Hashable, Sendable {
    /// Whether the server exists and runs.
    public enum State: Hashable, Sendable {
      /// No database was made for this home yet.
      case absent
      /// The database is there and nobody serves it.
      case stopped
      /// The server runs under that process id.
      case running(processID: Int32)
    }

    /// Whether the server exists and runs.
    public let state: State
    /// The folder of the database's files.
    public let dataDirectory: String
    /// The folder of the socket.
    public let socketDirectory: String
    /// What the server wrote about itself.
    public let logFile: String
    /// The version of the programs that would run it, `nil` when none fits.
    public let version: String?
    /// The folder of those programs.
    public let binaryDirectory: String?
  }

  /// Looks how the server is and changes nothing.
  public func status() throws(LocalServerError) -> Status {
    try folders.requireUsableHome()
    let account = try ServerAccount(effectiveUserID: effectiveUserID)
    let postmaster = Postmaster(in: folders.data)
    let major = try clusterVersion()
    let programs = try? PostgresPrograms.find(
      major: major, environment: environment, account: account)
    return Status(
      state: state(postmaster, exists: major != nil),
      dataDirectory: folders.data,
      socketDirectory: postmaster?.socketFolder ?? folders.socket,
      logFile: folders.log,
      version: programs?.version,
      binaryDirectory: programs?.folder)
  }

  private func state(_ postmaster: Postmaster?, exists: Bool) -> Status.State {
    if let postmaster { return .running(processID: postmaster.processID) }
    return exists ? .stopped : .absent
  }
}
