#!/usr/bin/env bash
# Prints how fast `touchstone validate` is: against libyaml's bare event loop, from a hundred standards to a whole
# nation's; as a whole process on one file, and on some hundred, beside yamllint and check-jsonschema. Pairs run in turn,
# medians count. Every run is a whole one (`--fresh`): what a run before it found has no say. It never fails by its
# figures. `make bench` builds and installs first.
#
# TOUCHSTONE_BENCH_SIZES  numbers of standards (default: 100 1000 5000 25000)
# TOUCHSTONE_BENCH_LIMIT  seconds after which a run is given up (default: 300)
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${TOUCHSTONE_BIN:-.build/release}
out=${TOUCHSTONE_BENCH_OUT:-.build/bench}/validate
read -ra sizes <<<"${TOUCHSTONE_BENCH_SIZES:-100 1000 5000 25000}"
limit=${TOUCHSTONE_BENCH_LIMIT:-300}
measure=(python3 Tests/Benchmarks/measure.py --limit "$limit")
# Layout is taste; the rest of yamllint's rules look for mistakes.
lint="{extends: default, rules: {line-length: disable, document-start: disable}}"

# Makes a workspace; prints its files, bytes and items.
make_workspace() {
  "$bin/touchstone-bench" workspace --standards "$1" --shape "$2" --seed 1 --out "$3" 2>&1 |
    sed -n 's/.*: \([0-9]*\) files, \([0-9]*\) bytes, \([0-9]*\) items.*/\1 \2 \3/p'
}

figure() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' <<<"$3"; }

# Ratios by the clock: on all processors (`all`), and held to one (`one`), as the loop is.
echo "validate beside libyaml's events on one processor, the loop alone, files read before; $(nproc) processors, median of 5"
printf '%-8s %7s %7s %7s %9s %9s %8s %8s %9s %6s %6s %8s %7s %7s\n' shape standards files MB items seconds files/s MB/s \
  events all one peak us/item B/item
printf '%-8s %7s %7s %7s %9s %9s %8s %8s %9s %6s %6s %8s %7s %7s\n' '' '' '' '' '' '' '' '' MB/s ratio ratio MB '' ''

# The time and the memory of an item, by shape and size.
declare -A time_of_item memory_of_item
at_scale() {
  local shape=$1 standards=$2 folder="$out/$1-$2" files bytes items figures
  rm -rf "$folder"
  read -r files bytes items < <(make_workspace "$standards" "$shape" "$folder")
  figures=$("${measure[@]}" --runs 5 "validate=$bin/touchstone validate --fresh --lang en --workspace $folder" \
    "pinned=taskset -c 0 $bin/touchstone validate --fresh --lang en --workspace $folder" \
    "events=$bin/touchstone-bench events $folder")
  if [[ $(figure validate 2 "$figures") == over ]]; then
    printf '%-8s %7d %7d %7.1f %9d  over %d s: given up\n' "$shape" "$standards" "$files" \
      "$(awk "BEGIN { print $bytes / 1e6 }")" "$items" "$limit"
  else
    awk -v shape="$shape" -v standards="$standards" -v files="$files" -v bytes="$bytes" -v items="$items" '
      $1 == "validate" { wall = $2 / 1e3; peak = $4 * 1024 }
      $1 == "pinned" { pinned = $2 / 1e3 }
      $1 == "events" { loop = $5 / 1e6 }
      END {
        printf "%-8s %7d %7d %7.1f %9d %9.3f %8d %8.1f %9.1f %6.3f %6.3f %8.1f %7.2f %7d\n", shape, standards, files,
          bytes / 1e6, items, wall, files / wall, bytes / 1e6 / wall, bytes / 1e6 / loop, loop / wall,
          loop / pinned, peak / 1e6, wall * 1e6 / items, peak / items
      }' <<<"$figures"
    time_of_item[$shape-$standards]=$(awk "BEGIN { print $(figure validate 2 "$figures") / $items }")
    memory_of_item[$shape-$standards]=$(awk "BEGIN { print $(figure validate 4 "$figures") / $items }")
  fi
  rm -rf "$folder"
}

for size in "${sizes[@]}"; do at_scale mixed "$size"; done
at_scale small 1000
at_scale large 200

slope() {
  local from=mixed-1000 to=$1
  if [[ -n ${time_of_item[$from]:-} && -n ${time_of_item[$to]:-} ]]; then
    awk "BEGIN { printf \"an item at ${to#mixed-} standards against 1000: time %.2f, memory %.2f\n\",
      ${time_of_item[$to]} / ${time_of_item[$from]}, ${memory_of_item[$to]} / ${memory_of_item[$from]} }"
  fi
}
for size in "${sizes[@]}"; do if ((size > 1000)); then slope "mixed-$size"; fi; done

# The schema comes from the program itself; until it has the command, there is nothing to hold files against.
schema="$out/standard.schema.json"
mkdir -p "$out"
if ! "$bin/touchstone" schema standard >"$schema" 2>/dev/null || [[ ! -s $schema ]]; then
  schema=
  echo "check-jsonschema: SKIPPED, because this touchstone has no \`schema\` command"
fi

# Measures the three on the same files; the whole workspace is what validate reads.
peers() {
  local runs=$1 folder=$2 count=$3
  shift 3
  local commands=("touchstone=$bin/touchstone validate --fresh --lang en --workspace $folder" "yamllint=yamllint -s -d '$lint' $*")
  if [[ -n $schema ]]; then commands+=("check-jsonschema=check-jsonschema --schemafile $schema $*"); fi
  "${measure[@]}" --runs "$runs" "${commands[@]}" | awk -v count="$count" '
    NR == 1 { ours = $2 }
    { printf "  %-18s %9.1f ms %9.1f files/s  %6.1f x\n", $1, $2, count * 1000 / $2, $2 / ours }'
}

rm -rf "$out/one" "$out/some"
make_workspace 1 small "$out/one" >/dev/null
echo "one standard of $(cat "$out"/one/national/*/*.yaml | wc -c) bytes, whole process, median of 21"
peers 21 "$out/one" 1 "$out"/one/national/*/*.yaml
make_workspace 200 mixed "$out/some" >/dev/null
echo "200 standards, whole process, median of 5"
peers 5 "$out/some" 200 "$out"/some/national/*/*.yaml "$out"/some/industry/*/*.yaml "$out"/some/enterprise/*/*.yaml
rm -rf "$out/one" "$out/some"
