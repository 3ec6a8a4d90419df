package import Diagnostics

/// Every message of this module (TS1xxx), for the catalogue.
package enum YAMLMessages {
  package static let all: [any FindingMessage.Type] =
    LayoutMessages.all + [
      WrongEncoding.self, FileTooLarge.self, EmptyDocument.self, SecondDocument.self, TabIndentation.self,
      InvalidYAML.self, OutOfBounds.self, UnknownKey.self, RepeatedKey.self, MissingKey.self, UnexpectedValue.self,
      NothingListed.self, LookalikeCharacter.self, SuspiciousCharacter.self, LostCharacter.self,
      WideSpaceIndentation.self, CutText.self, NotText.self,
    ]
}
