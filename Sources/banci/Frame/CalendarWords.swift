internal import ArgumentParser
public import Training

/// A day on the command line, seen from today: `2024-12-09`, `12.9`, `周一`, `明天`.
extension Day: ArgumentWord {
  init(word: String) throws(Refusal) {
    self = try DayWords.parse(word, today: EdgeClock.today)
    if Day(iso: word) == nil {
      WordNotebook.current?.note("“\(word)”读作 \(self)（\(weekday.word)）")
    }
  }
}

/// A day and a time on the command line, seen from today.
extension Moment: ArgumentWord {
  init(word: String) throws(Refusal) {
    self = try DayWords.parseMoment(word, today: EdgeClock.today)
    if Moment(iso: word) == nil {
      WordNotebook.current?.note("“\(word)”读作 \(self)（\(day.weekday.word)）")
    }
  }
}

/// A time of day on the command line: `08:30`, `8点半`.
extension TimeOfDay: ArgumentWord {
  init(word: String) throws(Refusal) { self = try TimeWord.parse(word) }
}

/// A day that may be counted within a trip (第2天), so that it is known only beside the trip.
extension DayWord: ArgumentWord {
  init(word: String) throws(Refusal) { try self.init(word) }
}

/// A moment that may be counted within a trip (第2天 08:30), so that it is known only beside it.
extension MomentWord: ArgumentWord {
  init(word: String) throws(Refusal) { try self.init(word) }
}

/// A class, branch or group on the command line: `81`, `81/1`, `81/1/2`, or names.
extension UnitPath: ArgumentWord {
  init(word: String) throws(Refusal) { try self.init(word) }
}
