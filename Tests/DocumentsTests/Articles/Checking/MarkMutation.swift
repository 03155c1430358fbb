import Foundation
import Training

@testable import Documents

/// What a marked claim can be changed to so that the record denies it.
struct MarkMutation {
  /// New words, or new names for those marked inside.
  struct Option {
    let text: String
    var names: [String] = []
  }

  let claim: ExpectedClaim
  /// What else is marked in the sentence.
  let sentence: [ExpectedClaim]
  /// The words of the sentence before the claim.
  let before: String
  /// The names marked inside.
  let names: [String]
  let trip: CorpusTrip

  /// The changes that the record denies.
  func options(using random: inout some RandomNumberGenerator) -> [Option] {
    switch claim.mark.kind {
    case .date: dates
    case .range: ranges
    case .duration: durations
    case .count: counts
    case .class: classes
    case .unit: units
    case .destination: destinations
    case .lecture:
      slips(using: &random).filter { option in
        !trip.facts.lectures.contains { $0.topic == option.text }
      }
    case .lecturer: lecturers
    case .place: places(using: &random)
    case .order: orders
    case .form: forms
    case .publication: publications
    }
  }

  var text: [Character] { Array(claim.text) }

  /// The sentence's sessions of that mark's places and lectures.
  var sessions: [TimeSpan] {
    let behind = sentence.filter { $0.range.lowerBound >= claim.range.upperBound }
    let nextDate = behind.first { $0.mark.kind == .date }?.range.lowerBound ?? .max
    let bound = behind.filter { $0.range.lowerBound < nextDate }.flatMap {
      trip.sessions(named: $0.text)
    }
    return bound
  }

  private var durations: [Option] {
    let facts = trip.facts
    let denied = [facts.calendarDays, facts.teachingDays, facts.calendarDays - 1]
    if claim.text.contains("周") {
      return [Option(text: claim.text.replacing("一周", with: "两周"))]
    }
    guard let number = NumberWord.all(in: text).first else { return [] }
    return (2...12).filter { !denied.contains($0) && abs($0 - number.value) < 5 }
      .filter { facts.statedDays?.value.contains(String($0)) != true }
      .map { Option(text: number.replaced(in: text, with: $0)) }
  }

  private var counts: [Option] {
    let facts = trip.facts
    let counts = facts.counts.value
    let going = counts.going ?? 0
    var allowed = [counts.onBooks, counts.expected, counts.present, counts.going].compactMap(\.self)
    allowed += [facts.escorts?.value ?? 0, going + (facts.escorts?.value ?? 0), 0]
    allowed += [facts.lectures.count, facts.visits.count]
    // 一行 is no number.
    let numbers = NumberWord.all(in: text)
    guard
      let number = numbers.first(where: {
        $0.range.upperBound >= text.count || text[$0.range.upperBound] != "行"
      })
    else { return [] }
    let isRough = text.contains("余") || text.contains("多")
    let steps = isRough ? [20, 30, -20] : [1, -1, 2, -2, 7, 10, -10]
    return steps.map { number.value + $0 }
      .filter { $0 > 1 && !allowed.contains($0) && (number.value > 9 || $0 > number.value) }
      .map { Option(text: number.replaced(in: text, with: $0)) }
  }

  private var publications: [Option] {
    guard let last = NumberWord.all(in: text).last else { return [] }
    let days = [1, 2, 3, -1].map { last.value + $0 }.filter { (10...28).contains($0) }
    return days.map { Option(text: last.replaced(in: text, with: $0)) }
  }

  private var orders: [Option] {
    let times = names.map { trip.sessions(named: $0).map(\.start) }
    guard times.allSatisfy({ $0.count == 1 }) else { return [] }
    let starts = times.compactMap(\.first)
    if names.count == 1 { return onlyStop(starts[0]) }
    return names.indices.dropFirst().filter { starts[$0 - 1] != starts[$0] }.map { index in
      var swapped = names
      swapped.swapAt(index - 1, index)
      return Option(text: swapped.joined(separator: "、"), names: swapped)
    }
  }

  /// Another stop in place of the first or the last.
  private func onlyStop(_ start: Moment) -> [Option] {
    let others = trip.facts.visits.filter {
      !trip.visits(named: $0.place.value).isEmpty && $0.time.start != start
    }
    return others.prefix(4).map { Option(text: $0.place.value, names: [$0.place.value]) }
  }

  private var forms: [Option] {
    let places = sentence.filter { $0.mark.kind == .place }
    let recorded = Set(places.flatMap { trip.visits(named: $0.text) }.map(\.form))
    guard !recorded.isEmpty else { return [] }
    return ["座谈", "体验", "仪式", "现场教学"].flatMap { word -> [Option] in
      guard claim.text.contains(word) else { return [] }
      return ["座谈", "体验", "观演", "车览"].filter { !recorded.contains($0) && $0 != word }.map {
        Option(text: claim.text.replacing(word, with: $0))
      }
    }
  }
}
