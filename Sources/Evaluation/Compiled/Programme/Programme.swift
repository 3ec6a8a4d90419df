import CompetencyModel
import Standards
import Vocabulary

/// A scheme and its part of the model for one as-of date, as flat lists whose entries name each other by number. Made
/// once, read by every thread.
///
/// Everything that depends on the model alone is worked out when it is made: what a certificate of another ladder is
/// worth and from when, which clauses concern which work type, which levels refine which, how a clause is worded.
/// It knows the standards that the scheme decides on, those they refine, and those whose evidence flows into them;
/// a record that names anything else is handed to the reference evaluator.
final class Programme: Sendable {
  let tables: Tables

  init(_ tables: Tables) { self.tables = tables }

  struct Tables: Sendable {
    var scheme = ""
    var schemeText: Int32 = 0
    /// The id of the certified standard.
    var certifies = ""
    var occupation = OccupationNumber.absent
    var asOf = CompactDate.absent
    var acceptsDeclaredExperience = false
    var roster = ProgrammeRoster()
    /// Names and other names of the enterprises by which more is endorsed than the scheme says.
    var chainEmployers = NameTable()
    /// Larger common totals are handed over, so that no sum of scores exceeds a machine word.
    var largestUnit = 100_000_000

    var texts = TextPool()
    var templates: [TraceTemplate] = []

    // Names.
    var ladders = NameTable()
    var steps = NameTable()
    /// By ladder and step's name.
    var isStep: [Bool] = []
    /// Likewise: whether some mapping lets it exempt from components.
    var exempts: [Bool] = []
    var stepTexts: [Int32] = []
    var majors = NameTable()
    var specialities = NameTable()
    var workTypes = NameTable()
    var standardIDs = NameTable()
    var levelNames = NameTable()
    var functionCodes = NameTable()
    var functionTexts: [Int32] = []
    var itemCodes = NameTable()
    var itemCodeTexts: [Int32] = []

    // Items.
    var items = NameTable()
    var itemLevels: [Int32] = []
    var isSkill: [Bool] = []
    /// By item: whose evidence counts for it beside its own.
    var flows: [Slice] = []
    var flowSources: [Int32] = []

    // Standards.
    var standards: [ProgrammeStandard] = []
    var levels: [ProgrammeLevel] = []
    var coveredTexts: [Int32] = []
    var plans: [ProgrammePlan] = []
    var planned: [PlannedClause] = []
    var applications: [ProgrammeApplication] = []
    var sittingContents: [ProgrammeSittingContent] = []
    var situations = ProgrammeSituations()

    // Clauses.
    var eligibility: [ProgrammeEligibility] = []
    var alternatives: [ProgrammeAlternative] = []
    var conditions: [ProgrammeCondition] = []
    var relations: [ProgrammeRelations] = []
    var relatedOccupations: [OccupationNumber] = []
    /// Runs of days, one for each step: from when on it suffices (never: the distant future).
    var sufficientFrom: [CompactDate] = []
    var examinations: [ProgrammeExamination] = []
    var rows: [ProgrammeRow] = []
    var rowItems: [ProgrammeRowItem] = []
    var keys: [ProgrammeKey] = []
    var itemClauses: [ProgrammeItemClause] = []
  }
}
