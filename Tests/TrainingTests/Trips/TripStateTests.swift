import Testing
import Training

@Suite struct TripStateTests {
  @Test(
    arguments: zip(
      TripState.allCases, ["草案", "已报批", "退回", "已批准", "已确认", "进行中", "已结束", "已取消"]))
  func `each state has its word`(state: TripState, word: String) {
    #expect(state.word == word)
  }

  @Test func `a trip is over when no step is open`() {
    let over = TripState.allCases.filter(\.isOver)

    #expect(over == [.done, .cancelled])
  }

  @Test func `every trip that is not over can be cancelled`() {
    let cancellable = TripState.allCases.filter { $0.steps.contains(.cancel) }

    #expect(cancellable == TripState.allCases.filter { !$0.isOver })
  }

  @Test func `a step is named by its command`() {
    #expect(TripStep.sendBack.command(for: 7) == "banci trip return 7")
    #expect(
      TripStep.allCases.map(\.word) == ["报批", "退回", "批准", "确认", "出发", "结束", "取消"])
  }
}
