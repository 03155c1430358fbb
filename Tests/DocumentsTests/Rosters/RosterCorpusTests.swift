import Documents
import Foundation
import Testing
import Training

/// The files from which fuzzing starts, and those by which it found something.
@Suite struct RosterCorpusTests {
  private static let folder =
    #filePath.components(separatedBy: "/Rosters/")[0] + "/Corpus/CSV"

  @Test func `every file of the corpus ends in a reading or a refusal`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    let options = RosterReadingOptions(today: try readingDay(), kept: ["*"])
    var (readings, refusals) = (0, 0)

    for name in names {
      let data = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)"))
      do throws(Refusal) {
        let reading = try RosterReader.read(bytes: [UInt8](data), options: options)
        #expect(reading.accepted <= reading.personsRead, "\(name)")
        #expect(reading.findings.allSatisfy { ($0.value?.count ?? 0) <= 40 }, "\(name)")
        readings += 1
      } catch {
        #expect(error.kind == .invalid && !error.message.isEmpty, "\(name)")
        refusals += 1
      }
    }

    #expect(readings + refusals == names.count && readings >= 8 && refusals >= 3)
  }
}
