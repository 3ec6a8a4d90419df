#!/usr/bin/env bash
# Sets Touchstone and its peers one task on the very same files (`peers/task.py` says which) and prints their rates, what
# memory they take, and the ratios; all must find the same candidates to attain. Whole processes, in turn, medians count;
# the rate beside it is without what the same process takes for one candidate. What is not installed is left out, and
# said so. It never fails by its figures. `make bench` builds and installs first.
#
# TOUCHSTONE_BENCH_CANDIDATES  how many candidates (default: 20000; a million take some 5 GB of disk, and a while)
# TOUCHSTONE_BENCH_RUNS        runs of each (default: 5)
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${TOUCHSTONE_BIN:-.build/release}
out=${TOUCHSTONE_BENCH_OUT:-.build/bench}/peers
count=${TOUCHSTONE_BENCH_CANDIDATES:-20000}
runs=${TOUCHSTONE_BENCH_RUNS:-5}
peers=Tests/Benchmarks/peers
measure=(python3 Tests/Benchmarks/measure.py --limit 900)

rm -rf "$out"
mkdir -p "$out"
python3 $peers/task.py "$count" "$out"
head -n 1 "$out/records.ndjson" >"$out/one.ndjson"
head -n 2 "$out/records.csv" >"$out/one.csv"
bytes() { awk "BEGIN { printf \"%.1f\", $(stat -c %s "$1") / 1e6 }"; }
echo "one task, $count candidates of one occupation with five levels; $(nproc) processors, median of $runs," \
  "load before: $(cut -d' ' -f1 /proc/loadavg)"
echo "NDJSON $(bytes "$out/records.ndjson") MB, CSV $(bytes "$out/records.csv") MB"

ways=(touchstone)
for peer in duckdb polars zen; do
  if python3 -c "import $peer" 2>/dev/null; then ways+=("$peer"); else echo "$peer: SKIPPED, because it is not installed"; fi
done
if "${CXX:-c++}" -std=c++17 -O3 -march=native -DNDEBUG -o "$out/floor" $peers/floor.cpp -lsimdjson -pthread 2>"$out/floor.log"; then
  ways+=(floor)
else
  echo "floor: SKIPPED, because it does not compile here: $(head -n 1 "$out/floor.log")"
fi

# The command that decides RECORDS into DECISIONS.
command_of() {
  local way=$1 records=$2 decisions=$3 threads=$4
  case $way in
  touchstone)
    echo "$bin/touchstone evaluate --workspace $out/workspace --scheme bench --records $records --as-of 2026-06-30" \
      "--threads $threads --out $decisions"
    ;;
  floor) echo "$out/floor $records $decisions $threads $out/rules.txt" ;;
  *) echo "python3 $peers/with_$way.py $records $decisions $threads" ;;
  esac
}

attained() {
  if [[ $1 == touchstone ]]; then grep -c '"verdict":"attained","workType":null}$' "$2"; else grep -c ',true,' "$2"; fi
}

declare -A counts
printf '%-7s %-11s %8s %11s %13s %9s %9s %9s %10s\n' format tool threads records/s 'net of start' 'peak MB' 'attained' \
  'ours is' 'net, it is'
for format in ndjson csv; do
  for threads in 1 2; do
    commands=()
    for way in "${ways[@]}"; do
      case $way:$format:$threads in floor:csv:* | zen:csv:* | zen:*:2) continue ;; esac
      commands+=("$way=$(command_of "$way" "$out/records.$format" "$out/$way.decisions" "$threads")")
      commands+=("$way-start=$(command_of "$way" "$out/one.$format" "$out/$way-start.decisions" "$threads")")
    done
    "${measure[@]}" --runs "$runs" "${commands[@]}" >"$out/figures"
    for command in "${commands[@]}"; do
      way=${command%%=*}
      case $way in *-start) continue ;; esac
      # Other formats and threads write the same file again.
      found=$(attained "$way" "$out/$way.decisions")
      counts[$found]=1
      awk -v way="$way" -v format="$format" -v threads="$threads" -v count="$count" -v attained="$found" '
        { wall[$1] = $2; peak[$1] = $4 }
        function net(name) { return wall[name] > wall[name "-start"] ? wall[name] - wall[name "-start"] : 0.1 }
        END {
          printf "%-7s %-11s %8d %11d %13d %9.1f %9d %8.2fx %9.2fx\n", format, way, threads, count * 1000 / wall[way],
            count * 1000 / net(way), peak[way] * 1024 / 1e6, attained, wall[way] / wall["touchstone"],
            net(way) / net("touchstone")
        }' "$out/figures"
    done
  done
done
if ((${#counts[@]} == 1)); then echo "all count the same"; else echo "the counts DIFFER: ${!counts[*]}"; fi
echo "load after: $(cut -d' ' -f1 /proc/loadavg)"
rm -f "$out"/records.* "$out"/*.decisions
