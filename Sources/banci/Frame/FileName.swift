internal import Training

/// A file's name as the user gave it (文件名).
struct FileName: Hashable, Sendable {
  /// As given.
  let path: String

  /// Refuses names that no sound office file has and that later commands would trip over.
  func check() throws(Refusal) {
    if path.isEmpty { throw .fileNameUnsound(self, "是空的", repair: "请写出文件名") }
    if path.hasPrefix("-") {
      throw .fileNameUnsound(self, "以 - 开头", repair: "若确有此文件，请写成 ./\(shown)")
    }
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .fileNameUnsound(self, "里有换行等控制字符", repair: "请先改名")
    }
  }

  /// At most 40 characters of it, the end where it is cut, control characters as `?`.
  var shown: String {
    let clean = path.map { character in
      character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        ? "?" : character
    }
    return clean.count <= 40 ? String(clean) : "…" + String(clean.suffix(39))
  }
}

extension Refusal {
  /// The name itself is refused.
  static func fileNameUnsound(_ name: FileName, _ fault: String, repair: String) -> Self {
    Self(.invalid, code: "file-name-unsound", message: "文件名“\(name.shown)”\(fault)", repair: repair)
  }

  /// The file cannot be read.
  static func fileNotReadable(_ name: FileName, _ code: Int32) -> Self {
    Self(
      .notFound, code: "file-not-readable",
      message: "读不了文件“\(name.shown)”：\(SystemReason.words(for: code))",
      repair: "请检查文件名和权限")
  }

  /// There is something, but it is no file to read from.
  static func fileNotRegular(_ name: FileName, is kind: String) -> Self {
    Self(
      .invalid, code: "file-not-regular", message: "“\(name.shown)”是\(kind)，不是普通文件",
      repair: "请给出普通文件；要从管道读，请把文件名写成 -")
  }

  /// The file is larger than what is read.
  static func fileTooLarge(_ name: FileName, limit: Int) -> Self {
    Self(
      .invalid, code: "file-too-large",
      message: "“\(name.shown)”超过 \(limit / 1_048_576) MB，没有读", repair: "请拆成几个文件")
  }

  /// There is a file of that name already.
  static func fileExists(_ name: FileName) -> Self {
    Self(
      .conflict, code: "file-exists", message: "已有内容不同的文件“\(name.shown)”，没有覆盖",
      repair: "请换一个文件名，或加 --force 覆盖")
  }

  /// What stands at that place is never written to.
  static func fileNotReplaceable(_ name: FileName, is kind: String) -> Self {
    Self(
      .invalid, code: "file-not-replaceable", message: "“\(name.shown)”是\(kind)，不往里写",
      repair: "请换一个文件名")
  }

  /// The file cannot be written.
  static func fileNotWritable(_ name: FileName, _ code: Int32) -> Self {
    Self(
      .invalid, code: "file-not-writable",
      message: "写不了文件“\(name.shown)”：\(SystemReason.words(for: code))",
      repair: "请检查文件夹是否存在、有无权限和空间")
  }

  /// The result cannot be written to its stream.
  static func outputNotWritable(_ code: Int32) -> Self {
    Self(
      .invalid, code: "output-not-writable", message: "结果写不出去：\(SystemReason.words(for: code))",
      repair: "请检查输出的去处")
  }
}
