import TestSupport
import Testing

@Suite struct CompletionsTests {
  let folder: TemporaryFolder
  let banci: BanciProcess

  init() throws {
    folder = try TemporaryFolder()
    banci = BanciProcess(home: folder.path(of: "home"), in: folder.path)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script speaks Chinese only`(shell: String) async throws {
    let outcome = try await banci.run("completions", shell)

    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains("Show "))
  }

  @Test func `bash completes a subcommand from its first letters`() async throws {
    let outcome = try await banci.shell(
      #"""
      mkdir bin && ln -s "$BANCI" bin/banci && "$BANCI" completions bash > script
      PATH="$PWD/bin:$PATH" /bin/bash -c '
        . ./script
        COMP_LINE="banci comp"; COMP_POINT=10; COMP_WORDS=(banci comp); COMP_CWORD=1
        _banci banci comp banci
        printf "%s\n" "${COMPREPLY[@]}"'
      """#)

    #expect(outcome == .init(status: 0, output: "completions\n"))
  }
}
