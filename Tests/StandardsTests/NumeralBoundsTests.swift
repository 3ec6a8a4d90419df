import CanonicalJSON
import Testing

@testable import Standards
@testable import YAMLSource

/// Unquoted numerals reach an editor's schema as numbers, whatever the text was.
struct NumeralBoundsTests {
  private func bounds(_ shape: ValueShape) throws -> NumeralBounds? {
    guard case .scalar(let scalar) = shape, case .pattern(let pattern) = scalar.content else {
      throw Unsuitable()
    }
    return NumeralBounds(of: pattern)
  }

  private struct Unsuitable: Error {}

  @Test func `a mark is a number from 0 to 100, with decimals`() throws {
    let mark = try #require(try bounds(Keys.pass.valueShape))
    #expect(mark.takesFractions && mark.maximum == 100)
  }

  @Test func `four digits may be any number that has no more`() throws {
    let edition = try #require(try bounds(Keys.catalogue.valueShape))
    #expect(!edition.takesFractions && edition.maximum == 9999)
    #expect(edition.members["minimum"] == 0)
  }

  @Test func `an item's code may look like a number of any size`() throws {
    let code = try #require(try bounds(Keys.code.valueShape))
    #expect(code.takesFractions && code.maximum == nil)
  }

  @Test(arguments: [Keys.date.valueShape, Keys.experience.valueShape, Keys.scopeOccupation.valueShape])
  func `a date, a length of time and an occupation's code never look like a number`(shape: ValueShape) throws {
    #expect(try bounds(shape) == nil)
  }
}
