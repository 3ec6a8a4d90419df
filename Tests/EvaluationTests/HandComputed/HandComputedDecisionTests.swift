import Testing

/// Learners judged against the standards of this repository, each verdict worked out by hand in the test's comment
/// from the standard's own clauses. Extended by theme in the files beside.
///
/// Days are counted as the rules count them: n years before an application are all days from the corresponding day up
/// to, not including, the day of application. From 2026-06-01 back: 1 y = 365, 2 y = 730, and, once 2024-02-29 lies in
/// between, 3 y = 1096, 4 y = 1461, 5 y = 1826, 6 y = 2191.
@Suite struct HandComputedDecisionTests {}
