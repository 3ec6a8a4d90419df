package import Diagnostics

/// Every message of this module (TS4xxx), for the catalogue.
package enum RecordMessages {
  package static let all: [any FindingMessage.Type] = files + headers + rows + cells

  private static let files: [any FindingMessage.Type] = [
    EmptyFile.self, NoRows.self, UnreadableEncoding.self, WorkbookFile.self, UnknownFormat.self,
  ]

  private static let headers: [any FindingMessage.Type] = [
    UnknownColumn.self, RepeatedColumn.self, MissingColumn.self, GapInNumbers.self, WrongSeparator.self, TitleRow.self,
  ]

  private static let rows: [any FindingMessage.Type] = [
    UndecodableText.self, RowTooLong.self, UnclosedQuote.self, TextAfterQuote.self, WrongCellCount.self,
    ContentWithoutColumn.self, NullCharacter.self, TotalRow.self, SecondHeader.self, DuplicateApplication.self,
    InvalidJSON.self, UnknownKey.self, WrongType.self,
  ]

  private static let cells: [any FindingMessage.Type] = [
    MissingValue.self, UnknownWord.self, InvalidOccupation.self, InvalidItem.self, InvalidFlag.self, InvalidEntry.self,
    RepeatedEntry.self, InvalidYears.self, UnreadableEnd.self, InvalidHours.self, ControlCharacter.self,
    LostCharacter.self,
    IdentityNumberLength.self,
    IdentityNumberCharacters.self, IdentityCheckCharacter.self, IdentityBirthDate.self, OtherDocumentNumber.self,
    ScientificNumber.self, LostDigits.self, OldIdentityNumber.self, DocumentNumberForm.self, BirthDateMismatch.self,
    InvalidAssessor.self, UnreadableDate.self, NonexistentDate.self, DateWithoutDay.self, SpreadsheetSerial.self,
    DateOutOfRange.self, EndBeforeStart.self, AmbiguousMonth.self, UnreadableScore.self, ScoreOutOfRange.self,
    ScoreTooPrecise.self, PointsAboveTotal.self, MisplacedAbsence.self, BarOfPart.self,
    InvalidRank.self, SittingContradicted.self, BeforeBirth.self,
  ]
}
