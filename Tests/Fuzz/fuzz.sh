#!/usr/bin/env bash
# Reads random documents and random files of records until the time is up or something breaks.
#
#   fuzz.sh [SECONDS [RUNS]]     default: 60 seconds; RUNS bounds the inputs of each pass as well
#
# Two targets, documents and records, and two passes over each share the time. The first pass, with the address sanitizer,
# looks for memory errors and leaks; the sanitizer's own memory makes its limit meaningless. The second, without it, holds
# each input to 256 MB. In both an input has one second. Exits with an error on any finding; the input is kept in
# .build/fuzz/findings. FUZZ_CORPUS names another folder for what is learned on the way (default .build/fuzz/corpus),
# FUZZ_TARGETS the targets (default "documents records"), FUZZ_PASSES the passes to make (default "address memory").
set -Eeuo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$here/../.."

seconds="${1:-60}"
runs="${2:--1}"
out=.build/fuzz
corpus="${FUZZ_CORPUS:-$out/corpus}"
features=(ExistentialAny InternalImportsByDefault MemberImportVisibility InferIsolatedConformances)

# Of each target: its modules, each behind those it imports; the sources of its fuzzer; where its words are; its libraries;
# and the longest input, short enough for a few thousand inputs a second.
declare -A modules=(
  [documents]="CanonicalJSON Diagnostics Vocabulary YAMLSource Standards"
  [records]="CanonicalJSON Diagnostics Vocabulary Files LearnerRecords")
declare -A fuzzers=(
  [documents]="DocumentFuzzer Telling Precondition"
  [records]="RecordFuzzer RecordReading ReferenceRows GoodRows QuarantineCheck InputFile Telling Precondition")
declare -A worded=([documents]="Standards Vocabulary" [records]="LearnerRecords Vocabulary")
declare -A libraries=([documents]="-lyaml" [records]="")
declare -A longest=([documents]=16384 [records]=2048)

# Reports for machines and baselines need cryptography, and nothing that is read here.
left_out=(! -path '*/Diagnostics/Baseline/*' ! -name 'RuleExplanation+Baseline.swift' ! -name IdentifiedFinding.swift
  ! -path '*/Reports/RepositoryPaths.swift' ! -path '*/Reports/Report.swift' ! -path '*/Reports/GitHub*'
  ! -path '*/Reports/GitLab*' ! -path '*/Reports/JSON*' ! -path '*/Reports/JUnit*' ! -path '*/Reports/SARIF*')

# The modules are compiled one by one, as the sanitizers must be in each; `package` access needs the package's name, and
# what only a module itself may see, as the slow way through a row, is open to fuzzers as it is to tests.
compile() {
  local sanitizers="$1" folder="$out/$2" target="$3"
  local binary="$folder/fuzz-$target"
  local flags=(-O -wmo -swift-version 6 -parse-as-library -package-name touchstone -enable-testing
    -I "$folder" -I Sources/CLibYAML -I Sources/CGlibc)
  local feature module name sources
  for feature in "${features[@]}"; do flags+=(-enable-upcoming-feature "$feature"); done
  local objects=()
  for module in ${modules[$target]}; do
    local object="$folder/$module.o"
    if is_older "$object" "${objects[@]}" "Sources/$module"; then
      announce "$sanitizers"
      mkdir -p "$folder"
      mapfile -d '' sources < <(find "Sources/$module" -name '*.swift' "${left_out[@]}" -print0 | sort -z)
      swiftc "${flags[@]}" -sanitize="$sanitizers" -module-name "$module" \
        -emit-module -emit-module-path "$folder/$module.swiftmodule" -c -o "$object" "${sources[@]}"
    fi
    objects+=("$object")
  done
  sources=()
  for name in ${fuzzers[$target]}; do sources+=("Tests/Fuzz/$name.swift"); done
  is_older "$binary" "${objects[@]}" "${sources[@]}" || return 0
  announce "$sanitizers"
  # No path through what checks makes an input worth keeping, so fuzzers themselves are not looked into.
  local memory="${sanitizers#fuzzer}"
  swiftc "${flags[@]}" ${memory:+-sanitize="${memory#,}"} -module-name Fuzzer -c -o "$binary.o" "${sources[@]}"
  read -ra linked <<<"${libraries[$target]}"
  swiftc -sanitize="$sanitizers" "$binary.o" "${objects[@]}" -use-ld=lld "${linked[@]}" -o "$binary"
}

# Whether a file is not there, or older than one of those it is made of.
is_older() {
  local made="$1"
  shift
  [[ ! -e "$made" || -n "$(find "$@" -type f -newer "$made" -print -quit)" ]]
}

# Once for each set of sanitizers.
announced=
announce() {
  [[ "$announced" == "$1" ]] || echo "fuzz: compiling ($1)"
  announced="$1"
}

# Every short literal of the language's own sources is a word worth trying: keys, vocabulary, names, in both languages.
# libFuzzer reads them in ASCII only, so each byte is written as its number.
words() {
  local module folders=()
  for module in ${worded[$1]}; do folders+=("Sources/$module"); done
  {
    marks "$1"
    grep -rhoE --include='*.swift' '"[^"\`]{1,24}"' "${folders[@]}" | tr -d '"' | grep -v ' ' | sort -u
  } | od -An -v -tx1 -w1 | awk '$1 == "0a" { print "\"" word "\""; word = ""; next } { word = word "\\x" $1 }'
}

marks() {
  case $1 in
  documents)
    printf '%s\n' ': ' '- ' '[' ']' '{' '}' ', ' '&a ' '*a' '"' "'" '# ' '? ' '!!' '\u4e2d' '|' '>' $'\xef\xbb\xbf' $'\r' \
      '---' '%TAG ! a'
    ;;
  records)
    printf '%s\n' ',' ',,,,' '","' '""' ';' '":"' '":{"' '":[{"' '"}]' '},"' '\u4e2d' '\ud800' '\"' 'null' 'true' '1E+17' \
      '1_' '2_' '成绩_1.1.1' '6-31-01-03' 'skill/1.1.1' '2026-06-20' '45356' 'E12345678' '1=80' '1.1.1=合格' '１' '　' \
      $'\xef\xbb\xbf' $'\r' $'\x84\x31\x95\x33' $'\xff\xfe' $'\xb1\xb1\xbe\xa9' '=1+1' $'\e[2J'
    ;;
  esac
}

pass() {
  local folder="$1" target="$2"
  shift 2
  local log="$out/$folder-$target.log"
  local options=(-max_total_time="$((seconds / ${#targets[@]} / ${#passes[@]}))" -runs="$runs" -timeout=1
    -max_len="${longest[$target]}" -dict="$out/$target.dict" -artifact_prefix="$out/findings/" -print_final_stats=1 "$@")
  mkdir -p "$out/findings" "$corpus/$target"
  if ! SWIFT_BACKTRACE=enable=no LSAN_OPTIONS="suppressions=$here/leaks.supp:print_suppressions=0" \
    "$out/$folder/fuzz-$target" "${options[@]}" "$corpus/$target" "Tests/Fuzz/Corpus/$target" >"$log" 2>&1; then
    tail -n 40 "$log"
    echo "fuzz: FAILED; the input is the last one written to $out/findings, the whole log is $log"
    exit 1
  fi
  echo "fuzz: $folder, $target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, at most" \
    "$(sed -n 's/^stat::peak_rss_mb: *//p' "$log") MB, no finding"
}

read -ra targets <<<"${FUZZ_TARGETS:-documents records}"
read -ra passes <<<"${FUZZ_PASSES:-address memory}"
mkdir -p "$out"
for target in "${targets[@]}"; do
  if [[ -z "${modules[$target]:-}" ]]; then
    echo "fuzz: there is no target \`$target\`; the targets are documents and records" >&2
    exit 1
  fi
  words "$target" >"$out/$target.dict"
done
declare -A sanitizers=([address]=fuzzer,address [memory]=fuzzer) limits=([address]=2048 [memory]=256)
builders=()
for one in "${passes[@]}"; do
  if [[ -z "${sanitizers[$one]:-}" ]]; then
    echo "fuzz: there is no pass \`$one\`; the passes are address and memory" >&2
    exit 1
  fi
  # Side by side, as each takes one processor.
  (for target in "${targets[@]}"; do compile "${sanitizers[$one]}" "$one" "$target"; done) &
  builders+=($!)
done
for builder in "${builders[@]}"; do wait "$builder"; done
for one in "${passes[@]}"; do
  for target in "${targets[@]}"; do pass "$one" "$target" -rss_limit_mb="${limits[$one]}"; done
done
