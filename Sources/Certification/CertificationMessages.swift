package import Diagnostics

/// Every message of this module (TS6xxx), for the catalogue.
package enum CertificationMessages {
  package static let all: [any FindingMessage.Type] = [
    MalformedCertificateNumber.self, InconsistentCertificateNumber.self, OutsideFiling.self, BatchDatesRefused.self,
    NoticeListRefused.self, ReleasedNotCertified.self, PrintSerialUsed.self,
    ReviewPassedOver.self, NotIssued.self, IssuedFromOtherInputs.self, BatchDiffers.self, StatusChangeRefused.self,
    PlanOutdated.self,
    BatchNotReleased.self, ReleaseRefused.self, UnusableDecisions.self, CorrectionRefused.self,
    NoticeRefused.self,
    MalformedCredential.self,
    UnknownIssuer.self, KeyNotAccepted.self, ForgedSignature.self, ForeignTerms.self, ClaimMismatch.self,
    FormsDiffer.self, CertificateDatesRefused.self,
    NotInRegister.self, NotInForce.self, BindingBroken.self, NoRegister.self, NotReached.self, UnusableStatusList.self,
    NoStatusEntry.self,
    DisclosureOfAnother.self, HolderDiffers.self, DisclosureNeeded.self, MalformedTrustFile.self,
    MalformedDisclosure.self, MalformedStatusList.self, DecisionDiffers.self, UnknownSemantics.self,
    InputsUnreadable.self, RecordErased.self, RecordLocked.self, RegisterUnsound.self, RegisterInTheWay.self,
    BackupBehind.self, ErasureTooEarly.self, RestoreUnsettled.self,
    RegistersParted.self, BackupUnsound.self, SerialBehind.self, RunImpossible.self,
    NothingSelected.self, SuspendedForSeveralCauses.self, CertifiedAnew.self, StatusContradicted.self, NumberLost.self,
  ]
}
