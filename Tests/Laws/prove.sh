#!/bin/sh
# prove.sh CASES PAIRS SEED: tries the laws of merging and deciding on CASES random workspaces and the compiled evaluator
# on PAIRS random pairs, in chunks. A chunk that held is noted in .build/prove/held, with its seeds and the digest of the
# sources it was tried with; a run that was interrupted goes on behind the last of them.
set -eu
cases=$1 pairs=$2 seed=$3
chunk=${CHUNK:-25000}
[ "$chunk" -le "$cases" ] || chunk=$cases
cd "$(dirname "$0")/../.."
scratch=.build/prove
build=${TOUCHSTONE_TEST_BUILD:?is set by \`make prove\`}
mkdir -p "$scratch"
held=$scratch/held
touch "$held"
digest=$(find Sources Tests Package.swift -type f \( -name '*.swift' -o -name '*.yaml' \) | LC_ALL=C sort | xargs cat |
  sha256sum | cut -c1-16)

# shellcheck disable=SC2086 # Several options.
swift build --build-tests $build >&2
at=$seed
end=$((seed + cases))
while [ "$at" -lt "$end" ]; do
  size=$chunk
  [ $((at + size)) -le "$end" ] || size=$((end - at))
  share=$((pairs * size / cases))
  line="$digest seeds $at to $((at + size - 1)), $share pairs"
  if grep -qxF "$line" "$held"; then
    echo "held before: $line"
  else
    log=$scratch/seed-$at.log
    # shellcheck disable=SC2086
    if ! TOUCHSTONE_PROVE=$size TOUCHSTONE_PAIRS=$share TOUCHSTONE_SEED=$at swift test --skip-build $build \
      --filter '(RandomMerge|Verdict)LawTests|DifferentialTests' >"$log" 2>&1; then
      grep -E 'recorded an issue|seed [0-9]+:' "$log" | head -n 20 >&2
      echo "did not hold: $line; the whole of it is in $log" >&2
      exit 1
    fi
    grep '^held in' "$log" || true
    echo "$line" >>"$held"
    echo "held: $line"
  fi
  at=$((at + size))
done
echo "held: $cases cases of every law and $pairs pairs, from seed $seed"
