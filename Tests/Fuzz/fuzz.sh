#!/usr/bin/env bash
# Reads random documents until the time is up or something breaks.
#
#   fuzz.sh [SECONDS [RUNS]]     default: 60 seconds; RUNS bounds the inputs of each of the two passes as well
#
# Two passes share the time. The first, with the address sanitizer, looks for memory errors and leaks; the sanitizer's own
# memory makes its limit meaningless. The second, without it, holds each input to 256 MB. In both an input has one second.
# Exits with an error on any finding; the input is kept in .build/fuzz/findings. FUZZ_CORPUS names another folder for what
# is learned on the way (default .build/fuzz/corpus), FUZZ_PASSES the passes to make (default "address memory").
set -Eeuo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$here/../.."

seconds="${1:-60}"
runs="${2:--1}"
out=.build/fuzz
corpus="${FUZZ_CORPUS:-$out/corpus}"
modules=(CanonicalJSON Diagnostics Vocabulary YAMLSource Standards)
features=(ExistentialAny InternalImportsByDefault MemberImportVisibility InferIsolatedConformances)

# Reports for machines and baselines need cryptography, and nothing that is read here.
left_out=(! -path '*/Diagnostics/Baseline/*' ! -name 'RuleExplanation+Baseline.swift' ! -name IdentifiedFinding.swift
  ! -path '*/Reports/RepositoryPaths.swift' ! -path '*/Reports/Report.swift' ! -path '*/Reports/GitHub*'
  ! -path '*/Reports/GitLab*' ! -path '*/Reports/JSON*' ! -path '*/Reports/JUnit*' ! -path '*/Reports/SARIF*')

mkdir -p "$out/findings" "$corpus"

# The modules are compiled one by one, as the sanitizers must be in each; `package` access needs the package's name.
compile() {
  local sanitizers="$1" folder="$out/$2"
  local binary="$folder/fuzz-documents"
  if [[ -x "$binary" && -z "$(find Sources Tests/Fuzz -name '*.swift' -newer "$binary" -print -quit)" ]]; then
    return
  fi
  echo "fuzz: compiling ($sanitizers)"
  mkdir -p "$folder"
  local flags=(-O -wmo -swift-version 6 -parse-as-library -package-name touchstone -sanitize="$sanitizers"
    -I "$folder" -I Sources/CLibYAML)
  local feature module sources
  for feature in "${features[@]}"; do flags+=(-enable-upcoming-feature "$feature"); done
  local objects=()
  for module in "${modules[@]}"; do
    mapfile -d '' sources < <(find "Sources/$module" -name '*.swift' "${left_out[@]}" -print0 | sort -z)
    swiftc "${flags[@]}" -module-name "$module" -emit-module -emit-module-path "$folder/$module.swiftmodule" \
      -c -o "$folder/$module.o" "${sources[@]}"
    objects+=("$folder/$module.o")
  done
  swiftc "${flags[@]}" -module-name DocumentFuzzer Tests/Fuzz/DocumentFuzzer.swift "${objects[@]}" -use-ld=lld -lyaml -o "$binary"
}

# Every short literal of the language's own sources is a word worth trying: keys, vocabulary, names, in both languages.
# libFuzzer reads them in ASCII only, so each byte is written as its number.
words() {
  {
    printf '%s\n' ': ' '- ' '[' ']' '{' '}' ', ' '&a ' '*a' '"' "'" '# ' '? ' '!!' '\u4e2d' '|' '>' $'\xef\xbb\xbf' $'\r' '---' '%TAG ! a'
    grep -rhoE --include='*.swift' '"[^"\`]{1,24}"' Sources/Standards Sources/Vocabulary | tr -d '"' | grep -v ' ' | sort -u
  } | od -An -v -tx1 -w1 | awk '$1 == "0a" { print "\"" word "\""; word = ""; next } { word = word "\\x" $1 }'
}

pass() {
  local folder="$1"
  shift
  local log="$out/$folder.log"
  local options=(-max_total_time="$((seconds / ${#passes[@]}))" -runs="$runs" -timeout=1 -max_len=16384
    -dict="$out/words.dict" -artifact_prefix="$out/findings/" -print_final_stats=1 "$@")
  if ! SWIFT_BACKTRACE=enable=no LSAN_OPTIONS="suppressions=$here/leaks.supp:print_suppressions=0" \
    "$out/$folder/fuzz-documents" "${options[@]}" "$corpus" Tests/Fuzz/Corpus >"$log" 2>&1; then
    tail -n 40 "$log"
    echo "fuzz: FAILED; the input is the last one written to $out/findings, the whole log is $log"
    exit 1
  fi
  echo "fuzz: $folder: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, at most" \
    "$(sed -n 's/^stat::peak_rss_mb: *//p' "$log") MB, no finding"
}

read -ra passes <<<"${FUZZ_PASSES:-address memory}"
words >"$out/words.dict"
for one in "${passes[@]}"; do
  case $one in
  address)
    compile fuzzer,address address
    pass address -rss_limit_mb=2048
    ;;
  memory)
    compile fuzzer memory
    pass memory -rss_limit_mb=256
    ;;
  *)
    echo "fuzz: there is no pass \`$one\`; the passes are address and memory" >&2
    exit 1
    ;;
  esac
done
