package import CanonicalJSON

extension CompactRecord {
  /// Appends the RFC 8785 bytes of the record: those that encoding the learner record and sorting its keys gives,
  /// written straight.
  package func appendCanonical(to bytes: inout ByteWriter) {
    self.bytes.withUnsafeBufferPointer { texts in
      // Handed over and taken back: the fields are written where they belong.
      var handed = ByteWriter(capacity: 0)
      swap(&handed, &bytes)
      var fields = CanonicalFields(texts, areFreeOfEscapes: isFreeOfEscapes, to: handed)
      fields.braced { write(to: &$0) }
      bytes = fields.end()
    }
  }

  /// Its RFC 8785 bytes.
  package var canonicalBytes: [UInt8] {
    var bytes = ByteWriter()
    appendCanonical(to: &bytes)
    return bytes.array
  }

  private func write(to fields: inout CanonicalFields) {
    fields.object(#""application":"#) { application.write(to: &$0) }
    fields.list(#""apprenticeships":"#, apprenticeships) { $0.write(to: &$1) }
    fields.list(#""awards":"#, awards) { $0.write(to: &$1) }
    fields.list(#""certificates":"#, certificates) { $0.write(to: &$1) }
    fields.list(#""credentials":"#, credentials) { $0.write(to: &$1) }
    fields.number(#""declaredExperience":"#, declaredExperience)
    fields.list(#""education":"#, education) { $0.write(to: &$1) }
    fields.list(#""employment":"#, employment) { $0.write(to: &$1) }
    fields.list(#""evidence":"#, evidence) { write($0, to: &$1) }
    fields.object(#""person":"#) { person.write(to: &$0) }
    fields.list(#""recognitions":"#, recognitions) { $0.write(to: &$1) }
    fields.list(#""sanctions":"#, sanctions) { $0.write(to: &$1) }
    fields.list(#""sittings":"#, sittings) { write($0, to: &$1) }
    fields.list(#""titles":"#, titles) { $0.write(to: &$1) }
    fields.list(#""training":"#, training) { $0.write(to: &$1) }
  }

  private func write(_ piece: Evidence, to fields: inout CanonicalFields) {
    fields.texts(#""assessors":"#, assessors, piece.assessors.range)
    fields.date(#""date":"#, piece.date)
    fields.text(#""item":"#, piece.item)
    fields.word(#""kind":"#, piece.kind)
    fields.text(#""organisation":"#, piece.organisation)
    fields.score(#""score":"#, piece.score)
  }

  private func write(_ sitting: Sitting, to fields: inout CanonicalFields) {
    fields.texts(#""assessors":"#, assessors, sitting.assessors.range)
    fields.word(#""component":"#, sitting.component)
    fields.date(#""date":"#, sitting.date)
    fields.object(#""functions":"#) { fields in
      for index in sitting.functions.range { fields.member(functions[index].code, functions[index].score) }
    }
    fields.object(#""keys":"#) { fields in
      for index in sitting.keys.range { fields.member(keys[index].code, keys[index].isPassed) }
    }
    fields.text(#""level":"#, sitting.level)
    switch sitting.score {
    case .blank: break
    case .absent: fields.literal(#""score":"absent","#)
    case .given(let score): fields.score(#""score":"#, score)
    }
    fields.text(#""standard":"#, sitting.standard)
  }
}

// Each part's members in the order of their keys.

extension CompactRecord.Application {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.text(#""cohort":"#, cohort)
    fields.date(#""date":"#, date)
    fields.text(#""id":"#, id)
    fields.text(#""intendedOccupation":"#, intendedOccupation)
    fields.text(#""level":"#, level)
    fields.text(#""occupation":"#, occupation)
    fields.text(#""standard":"#, standard)
    fields.text(#""workType":"#, workType)
  }
}

extension CompactRecord.Person {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""birthDate":"#, birthDate)
    fields.word(#""document":"#, document)
    fields.text(#""name":"#, name)
    fields.text(#""number":"#, number)
  }
}

extension CompactRecord.Diploma {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.text(#""accreditedFor":"#, accreditedFor)
    fields.word(#""education":"#, education)
    fields.flag(#""enrolled":"#, enrolled)
    fields.flag(#""finalYear":"#, finalYear)
    fields.date(#""graduated":"#, graduated)
    fields.text(#""major":"#, major)
    fields.word(#""programme":"#, programme)
    fields.word(#""school":"#, school)
  }
}

extension CompactRecord.Employment {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.text(#""employer":"#, employer)
    fields.date(#""from":"#, from)
    fields.text(#""occupation":"#, occupation)
    fields.date(#""to":"#, to)
  }
}

extension CompactRecord.Certificate {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""date":"#, date)
    fields.text(#""ladder":"#, ladder)
    fields.text(#""level":"#, level)
    fields.text(#""number":"#, number)
    fields.text(#""occupation":"#, occupation)
  }
}

extension CompactRecord.Credential {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""date":"#, date)
    fields.word(#""kind":"#, kind)
  }
}

extension CompactRecord.Title {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""date":"#, date)
    fields.word(#""rank":"#, rank)
    fields.text(#""speciality":"#, speciality)
  }
}

extension CompactRecord.Training {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""completed":"#, completed)
    fields.number(#""hours":"#, hours)
    fields.text(#""level":"#, level)
    fields.text(#""occupation":"#, occupation)
  }
}

extension CompactRecord.Apprenticeship {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.date(#""completed":"#, completed)
    fields.text(#""enterpriseMentor":"#, enterpriseMentor)
    fields.text(#""occupation":"#, occupation)
    fields.text(#""schoolMentor":"#, schoolMentor)
  }
}

extension CompactRecord.Sanction {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.word(#""component":"#, component)
    fields.date(#""from":"#, from)
    fields.text(#""item":"#, item)
    fields.word(#""measure":"#, measure)
    fields.text(#""reference":"#, reference)
    fields.date(#""to":"#, to)
  }
}

extension CompactRecord.Award {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.text(#""approval":"#, approval)
    fields.text(#""competition":"#, competition)
    fields.word(#""competitionClass":"#, competitionClass)
    fields.date(#""date":"#, date)
    fields.word(#""group":"#, group)
    fields.text(#""occupation":"#, occupation)
    fields.word(#""prize":"#, prize)
    fields.number(#""rank":"#, rank)
  }
}

extension CompactRecord.Recognition {
  fileprivate func write(to fields: inout CanonicalFields) {
    fields.text(#""approver":"#, approver)
    fields.date(#""date":"#, date)
    fields.word(#""kind":"#, kind)
    fields.text(#""level":"#, level)
    fields.text(#""reference":"#, reference)
  }
}
