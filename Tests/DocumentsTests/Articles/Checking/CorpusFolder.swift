import Foundation

/// Where the corpus of articles lies: `Corpus/Articles`.
enum CorpusFolder {
  /// The two parts: the checker was tuned on one and never saw the other.
  enum Part: String, CaseIterable {
    case tuning
    case heldOut = "held-out"
  }

  /// The articles of a part, by name.
  static func articles(_ part: Part) throws -> [CorpusArticle] {
    try files(part.rawValue, ending: ".article").map {
      try CorpusArticle(name: $0.name, source: $0.text)
    }
  }

  /// The trips, by name.
  static func trips() throws -> [String: CorpusTrip] {
    var trips: [String: CorpusTrip] = [:]
    for file in try files("trips", ending: ".trip") {
      trips[file.name] = try CorpusTrip(name: file.name, source: file.text)
    }
    return trips
  }

  private static func files(
    _ folder: String, ending: String
  ) throws -> [(name: String, text: String)] {
    let path = #filePath.components(separatedBy: "/Articles/Checking/")[0] + "/Corpus/Articles/"
    let names = try FileManager.default.contentsOfDirectory(atPath: path + folder)
    return try names.filter { $0.hasSuffix(ending) }.sorted().map { name in
      let data = try Data(contentsOf: URL(filePath: "\(path)\(folder)/\(name)"))
      return (String(name.dropLast(ending.count)), String(decoding: data, as: UTF8.self))
    }
  }
}

/// A line of a corpus file that says nothing the loader knows.
struct CorpusFault: Error, CustomStringConvertible {
  let description: String
}
