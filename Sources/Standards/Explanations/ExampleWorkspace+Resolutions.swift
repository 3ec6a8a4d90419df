package import Diagnostics

/// A conflict of the example workspace and its resolution. Digests are as `touchstone conflicts` prints them; a test
/// fails as soon as they are others.
extension ExampleWorkspace {
  package static let resolutionsPath = "resolutions.yaml"

  /// The industry norm with a mark below the national one, and the resolution that lets it stand.
  package static let settledConflict = [
    DocumentEdit("industry.yaml", "practical: {pass: 65,", "practical: {pass: 55,"),
    DocumentEdit.whole(resolutionsPath, resolutions),
  ]

  /// The same resolution where there is nothing to resolve: the norm is as strict as the national standard.
  package static let unusedResolution = DocumentEdit.whole(
    resolutionsPath,
    resolutions.replacing("says: \"55\"", with: "says: \"65\"").replacing(
      "12eb89c2cbb3c08d79cb1b4038ee9397ec54f8fe5972e700aefacc131c4d5de8",
      with: "dde68180e20b8042de8ebc24f81813ed3ac880d18d5edfcb0e55d7e1fd3132cd"))

  /// The entry itself, without the lines above it.
  package static let resolutionEntry = """
    - conflict: TS3007
      first:
        place: gd/electrician@2024#4/practical/pass
        says: "55"
        digest: 12eb89c2cbb3c08d79cb1b4038ee9397ec54f8fe5972e700aefacc131c4d5de8
      second:
        place: cn/electrician@2020#4/practical/pass
        says: "60"
        digest: 60e35bc38560c894861cf1f65a776b5da3fffa6cd548fb3b90519c4f8c0a677c
      choice: first
      reason: 新设备到位前仍按原合格分
      person: 李明
      body: 人力资源和社会保障部
      date: 2026-01-05

    """

  private static let resolutions = """
    kind: resolutions
    id: electrician-decisions
    title: 电工标准的裁定
    resolutions:

    """ + resolutionEntry + "  expires: 2027-12-31\n"
}

extension RuleExample {
  /// Changes to the conflict and its resolution, of which those of the good example are right.
  package static func ofResolution(_ bad: DocumentEdit..., good: DocumentEdit...) -> RuleExample {
    RuleExample(bad: ExampleWorkspace.settledConflict + bad, good: ExampleWorkspace.settledConflict + good)
  }
}
