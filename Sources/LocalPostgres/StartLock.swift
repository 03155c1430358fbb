internal import Glibc

/// Lets one command at a time create, start or stop the server of a home.
///
/// The kernel drops the lock when the last holder is gone, however it went. A child that gets the
/// descriptor holds it too: so an `initdb` whose command was killed still keeps others out.
func withStartLock<Result>(
  _ path: String, _ act: (_ lock: borrowing Descriptor) throws(LocalServerError) -> Result
) throws(LocalServerError) -> Result {
  let lock = try Descriptor(opening: path, O_RDWR | O_CREAT | O_NOFOLLOW)
  let deadline = ContinuousClock.now + .seconds(300)
  while flock(lock.number, LOCK_EX | LOCK_NB) != 0 {
    guard errno == EWOULDBLOCK || errno == EINTR else { throw .unusable(path, errno) }
    guard ContinuousClock.now < deadline else { throw .busy(path) }
    usleep(10_000)
  }
  return try act(lock)
}

extension LocalServerError {
  /// Another command has been at it for minutes.
  static func busy(_ lock: String) -> Self {
    Self(
      code: "local-server-busy",
      message: "另一个命令正在创建、启动或停止本机数据库，等了 5 分钟仍未结束",
      repair: "请等它结束后重试；可用 fuser \(lock) 查看是哪个进程")
  }
}
