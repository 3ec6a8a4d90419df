import CanonicalJSON
import Testing

/// `touchstone schema`: JSON Schema for editors.
@Suite struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the schema of any document goes to standard output`() throws {
    let run = try Program.touchstone.run(["schema"], in: folder)
    #expect(run.ending == .exit(0))
    #expect(run.errors.isEmpty)
    let schema = try JSONParser.parse(run.output)
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
  }

  @Test func `a kind may be named in both languages`() throws {
    let english = try Program.touchstone.run(["schema", "ladder"], in: folder)
    let chinese = try Program.touchstone.run(["schema", "等级体系", "--lang", "zh"], in: folder)
    #expect(english.ending == .exit(0) && chinese.ending == .exit(0))
    #expect(english.output == chinese.output)
    let schema = try JSONParser.parse(english.output)
    #expect(schema["properties"]?["级次"] != nil)
  }

  @Test func `a folder gets a file for each kind and one for any`() throws {
    let run = try Program.touchstone.run(["schema", "--out", "made/schemas"], in: folder)
    #expect(run.ending == .exit(0))
    #expect(run.output.isEmpty)
    #expect(run.errors == "wrote 10 JSON Schemas to `made/schemas`\n")
    #expect(
      try folder.names("made/schemas") == [
        "catalogue.json", "chain.json", "crosswalk.json", "document.json", "issuer.json", "ladder.json",
        "resolutions.json", "scheme.json", "standard.json", "workspace.json",
      ])
    let any = try Program.touchstone.run(["schema"], in: folder)
    #expect(try folder.read("made/schemas/document.json") == any.output)
    let standard = try Program.touchstone.run(["schema", "standard"], in: folder)
    #expect(try folder.read("made/schemas/standard.json") == standard.output)
  }

  @Test func `a folder gets only the kind asked for`() throws {
    let run = try Program.touchstone.run(["schema", "scheme", "--out", "schemas", "--lang", "zh"], in: folder)
    #expect(run.ending == .exit(0))
    #expect(run.errors == "在 `schemas` 写出了 1 份 JSON Schema\n")
    #expect(try folder.names("schemas") == ["scheme.json"])
  }

  @Test func `an unknown kind is wrong usage, with the one probably meant`() throws {
    let run = try Program.touchstone.run(["schema", "standrad"], in: folder)
    #expect(run.ending == .exit(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("there is no kind of document `standrad`"))
    #expect(run.errors.contains("did you mean `standard`?"))
  }

  @Test func `a place that cannot be written to is no success`() throws {
    try folder.write("taken", as: "file")
    let run = try Program.touchstone.run(["schema", "--out", "file"], in: folder)
    #expect(run.ending == .exit(70))
  }
}
