internal import ClassOffice
internal import Glibc
internal import LocalPostgres
internal import Training

/// What one check of ``DoctorCommand`` found (检查结果).
struct Examination {
  let subject: String
  /// `nil` where all is well.
  let severity: Severity?
  let message: String
  let repair: String?

  /// All is well.
  static func sound(_ subject: String, _ message: String) -> Examination {
    Examination(subject: subject, severity: nil, message: message, repair: nil)
  }

  /// Something is wrong that keeps banci from working.
  static func broken(_ subject: String, _ refusal: Refusal) -> Examination {
    Examination(
      subject: subject, severity: .error, message: refusal.message, repair: refusal.repair)
  }

  /// Something should be seen to.
  static func doubtful(_ subject: String, _ message: String, repair: String) -> Examination {
    Examination(subject: subject, severity: .warning, message: message, repair: repair)
  }
}

extension Examination {
  /// The programs of PostgreSQL and the state of this home's server.
  static func programs(_ door: OfficeDoor) -> Examination {
    let subject = "PostgreSQL"
    if door.environment["BANCI_DATABASE"] != nil { return .sound(subject, "共用服务器") }
    do {
      let server = door.localServer
      let status = try refusing { () throws(LocalServerError) in try server.status() }
      guard let folder = status.binaryDirectory else {
        return .broken(subject, .programsMissing)
      }
      return .sound(subject, "\(status.version ?? "")（\(folder)）")
    } catch {
      return .broken(subject, error)
    }
  }

  /// The school and the version of its tables.
  static func school(_ door: OfficeDoor) async -> [Examination] {
    do {
      let server = try door.server()
      let code = try await door.school(on: server)
      let pending = try await server.pendingMigrations(of: code)
      guard pending.isEmpty else {
        return [
          .doubtful("数据库结构", "有 \(pending.count) 个结构文件未执行", repair: "banci database migrate")
        ]
      }
      return [.sound("数据库结构", "学校 \(code)，已是最新"), await journal(server, code)]
    } catch let refusal as Refusal {
      return [.broken("学校", refusal)]
    } catch {
      return [.broken("学校", .databaseUnreachable)]
    }
  }

  private static func journal(_ server: SchoolServer, _ code: String) async -> Examination {
    do {
      let office = try await server.openOffice(
        of: code, actor: .login(Login.ofThisProcess), key: nil, clock: { EdgeClock.stamp })
      let verdict = try await office.verifyJournal()
      await office.close()
      guard let bad = verdict.firstBad else {
        return .sound("日志", "\(verdict.entries) 条，链条完整")
      }
      return .broken("日志", .journalBroken(bad))
    } catch {
      return .broken("日志", .databaseUnreachable)
    }
  }

  /// The file of the master key.
  static func key(_ door: OfficeDoor) -> Examination {
    do throws(Refusal) {
      guard let key = try door.keyFile.load() else {
        return .doubtful(
          "主密钥", "\(door.keyFile.path) 不在", repair: "新学校由 banci init 建立；已有数据的请放回或 banci key import")
      }
      return .sound("主密钥", "\(key.idText)（\(door.keyFile.path)）")
    } catch {
      return .broken("主密钥", error)
    }
  }

  /// Fonts that papers will be set in.
  static func fonts() -> Examination {
    let folders = ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/arphic"]
    if folders.contains(where: { access($0, R_OK) == 0 }) { return .sound("字体", "有中文字体") }
    return .doubtful(
      "字体", "没有找到中文字体（只影响以后的 PDF 输出）", repair: "sudo apt-get install fonts-noto-cjk")
  }

  /// Room on the disk of the home.
  static func disk(_ door: OfficeDoor) -> Examination {
    var status = statvfs()
    var folder = door.home.path
    while statvfs(folder, &status) != 0 {
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    let megabytes = Int(status.f_bavail) * Int(status.f_frsize) / 1_048_576
    guard megabytes < 1024 else { return .sound("磁盘", "余 \(megabytes / 1024) GB") }
    return .doubtful("磁盘", "只余 \(megabytes) MB", repair: "请腾出空间，至少 1 GB")
  }
}

extension Refusal {
  /// No programs of PostgreSQL are installed.
  static let programsMissing = Refusal(
    .notFound, code: "postgres-missing", message: "没有找到 PostgreSQL 15 或更新的服务器程序",
    repair: "sudo apt-get install postgresql-15，或设 BANCI_POSTGRES_BIN")

  /// The chain of the journal does not hold.
  static func journalBroken(_ number: Int) -> Self {
    Self(
      .conflict, code: "journal-broken", message: "日志链条在第 \(number) 条断开，可能被改动过",
      repair: "请勿继续写入，保留现场并联系管理员")
  }
}
