import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

struct PersonTests {
  /// GB 11643 worked out another way: Σ aᵢ·2^(18−i) over all 18 characters is 1 modulo 11.
  private static func isValid(_ number: String) -> Bool {
    guard number.utf8.count == 18 else { return false }
    var sum = 0
    for character in number {
      guard let digit = character == "X" ? 10 : character.wholeNumberValue else { return false }
      sum = (sum * 2 + digit) % 11
    }
    let digits = Array(number)
    let date = "\(String(digits[6..<10]))-\(String(digits[10..<12]))-\(String(digits[12..<14]))"
    return sum == 1 && CalendarDate(date) != nil
  }

  @Test func `the independent check knows the published examples`() {
    #expect(Self.isValid("11010519491231002X"))
    #expect(Self.isValid("81000019950705123X"))
    #expect(Self.isValid("440115200002290012"))
    #expect(!Self.isValid("440115200002290013"))
    #expect(!Self.isValid("440106199913010024"))
  }

  @Test(arguments: ShippedSchemes.ids)
  func `every identity number is valid, and says when its holder was born`(scheme: String) throws {
    let people = try ShippedSchemes.judged(scheme).map(\.record.person)
    for person in people where person.number.utf8.count == 18 {
      #expect(Self.isValid(person.number), "\(person.number)")
      #expect(person.number.dropFirst(6).prefix(8) == person.birthDate?.description.filter { $0 != "-" } ?? "")
    }
    let documents = Set(people.map(\.document))
    #expect(documents == Set(IdentityDocument.allCases))
    #expect(people.count { $0.document == .residentID } > people.count * 9 / 10)
    let registered = people.count { $0.document == .residentID && $0.number.hasPrefix("44") }
    #expect(registered > people.count * 6 / 10)
  }

  @Test func `no two learners share a document, however many there are`() {
    let codes = stride(from: 0, to: PersonalCode.most, by: 997).map { PersonalCode(index: $0, offset: 12_345).number }
    #expect(Set(codes).count == codes.count)
    #expect(PersonalCode(index: PersonalCode.most, offset: 3).number == PersonalCode(index: 0, offset: 3).number)
    #expect(PersonalCode.most > 50_000_000)
  }

  @Test func `learners born on a leap day are born in a leap year`() throws {
    let leap = try #require(
      (0..<100_000).lazy.map { PersonalCode(index: $0, offset: 0) }.first { $0.month == 2 && $0.day == 29 })
    #expect(leap.birthDate(year: 1999, earlier: true)?.description == "1996-02-29")
    #expect(leap.birthDate(year: 1999, earlier: false)?.description == "2000-02-29")
  }

  @Test func `some names have rare characters, compound surnames or a middle dot`() throws {
    let names = try ShippedSchemes.judged("gd/electrician").map(\.record.person.name)
    let rare = names.count { name in NameStock.rare.contains { name.contains($0) } }
    #expect((15...50).contains(rare), "\(rare)")
    #expect(names.contains { $0.contains("·") })
    #expect(names.contains { $0.hasPrefix("欧阳") || $0.hasPrefix("司徒") })
    #expect(Set(names).count > 1500)
  }

  @Test(arguments: ShippedSchemes.ids)
  func `careers are plausible`(scheme: String) throws {
    for (record, _) in try ShippedSchemes.judged(scheme) {
      let born = try #require(record.person.birthDate)
      let applied = try #require(record.application.date)
      #expect(born.adding(months: 16 * 12) <= applied)
      #expect(born.year > 1955)
      for job in record.employment {
        #expect(born.adding(months: 15 * 12) < job.from, "\(record.person.number) \(job.from)")
        #expect(job.to.map { $0 >= job.from && $0 < applied } ?? (job.from <= applied))
      }
      for certificate in record.certificates {
        #expect(born.adding(months: 15 * 12) < certificate.date)
        guard let number = certificate.number, number.utf8.count == 22 else { continue }
        #expect(number.dropFirst(13).prefix(2) == certificate.date.description.dropFirst(2).prefix(2))
        #expect(number.dropFirst(15).prefix(1) == certificate.level)
      }
      for diploma in record.education where !diploma.finalYear {
        guard let graduated = diploma.graduated else { continue }
        #expect(born.adding(months: 16 * 12) < graduated)
      }
    }
  }
}
