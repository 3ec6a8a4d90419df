/// The standard library's, but for saying what failed in an optimized build as well, where that says nothing.
func precondition(
  _ condition: @autoclosure () throws -> Bool, _ words: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) rethrows {
  if try !condition() { preconditionFailure(words(), file: file, line: line) }
}

/// What libFuzzer takes for a finding: the process ends, with words also in an optimized build.
func preconditionFailure(
  _ words: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) -> Never {
  fatalError(words(), file: file, line: line)
}
