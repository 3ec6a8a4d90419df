#!/usr/bin/env bash
# Prints how fast records are judged and certified, at two sizes, so that a cost that grows faster than the input shows.
# It never fails by its figures. `make bench` builds first.
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${TOUCHSTONE_BIN:-.build/release}
out=${TOUCHSTONE_BENCH_OUT:-.build/bench}/records
scheme=gd/electrician
as_of=2026-06-30
runs=5

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# The median time of several runs, in milliseconds.
median() {
  local times=()
  for ((run = 0; run < runs; run++)); do
    local started
    started=$(milliseconds)
    "$@" >/dev/null 2>&1
    times+=($(($(milliseconds) - started)))
  done
  printf '%s\n' "${times[@]}" | sort -n | sed -n "$((runs / 2 + 1))p"
}

report() { printf '%-34s %8d records %8d ms %8d records/s\n' "$1" "$2" "$3" $(($2 * 1000 / ($3 > 0 ? $3 : 1))); }

issue_afresh() {
  rm -f "$out/register.db"*
  cp "$out/new.db" "$out/register.db"
  cp "$out/new.db.key" "$out/register.db.key"
  "$bin/touchstone" issue --workspace standards --scheme "$scheme" --records "$1" --as-of "$as_of" \
    --issue-date 2026-07-15 --register "$out/register.db" --batch bench --key "$out/keys" \
    --unreviewed bench
}

rm -rf "$out"
mkdir -p "$out"
"$bin/touchstone" keys init --workspace standards --issuer lingnan --valid-from 2026-01-01 --out "$out/keys" 2>/dev/null
"$bin/touchstone" register init --register "$out/new.db" 2>/dev/null
echo "$(nproc) processors; median of $runs runs, start of the program and merge of the standards included"
for count in 1000 10000; do
  for format in ndjson csv; do
    records="$out/$count.$format"
    "$bin/touchstone-bench" records --workspace standards --scheme "$scheme" --count "$count" --seed 1 \
      --as-of "$as_of" --format "$format" --out "$records" 2>/dev/null
    for threads in 1 2; do
      report "evaluate $format, $threads thread(s)" "$count" "$(median "$bin/touchstone" evaluate \
        --workspace standards --scheme "$scheme" --records "$records" --as-of "$as_of" --threads "$threads" \
        --out "$out/decisions.ndjson")"
    done
  done
  report "evaluate and certify ndjson" "$count" "$(median issue_afresh "$out/$count.ndjson")"
done
