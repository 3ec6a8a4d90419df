#!/usr/bin/env bash
# Prints how fast learners are judged and certified, the register included, and certificates verified, beside the bare
# rate of the same two signatures on all processors. Pairs run in turn, medians count. It never fails by its figures.
# `make bench` builds first.
#
# TOUCHSTONE_BENCH_CERTIFICATES  numbers of certificates (default: 1000 10000 100000)
# TOUCHSTONE_BENCH_RUNS          runs of each (default: 5)
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=${TOUCHSTONE_BIN:-.build/release}
out=${TOUCHSTONE_BENCH_OUT:-.build/bench}/certificates
read -ra sizes <<<"${TOUCHSTONE_BENCH_CERTIFICATES:-1000 10000 100000}"
runs=${TOUCHSTONE_BENCH_RUNS:-5}
scheme=gd/electrician
as_of=2026-06-30
here=$(pwd)
measure=(python3 Tests/Benchmarks/measure.py --runs "$runs" --limit 900)

figure() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' <<<"$3"; }
load() { cut -d' ' -f1 /proc/loadavg; }

rm -rf "$out"
mkdir -p "$out"
echo "evaluate and certify beside the bare signatures; $(nproc) processors, median of $runs, load before: $(load)"
"$bin/touchstone" keys init --workspace standards --issuer lingnan --valid-from 2026-01-01 --out "$out/keys" 2>/dev/null
"$bin/touchstone" register init --register "$out/new.db" 2>/dev/null

# Issues into a register as it was made. A script, so that a measured command is one word.
cat >"$out/issue" <<ISSUE
#!/usr/bin/env bash
cd "$here"
rm -f "$out/register.db" "$out/register.db-wal" "$out/register.db-shm" "$out/register.db.key"
cp "$out/new.db" "$out/register.db"
cp "$out/new.db.key" "$out/register.db.key"
exec "$bin/touchstone" issue --workspace standards --scheme $scheme --records "$out/\$1.ndjson" --as-of $as_of \\
  --issue-date 2026-07-15 --register "$out/register.db" --batch b1 --key "$out/keys" --unreviewed bench "\${@:2}"
ISSUE
chmod +x "$out/issue"

# Two in five learners attain; start-up, with the merge of the standards, is that of a single learner.
make_records() {
  "$bin/touchstone-bench" records --workspace standards --scheme "$scheme" --count "$1" --seed 1 --as-of "$as_of" \
    --format ndjson --out "$out/$1.ndjson" 2>/dev/null
}
make_records 1
make_records 10000
mkdir -p "$out/sample"
"$out/issue" 10000 --out "$out/sample" >/dev/null 2>&1
registered() { python3 -c 'import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM certificate").fetchone())' "$out/register.db"; }
share=$(registered)

printf '%12s %9s %9s %9s %10s %10s %9s %9s %9s\n' certificates learners seconds 'µs each' 'signed/s' 'checked/s' \
  'of signed' 'of checked' 'peak MB'
declare -A each
for size in "${sizes[@]}"; do
  learners=$((size * 10000 / share))
  make_records "$learners"
  # Signed: the two signatures made. Checked: made and verified, as an issuer does before letting them out.
  figures=$("${measure[@]}" "issue=$out/issue $learners" "startup=$out/issue 1" \
    "sign=$bin/touchstone-bench signatures $out/sample --count $size --work sign" \
    "check=$bin/touchstone-bench signatures $out/sample --count $size --work sign-and-verify")
  "$out/issue" "$learners" >/dev/null 2>&1
  issued=$(registered)
  each[$size]=$(awk "BEGIN { print ($(figure issue 2 "$figures") - $(figure startup 2 "$figures")) * 1000 / $issued }")
  awk -v issued="$issued" -v learners="$learners" -v each="${each[$size]}" -v size="$size" \
    -v sign="$(figure sign 5 "$figures")" -v check="$(figure check 5 "$figures")" \
    -v wall="$(figure issue 2 "$figures")" -v peak="$(figure issue 4 "$figures")" 'BEGIN {
      printf "%12d %9d %9.2f %9.1f %10d %10d %9.2f %9.2f %9.1f\n", issued, learners, wall / 1000, each,
        size * 1e6 / sign, size * 1e6 / check, sign / size / each, check / size / each, peak / 1024 }'
  ((learners == 10000)) || rm -f "$out/$learners.ndjson"
done
if ((${#sizes[@]} > 1)); then
  awk "BEGIN { printf \"a certificate at ${sizes[-1]} against ${sizes[0]}: time %.2f\n\",
    ${each[${sizes[-1]}]} / ${each[${sizes[0]}]} }"
fi

# The same rows into a table of the same shape, a thousand a transaction, each flushed: SQLite alone, on one processor.
python3 - "$out/register.db" "$out/bare.db" <<'PYTHON'
import os, sqlite3, sys, time
source, bare = sqlite3.connect(sys.argv[1]), sys.argv[2]
tables = ["certificate", "kept_record", "status_event"]
rows = {name: source.execute(f"SELECT * FROM {name} LIMIT 20000").fetchall() for name in tables}
for suffix in ("", "-wal", "-shm"):
    if os.path.exists(bare + suffix):
        os.unlink(bare + suffix)
database = sqlite3.connect(bare, isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("PRAGMA synchronous = FULL")
for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
                             "AND tbl_name IN ('certificate', 'kept_record', 'status_event')"):
    database.execute(sql)
start, count = time.perf_counter(), len(rows["certificate"])
for first in range(0, count, 1000):
    database.execute("BEGIN IMMEDIATE")
    for name in tables:
        part = rows[name][first:first + 1000]
        if part:
            database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(part[0]))})", part)
    database.execute("COMMIT")
print(f"SQLite alone: {count} certificates' rows at {(time.perf_counter() - start) * 1e6 / count:.1f} µs each")
PYTHON

echo "one certificate verified, whole process, median of 21, load: $(load)"
one=$(find "$out/sample" -name '*.json' ! -name '*.disclosure.json' | sort | sed -n 1p)
trust="$out/keys/trust.json"
# Without a register or lists the answer is that it cannot be said, exit code 2, which is no failure here.
printf '#!/usr/bin/env bash\n"%s/touchstone" verify "$1" --trust "%s" >/dev/null 2>&1; [[ $? == 2 ]]\n' "$bin" "$trust" \
  >"$out/verify"
printf '#!/usr/bin/env bash\n/bin/true; [[ $? == 0 ]]\n' >"$out/nothing"
chmod +x "$out/verify" "$out/nothing"
python3 Tests/Benchmarks/measure.py --runs 21 "nothing=$out/nothing" "json=$out/verify $one" \
  "jwt=$out/verify ${one%.json}.jwt" |
  awk '$1 == "nothing" { shell = $2; next } { printf "  %-5s %6.1f ms, of which the shell that starts it %.1f\n", $1, $2, shell }'

echo "many certificates verified, both forms of each, beside the bare verification of their signatures"
count=$(find "$out/sample" -name '*.jwt' | wc -l)
figures=$("${measure[@]}" "all=$out/verify $out/sample" \
  "bare=$bin/touchstone-bench signatures $out/sample --work verify")
awk -v count="$count" -v all="$(figure all 2 "$figures")" -v bare="$(figure bare 5 "$figures")" 'BEGIN {
  printf "  %d certificates: %.0f/s as a whole process, bare %.0f/s, ratio %.2f\n", count, count * 1000 / all, count * 1e6 / bare,
    bare / 1000 / all }'
echo "load after: $(load)"
