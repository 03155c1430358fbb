import Glibc
import TestSupport
import Testing
import Training

@testable import banci

@Suite struct FileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is read whole, through a link too`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try folder.write(bytes, to: "名册.csv")
    symlink(file, folder.path(of: "link"))

    #expect(try InputFile(argument: file).read() == bytes)
    #expect(try InputFile(argument: folder.path(of: "link")).read() == bytes)
  }

  @Test func `what is no file is refused and never waited for`() throws {
    mkfifo(folder.path(of: "pipe"), 0o600)
    let kinds = [
      (folder.path, "文件夹"), (folder.path(of: "pipe"), "管道"), ("/dev/zero", "设备"),
    ]

    for (path, kind) in kinds {
      let name = FileName(path: path)
      #expect(throws: Refusal.fileNotRegular(name, is: kind)) {
        try InputFile(argument: path).read()
      }
    }
  }

  @Test func `a missing, unreadable or endless name is refused`() throws {
    let missing = FileName(path: folder.path(of: "没有.csv"))
    let long = FileName(path: String(repeating: "长", count: 5000))
    let loop = FileName(path: folder.path(of: "loop"))
    symlink(loop.path, loop.path)

    #expect(throws: Refusal.fileNotReadable(missing, ENOENT)) { try missing.input.read() }
    #expect(throws: Refusal.fileNotReadable(long, ENAMETOOLONG)) { try long.input.read() }
    #expect(throws: Refusal.fileNotReadable(loop, ELOOP)) { try loop.input.read() }
    #expect(Refusal.fileNotReadable(long, ENAMETOOLONG).message.count < 80)
  }

  @Test(arguments: ["", "-x.csv", "a\nb.csv", "a\u{1B}[2Jb"])
  func `an unsound name is refused both ways`(path: String) throws {
    let refusal = try #require(throws: Refusal.self) { try InputFile(argument: path).read() }

    #expect(refusal.code == "file-name-unsound")
    #expect(throws: refusal) { try OutputFile(argument: path).write([1], replacing: true) }
  }

  @Test func `a file over the limit is refused before it is read`() throws {
    let file = try folder.write([1, 2, 3], to: "a")

    #expect(throws: Refusal.fileTooLarge(FileName(path: file), limit: 2)) {
      try InputFile(argument: file).read(atMost: 2)
    }
  }

  @Test func `a new file appears whole and alone`() throws {
    try OutputFile(argument: folder.path(of: "a.md")).write(Array("你好".utf8), replacing: false)

    #expect(try folder.read("a.md") == Array("你好".utf8))
    #expect(try folder.names == ["a.md"])
  }

  @Test func `an existing file stays unless it is the same or replacing was asked for`() throws {
    let file = try folder.write("old", to: "a.md")
    let output = OutputFile(argument: file)

    #expect(throws: Refusal.fileExists(output.name)) {
      try output.write(Array("new".utf8), replacing: false)
    }
    #expect(throws: Never.self) { try output.write(Array("old".utf8), replacing: false) }
    #expect(try folder.read("a.md") == Array("old".utf8))

    try output.write(Array("new".utf8), replacing: true)

    #expect(try folder.read("a.md") == Array("new".utf8))
    #expect(try folder.names == ["a.md"])
  }

  @Test func `a link, folder, pipe or device is never replaced`() throws {
    let target = try folder.write("kept", to: "target")
    symlink(target, folder.path(of: "link"))
    symlink(folder.path(of: "nowhere"), folder.path(of: "dangling"))
    mkfifo(folder.path(of: "pipe"), 0o600)
    let kinds = [
      (folder.path(of: "link"), "符号链接"), (folder.path(of: "dangling"), "符号链接"),
      (folder.path(of: "pipe"), "管道"), (folder.path, "文件夹"), ("/dev/null", "设备"),
      ("/dev/zero", "设备"),
    ]

    for (path, kind) in kinds {
      #expect(throws: Refusal.fileNotReplaceable(FileName(path: path), is: kind)) {
        try OutputFile(argument: path).write([1], replacing: true)
      }
    }
    #expect(try folder.read("target") == Array("kept".utf8))
    #expect(try folder.names == ["dangling", "link", "pipe", "target"])
  }

  @Test func `a file in a missing folder is refused`() throws {
    let name = FileName(path: folder.path(of: "no/a.md"))

    #expect(throws: Refusal.fileNotWritable(name, ENOENT)) {
      try OutputFile(argument: name.path).write([1], replacing: false)
    }
  }
}

extension FileName {
  fileprivate var input: InputFile { InputFile(argument: path) }
}
