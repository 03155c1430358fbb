internal import Glibc

/// The login of the operating system (系统登录名).
enum Login {
  /// The name of whoever runs this process; the number where it has no name.
  static var ofThisProcess: String {
    let user = geteuid()
    guard let entry = getpwuid(user), let name = entry.pointee.pw_name,
      let text = String(validatingCString: name)
    else { return "\(user)" }
    return text
  }
}
