import ArgumentParser
import Testing

@testable import banci

@Suite struct ApplyOptionTests {
  let proposal = Proposal(preview: "新增 66 人\n", rows: 66)

  @Test(arguments: ["y", "Y", "ｙ", "yes", "是"])
  func `on a terminal yes writes what was shown`(answer: String) throws {
    let desk = RehearsalTerminal(typing: [answer])

    let writes = try ApplyOption.parse([]).decides(on: proposal, terminal: desk.terminal)

    #expect(writes)
    #expect(desk.screen() == "新增 66 人\n写入？[y/N] ")
  }

  @Test(arguments: [["n"], [""], ["否"], ["也许", "no"], []])
  func `on a terminal anything else does not write`(answers: [String]) throws {
    let desk = RehearsalTerminal(typing: answers)

    let writes = try ApplyOption.parse([]).decides(on: proposal, terminal: desk.terminal)

    #expect(!writes)
    #expect(desk.screen().hasSuffix("未写入\n"))
  }

  @Test func `a script only shows`() throws {
    let desk = RehearsalTerminal(typing: ["y"], canAsk: false)

    let writes = try ApplyOption.parse([]).decides(on: proposal, terminal: desk.terminal)

    #expect(!writes)
    #expect(desk.screen() == "新增 66 人\n未写入（加 --apply 写入）\n")
  }

  @Test(arguments: [true, false])
  func `with --apply it is written without a question`(canAsk: Bool) throws {
    let desk = RehearsalTerminal(canAsk: canAsk)

    let writes = try ApplyOption.parse(["--apply"]).decides(on: proposal, terminal: desk.terminal)

    #expect(writes)
    #expect(desk.screen() == "新增 66 人\n")
  }

  @Test func `one row is written without ado, none never`() throws {
    let (one, none) = (RehearsalTerminal(), RehearsalTerminal())
    let option = try ApplyOption.parse(["--apply"])

    #expect(try option.decides(on: Proposal(preview: "1\n", rows: 1), terminal: one.terminal))
    #expect(try !option.decides(on: Proposal(preview: "0\n", rows: 0), terminal: none.terminal))
    #expect(one.screen() == "")
    #expect(none.screen() == "0\n没有要写入的改动\n")
  }
}
