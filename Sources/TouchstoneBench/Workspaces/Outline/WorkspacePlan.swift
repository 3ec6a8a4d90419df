/// Who stands where in a made workspace: of a hundred standards 80 are national, one for each occupation, 12 are industry
/// norms and 8 enterprise standards that refine them.
struct WorkspacePlan {
  let standards: Int
  let seed: UInt64
  let shape: WorkspaceShape

  static let most = Trade.count

  var nationals: Int { standards - industries - enterprises }
  var industries: Int { standards * 12 / 100 }
  var enterprises: Int { standards * 8 / 100 }

  func outline(_ ordinal: Int) -> StandardOutline { StandardOutline(ordinal, shape, seed: seed) }

  func stream(_ topic: StaticString, _ ordinal: Int) -> RandomStream {
    RandomStream(seed: seed).branch(topic).branch(UInt64(ordinal))
  }

  // MARK: Refinement
  /// The national standard under an industry norm: another for each.
  func national(ofIndustry industry: Int) -> Int { industry * nationals / industries }

  /// The national standard under an enterprise standard: another for each.
  func national(ofEnterprise enterprise: Int) -> Int { enterprise * nationals / enterprises }

  /// The industry norm that refines a national standard, if there is one.
  func industry(on national: Int) -> Int? {
    guard industries > 0 else { return nil }
    let near = national * industries / nationals
    return [near, near + 1].first { $0 < industries && self.national(ofIndustry: $0) == national }
  }

  func enterprise(on national: Int) -> Int? {
    guard enterprises > 0 else { return nil }
    let near = national * enterprises / nationals
    return [near, near + 1].first { $0 < enterprises && self.national(ofEnterprise: $0) == national }
  }

  // MARK: What is built upon the standards
  /// Every eighth occupation is examined by somebody.
  var schemes: Int { (nationals + 7) / 8 }
  func national(ofScheme scheme: Int) -> Int { scheme * 8 }
  var issuers: Int { (schemes + Self.schemesOfIssuer - 1) / Self.schemesOfIssuer }
  static let schemesOfIssuer = 100

  /// National standards that one national crosswalk looks at; it compares some of them with the next one.
  static let crosswalkWidth = 100
  var nationalCrosswalks: Int { nationals < 2 ? 0 : (nationals - 2) / Self.crosswalkWidth + 1 }
  /// Industry norms of one association; each association publishes one crosswalk.
  static let normsOfAssociation = 40
  var associations: Int { (industries + Self.normsOfAssociation - 1) / Self.normsOfAssociation }
  /// Enterprise standards of one enterprise; each enterprise has grades of its own.
  static let standardsOfEnterprise = 20
  var companies: Int { (enterprises + Self.standardsOfEnterprise - 1) / Self.standardsOfEnterprise }
}
