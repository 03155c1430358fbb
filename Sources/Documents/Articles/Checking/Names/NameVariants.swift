/// The ways in which a text names a place of an official name (名称变体).
struct NameVariants {
  private let divisions: [[Unicode.Scalar]]

  /// Variants may leave out the names of those divisions.
  init(divisions: [String]) {
    let names = Set(divisions.flatMap { [$0, Self.short($0)] }.filter { $0.count > 1 })
    self.divisions = names.map(\.readingScalars).sorted {
      ($0.count, "\($0)") > ($1.count, "\($1)")
    }
  }

  /// The division without 省, 市, 县 or 区: 昆山.
  static func short(_ division: String) -> String {
    guard division.count > 2, let last = division.last, "省市县区州盟旗镇".contains(last) else {
      return division
    }
    return String(division.dropLast())
  }

  /// All ways to write the name that leave no doubt.
  func variants(of name: String) -> Set<[Unicode.Scalar]> {
    let full = name.readingScalars
    var variants: Set = [full, full.filter { !Self.quotes.contains($0) }]
    variants.insert(full.map { Self.quotes.contains($0) ? "\"" : $0 })
    for variant in variants {
      variants.insert(withoutDivision(variant))
      variants.formUnion(withShortDivision(variant))
    }
    for variant in variants { variants.formUnion(companies(variant)) }
    return variants.filter { $0.count >= 2 }
  }

  /// The name without the division at its beginning, where enough is left.
  func withoutDivision(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = name[...]
    while let division = divisions.first(where: {
      rest.starts(with: $0) && rest.count >= $0.count + 4
    }) {
      rest = rest.dropFirst(division.count)
    }
    return Array(rest)
  }

  /// 昆山规划馆 for 昆山市规划馆.
  private func withShortDivision(_ name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    divisions.filter { name.starts(with: $0) && $0.count > 2 && name.count >= $0.count + 2 }.map {
      Array($0.dropLast()) + name.dropFirst($0.count)
    }
  }

  /// A company goes by its name with any legal form, and without one where three characters are
  /// left.
  private func companies(_ name: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
    guard
      let form = Self.legalForms.first(where: { name.count > $0.count + 1 && name.hasSuffix($0) })
    else { return [] }
    let core = Array(name.dropLast(form.count))
    var variants = Set(Self.legalForms.map { core + $0 })
    if core.count >= 3 { variants.insert(core) }
    if core.hasSuffix(Self.technology), core.count >= 5 { variants.insert(Array(core.dropLast(2))) }
    return variants
  }

  private static let technology = Array("科技".unicodeScalars)
  private static let quotes: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "\"", "「", "」"]
  private static let legalForms = [
    "集团股份有限公司", "科技股份有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "科技有限公司", "有限公司", "集团公司", "公司", "集团",
  ].map { Array($0.unicodeScalars) }
}

extension Collection where Element == Unicode.Scalar, Self: BidirectionalCollection {
  /// Whether those words end it.
  func hasSuffix(_ words: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    count >= words.count && suffix(words.count).elementsEqual(words)
  }
}
