internal import Glibc

/// Whether the long checks of `make verify` run (长检查), which `make test` leaves out.
public enum Verification {
  /// Whether `BANCI_VERIFY` is 1.
  public static var isLong: Bool {
    guard let value = getenv("BANCI_VERIFY") else { return false }
    return String(cString: value) == "1"
  }
}
