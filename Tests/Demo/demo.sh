#!/usr/bin/env bash
# Shows the whole way once: standards in, signed certificates out, one of them checked. `make demo` builds first.
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${TOUCHSTONE_BIN:-.build/release}
out=${TOUCHSTONE_DEMO_OUT:-.build/demo}
as_of=2026-06-30
issue_date=2026-07-15
schemes=(gd/robot-operator:700 gd/electrician:700 gd/ai-trainer:600)

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
plain() { printf '\n%s\n' "$*"; }
[ -t 1 ] && [ -z "${NO_COLOR:-}" ] || step() { plain "$@"; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }
# Rows in quarantine are expected: the cohort is made with damaged rows on purpose.
tolerating_findings() { "$@" || [ $? -eq 1 ]; }

rm -rf "$out"
mkdir -p "$out"

step "1. validate the standards"
"$bin/touchstone" validate --workspace standards

step "2. merge them into one model"
"$bin/touchstone" merge --workspace standards --out "$out"

step "3. a signing key for the issuer, the trust file for whoever verifies, and a register"
"$bin/touchstone" keys init --workspace standards --issuer lingnan --valid-from 2026-01-01 --out "$out/keys"
"$bin/touchstone" register init --register "$out/register.db"

step "4. 2,000 learners, judged and certified"
: >"$out/table"
for entry in "${schemes[@]}"; do
  scheme=${entry%:*} count=${entry#*:} name=${entry%:*}
  name=${name#*/}
  "$bin/touchstone-bench" records --workspace standards --scheme "$scheme" --count "$count" --seed 2026 \
    --as-of "$as_of" --dirty 2 --format csv --out "$out/$name.csv"

  started=$(milliseconds)
  tolerating_findings "$bin/touchstone" evaluate --workspace standards --scheme "$scheme" \
    --records "$out/$name.csv" --as-of "$as_of" --out "$out/$name.decisions.ndjson" 2>"$out/$name.evaluate.log"
  evaluated=$(milliseconds)
  tolerating_findings "$bin/touchstone" issue --workspace standards --scheme "$scheme" --records "$out/$name.csv" \
    --as-of "$as_of" --issue-date "$issue_date" --register "$out/register.db" --batch "$name-2026-07" \
    --key "$out/keys" --unreviewed "demo" --out "$out/certificates" 2>"$out/$name.issue.log"
  issued=$(milliseconds)

  awk -v scheme="$scheme" '
    match($0, /"level":"[^"]*"/) { level = substr($0, RSTART + 9, RLENGTH - 10) }
    match($0, /"verdict":"[A-Za-z]*","workType":[^{}]*}$/) {
      verdict = substr($0, RSTART + 11)
      n[level, substr(verdict, 1, index(verdict, "\"") - 1)]++
      levels[level] = 1
    }
    END {
      for (level in levels)
        printf "%s %s %d %d %d %d\n", scheme, level, n[level, "attained"], n[level, "notAttained"],
          n[level, "incomplete"], n[level, "notEligible"]
    }' "$out/$name.decisions.ndjson" | sort -k2,2r >>"$out/table"
  echo "$scheme $count $((evaluated - started)) $((issued - evaluated))" >>"$out/rates"
done

step "5. verify one certificate, and a copy in which somebody gave it an earlier award date"
certificates=("$out"/certificates/*.jwt)
certificate=${certificates[0]}
"$bin/touchstone" verify "$certificate" --trust "$out/keys/trust.json" --register "$out/register.db"
IFS=. read -r header payload signature <"$certificate"
case $((${#payload} % 4)) in 2) padding='==' ;; 3) padding='=' ;; *) padding='' ;; esac
forged=$(printf '%s%s' "$payload" "$padding" | tr '_-' '/+' | base64 -d |
  sed "s/\"awardedDate\":\"$as_of/\"awardedDate\":\"2024-06-30/" | base64 -w 0 | tr '/+' '_-' | tr -d '=')
[ "$forged" != "$payload" ]
printf '%s.%s.%s\n' "$header" "$forged" "$signature" >"$out/tampered.jwt"
if "$bin/touchstone" verify "$out/tampered.jwt" --trust "$out/keys/trust.json" --register "$out/register.db"; then
  echo "the tampered copy was accepted" >&2
  exit 1
fi

step "6. replay every decision from what the register keeps"
"$bin/touchstone" replay --all --register "$out/register.db"

step "What came of it"
[ -s "$out/table" ] || { echo "no decision was counted" >&2; exit 1; }
{
  echo "scheme level attained not-attained incomplete not-eligible"
  cat "$out/table"
} | awk '{ printf "%-20s %-6s %9s %13s %11s %13s\n", $1, $2, $3, $4, $5, $6 }'
echo
echo "certificates: ${#certificates[@]}"
echo
echo "quarantined rows by reason:"
cat "$out"/*.decisions.ndjson.quarantine.csv | grep -oE '(^|,)TS[0-9]{4},' | tr -d , | sort | uniq -c |
  awk '{ printf "  %s %4d\n", $2, $1 }'
echo
awk '{ printf "%-20s %d records: evaluate %d ms (%d/s), evaluate and certify %d ms (%d/s)\n", $1, $2, $3,
  $2 * 1000 / $3, $4, $2 * 1000 / $4 }' "$out/rates"
echo
cat <<END
where the files lie ($out):
  model.json, origins.json, standards.lock   the model, where its values come from, what it was made of
  *.csv                                      the learners
  *.decisions.ndjson                         the decisions; beside them *.quarantine.csv, the rows not decided and why
  certificates/, register.db, keys/          the certificates, the register, the issuer's key and the trust file
END
