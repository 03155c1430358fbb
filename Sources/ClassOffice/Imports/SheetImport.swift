public import Training

/// What importing a sheet does, row by row (导入结果), and what was found in it.
public struct SheetImport: Hashable, Sendable {
  /// What happens to the thing that a row names.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// 新增.
    case created
    /// 更新.
    case updated
    /// 相同.
    case same
  }

  /// A row that can be imported.
  public struct Item: Hashable, Sendable {
    /// The row, from 1 behind the header.
    public let row: Int
    /// What it names.
    public let name: String
    /// What happens to it.
    public let outcome: Outcome
    /// The keys of the fields that change, in order.
    public let changes: [String]
  }

  /// The rows without an error, in the order of the file.
  public let items: [Item]
  /// Organisations that are not on record and are added with it.
  public let newOrganisations: [String]
  /// What was found, by row; an error keeps the whole file out.
  public let findings: [SheetFinding]

  /// Whether nothing of it is imported.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }

  /// How many rows do what.
  public var counts: ImportCounts {
    func count(_ outcome: Outcome) -> Int { items.count { $0.outcome == outcome } }
    return ImportCounts(created: count(.created), updated: count(.updated), same: count(.same))
  }
}

/// How many rows of an import did what (导入计数).
public struct ImportCounts: Hashable, Sendable, Codable {
  /// New ones.
  public let created: Int
  /// Changed ones.
  public let updated: Int
  /// Those that were there in just that form.
  public let same: Int

  /// How many rows were written.
  public var written: Int { created + updated }

  /// Counts.
  public init(created: Int, updated: Int, same: Int) {
    (self.created, self.updated, self.same) = (created, updated, same)
  }
}

extension Refusal {
  /// The sheet has errors, so nothing of it is imported.
  static func sheetHasErrors(_ findings: [SheetFinding]) -> Self {
    let errors = findings.filter { $0.severity == .error }
    let first = errors.first.map { finding in
      "，第一个：\(finding.row.map { "第 \($0) 行 " } ?? "")\(finding.message)"
    }
    return Self(
      .invalid, code: "sheet-has-errors",
      message: "文件里有 \(errors.count) 个错误，没有导入任何一行\(first ?? "")",
      repair: "请不加 --apply 再执行一次，按列出的问题逐项改正")
  }
}
