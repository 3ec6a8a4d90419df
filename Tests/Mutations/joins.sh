#!/bin/bash
# Plants faults in the joins, one at a time, and expects a law to notice each: what no law notices is not proved.
#
#   joins.sh [CASES]     how many random workspaces each law may try on each fault (default 300)
#
# Works on a copy with the merge and its laws only. Exit code: 0 if every fault was noticed, 1 otherwise.
set -euo pipefail

cases=${1:-300}
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=${MUTATIONS_SCRATCH:-$(mktemp -d)}
[ -n "${MUTATIONS_SCRATCH:-}" ] || trap 'rm -rf "$scratch"' EXIT
merge=Sources/CompetencyModel/Merge

# NAME | FILE | PATTERN OF AN EXPRESSION | WHAT STANDS FOR IT INSTEAD
faults=$(cat <<'FAULTS'
the weakest for the strictest|Joins/Strictest.swift|join == \.maximum \? left > right : left < right|join == .maximum ? left < right : left > right
the last said for the strictest|Joins/Strictest.swift|isStricter\(next, best\) \? next : best|next
intersection for union|Joins/UnionJoin.swift|Set\(contributions\)\.sorted\(\)|contributions.count > 1 ? [] : contributions
union for intersection|Joins/IntersectionJoin.swift|\$0\.intersection\(\$1\)|$0.union($1)
the first list for what all have in common|Joins/IntersectionJoin.swift|contributions\.dropFirst\(\)|contributions.prefix(0)
all for any of a flag|Joins/FlagJoin.swift|contributions\.contains \{ \$0\.value \}|contributions.allSatisfy { $0.value } && !contributions.isEmpty
only the examiner has a say in its examination|ExaminationJoin.swift|cone\.filter \{ related\(\$0\.owner, examiner\) \}|cone.filter { $0.owner == examiner }
a forgotten origin of an examination|ExaminationJoin.swift|for requirement in \Krequirements|Array(requirements.dropLast())
a forgotten origin of evidence|EvidenceJoin.swift|for rule in \Krules|Array(rules.dropFirst())
required kinds of the level alone|EvidenceJoin.swift|rules\.flatMap\(\\\.requiredKinds\)|Array(rules.prefix(1)).flatMap(\.requiredKinds)
stars added by lower standards lost|ExaminationJoin.swift|for other in \Kcone|Array(cone.prefix(1))
conditions of the level alone|EffectiveLevelJoin.swift|for contribution in \Kcone(?= where)|Array(cone.prefix(1))
what is refined through others lost|RefinementGraph.swift|for refinement in \Kstandard\.refines(?= \{\n        let pairs)|seen.count > 1 ? [] : standard.refines
levels by their position, not by the map|RefinementGraph.swift|\$0\.own\.value == owner\.level|$0.own.value == refinement.value.levels.first?.own.value
joins running upward|RefinementGraph.swift|visit\(owner\)(?=\n    return found)|{ visit(owner); for lower in index.standards.values where lower.refines.contains(where: { $0.value.named == owner.standard }) { lower.levels.forEach { visit(StandardLevel(standard: lower.key, level: $0.level.value)) } } }()
crosswalks reaching upward|Alignment/AlignmentClosure.swift|\$0\.layer == layer(?= && !setAside)|layer == .national
covers counting upward too|Alignment/CoversOrder.swift|between\.append\(\(from, to, edge\)\)|between += [(from, to, edge), (to, from, edge)]
covers reaching one step only|Alignment/EvidenceFlows.swift|seen\.insert\(next\)\.inserted|seen.insert(next).inserted && next == leader
closure of one crosswalk, not of the union|Alignment/AlignmentEdge.swift|crosswalks(?=\.flatMap)|Array(crosswalks.prefix(1))
alignments heard in no fixed order|Alignment/AlignmentEdge.swift|first\.layer != second\.layer|true
two items of a level joined|Alignment/ItemClasses.swift|pairs\.min\(by: <\)|nil as (Int, Int)?
the class not named by its smallest item|Alignment/ItemClasses.swift|min\(larger\.smallest, item\)|larger.smallest
identical copies told as different|DocumentIndex.swift|workspace\.sources\[earlier\.entry\.source\]\.bytes == workspace\.sources\[entry\.source\]\.bytes|false
of two documents of one name the first read stands|DocumentIndex.swift|Self\.inOrder\(workspace\)|workspace.entries
FAULTS
)

mkdir -p "$scratch"
rm -rf "$scratch/Sources" "$scratch/Tests" "$scratch/standards"
cp -r "$root/Sources" "$root/standards" "$scratch/"
mkdir "$scratch/Tests"
cp -r "$root/Tests/TestSupport" "$root/Tests/CompetencyModelTests" "$scratch/Tests/"
cp "$root/Package.resolved" "$scratch/" 2>/dev/null || true
# The package as far as the merge and its tests.
python3 - "$root/Package.swift" "$scratch/Package.swift" <<'PYTHON'
import re, sys

text = open(sys.argv[1]).read()
keep = {"CGlibc", "CLibYAML", "CanonicalJSON", "Diagnostics", "Files", "Vocabulary", "LearnerRecords", "YAMLSource", "Standards", "CompetencyModel",
        "TestSupport", "CompetencyModelTests"}

def balanced(text, start):
    depth = 0
    for end in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        if depth == 0 and text[end] == ")":
            return text.index("\n", end) + 1

at = 0
while found := re.compile(r'^    \.(?:systemLibrary|target|executableTarget|testTarget)\(\s*name: "(\w+)"', re.M).search(text, at):
    end = balanced(text, text.index("(", found.start()))
    if found.group(1) in keep:
        at = end
    else:
        text, at = text[:found.start()] + text[end:], found.start()
text = re.sub(r"  products: \[.*?\n  \],\n", "", text, flags=re.S)
text = re.sub(r".*(swift-argument-parser|GRDB).*\n", "", text)
open(sys.argv[2], "w").write(text)
PYTHON

# All faults are built at once; the environment says which of them is alive.
cat >"$scratch/Sources/CompetencyModel/Planted.swift" <<'SWIFT'
import Glibc

private let alive = getenv("PLANTED_FAULT").map { String(cString: $0) }

func planted(_ fault: String) -> Bool { alive == fault }
SWIFT
while IFS='|' read -r name file pattern instead; do
  export name pattern instead
  perl -0pi -e 'BEGIN { ($n, $p, $i) = @ENV{qw(name pattern instead)} }
    s/$p/(planted("$n") ? ($i) : ($&))/ or die "cannot plant: $n\n"' "$scratch/$merge/$file"
done <<<"$faults"

laws() {
  PLANTED_FAULT=${1:-} TOUCHSTONE_PROVE=$cases TOUCHSTONE_SHRINK=no swift test --package-path "$scratch" ${1:+--skip-build} \
    --filter RandomMergeLawTests >"$scratch/run.log" 2>&1
}

if ! laws; then
  echo "the laws do not hold of the joins as they are, or nothing was built: see $scratch/run.log" >&2
  trap - EXIT
  exit 1
fi

planted=0
survivors=0
while IFS='|' read -r name _; do
  planted=$((planted + 1))
  if laws "$name"; then
    verdict=SURVIVED
    survivors=$((survivors + 1))
  else
    law=$(sed -n 's/.*seed \([0-9]*\): \([^:]*\):.*/\2 (seed \1)/p' "$scratch/run.log" | head -n 1)
    verdict="noticed: ${law:-the run ended early}"
  fi
  printf '%-52s %s\n' "$name" "$verdict"
done <<<"$faults"
echo "$planted faults, $((planted - survivors)) noticed"
[ "$survivors" -eq 0 ]
