internal import Training

/// How the marks of members are read; a word that is not understood stands for itself.
extension Breakdown {
  static func sex(_ word: String?) -> Mark {
    known(word) { text in
      do { return Mark(order: try Sex(text).code, word: try Sex(text).rawValue) } catch {
        return nil
      }
    }
  }

  static func rank(_ word: String?) -> Mark {
    known(word) { text in
      Rank(text)?.effectiveLevel.map { level in
        let seat = level.seat.map { $0 == .chief ? 1 : 2 } ?? 3
        return Mark(order: level.tier.rawValue * 10 + seat, word: level.name)
      }
    }
  }

  static func education(_ word: String?) -> Mark {
    known(word) { text in
      Education(text)?.level.map { level in
        Mark(order: EducationLevel.allCases.firstIndex(of: level) ?? 0, word: level.name)
      }
    }
  }

  static func age(_ birth: String?, on day: Day) -> Mark {
    known(birth) { text in
      AgeBand(birth: text, on: day).map { band in
        Mark(order: AgeBand.allCases.firstIndex(of: band) ?? 0, word: band.rawValue)
      }
    }
  }

  /// The most numerous first.
  static func ethnicGroup(_ word: String?) -> Mark {
    known(word) { text in
      do { return Mark(order: 0, word: try EthnicGroup(text).name) } catch { return nil }
    }
  }

  static func politicalStatus(_ word: String?) -> Mark {
    known(word) { text in
      do {
        let status = try PoliticalStatus(text)
        return Mark(order: status.rawValue, word: status.name)
      } catch {
        return nil
      }
    }
  }

  private static func known(_ word: String?, _ read: (String) -> Mark?) -> Mark {
    guard let text = word?.trimmingBlanks, !text.isEmpty else { return .missing }
    return read(text) ?? .other(text)
  }
}
