package import Diagnostics

/// The checks that need no other document than the standard itself.
package enum StandardChecks {
  /// - Parameter faults: what reading the file found. What was left out for an error would seem to be missing to every
  ///   check but those of what is there.
  static func findings(in standard: StandardDocument, besides faults: [Finding]) -> [Finding] {
    let marks =
      PassMarkCheck.findings(in: standard) + RepeatedEntryCheck.findings(in: standard)
      + KeyItemCheck.findings(in: standard) + AssessmentTimeCheck.findings(in: standard)
    let texts = ItemTextCheck.findings(in: standard)
    guard !faults.hasErrors else { return marks + texts + WeightCheck.sums(in: standard, besides: faults) }
    let workTypes = WorkTypeCheck.findings(in: standard)
    if !workTypes.isEmpty { return marks + texts + workTypes + WeightCheck.sums(in: standard, besides: faults) }
    let rest =
      LayerCheck.findings(in: standard) + RelatedListCheck.findings(in: standard)
      + EditionDateCheck.findings(in: standard)
    let numbering = numberingFindings(in: standard)
    // Looked for only where something is wrong: it would be the cause.
    let place = numbering.isEmpty ? nil : FunctionPlaceCheck(standard)
    guard let place, !place.findings.isEmpty else { return marks + texts + numbering + rest }
    return marks + texts + place.findings + numberingFindings(in: standard, besides: place.levels)
      + WeightCheck.sums(in: standard, besides: faults, only: place.levels) + rest
  }

  private static func numberingFindings(in standard: StandardDocument, besides levels: Set<String> = []) -> [Finding] {
    BlueprintCheck.findings(in: standard, besides: levels) + NumberingCheck.findings(in: standard, besides: levels)
      + WeightCheck.findings(in: standard, besides: levels)
  }
}

/// Every message of this module (TS2xxx), for the catalogue.
package enum StandardsMessages {
  package static let all: [any FindingMessage.Type] = [
    EndsBeforeStart.self, EmptyAlternative.self, KeyWithoutOwner.self, NoKind.self, WeightSum.self,
    WeightOfAbsentFunction.self, MissingWeight.self, MissingWeights.self, RepeatedCode.self, MisplacedCode.self,
    CodeGap.self, FunctionOfAbsentLevel.self, NothingRefined.self, NationalRefines.self, MissingEligibility.self,
    LevelWithoutFunctions.self, RepeatedStep.self, RepeatedDigit.self, MissingWeightTable.self,
    PassMarkOfZero.self, WeightsWithoutFunctions.self, RepeatedName.self, JoinedNames.self, LengthOfZero.self,
    TwoMilestones.self, UnknownWorkType.self, BlueprintSum.self, NothingOfThatCode.self, NoChoice.self,
    BlueprintTooShort.self, RepeatedText.self, MarkInText.self, NotAnAbility.self, RepeatedEntry.self,
    AlignedWithItself.self, TooManyFindings.self, UnlistedTitles.self, UnlistedMajors.self, NothingRelated.self,
    InForceBeforeEdition.self, SharedName.self, TwoCreditCodes.self, UnknownNode.self,
    OneSidedResolution.self, ImpossibleChoice.self, ExpiresBeforeDecision.self,
    RanksOrPrizes.self, RanksOfNobody.self, ExemptionsApart.self, MappedOntoItself.self,
    KeyItemIsKnowledge.self, MarkBelowNational.self, OtherKind.self, CodeApartFromTasks.self,
    LevelApartFromTables.self, FunctionNotExamined.self, TimeBelowNational.self,
  ]
}
