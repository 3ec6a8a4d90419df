#!/usr/bin/env bash
# Has check-jsonschema, which knows nothing of us, judge documents by the schemas of `touchstone schema`: it accepts every
# shipped document, and refuses broken ones that `touchstone validate` refuses too. `make conformance` prepares Python.
set -euo pipefail
cd "$(dirname "$0")/../.."

touchstone=${TOUCHSTONE_BIN:-.build/release}/touchstone
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Silent where check-jsonschema has nothing to say against it.
accepts() {
  report=$(check-jsonschema "$@" 2>&1) || { echo "$report" >&2; return 1; }
}

"$touchstone" schema --out "$work/schemas"
accepts --check-metaschema "$work"/schemas/*.json
echo "conformance: check-jsonschema holds $(ls "$work"/schemas | wc -l) schemas for sound"

# Each by the schema of its kind, which is the one its first line names, and by the one for any kind.
mapfile -t documents < <(find standards -name '*.yaml' | sort)
[ "${#documents[@]}" -gt 0 ] || { echo "conformance: there is no document to check" >&2; exit 1; }
for kind in $(sed -n 's|^# yaml-language-server: .*\.schema/\([a-z]*\)\.json$|\1|p' "${documents[@]}" | sort -u); do
  mapfile -t of_kind < <(grep -l "^# yaml-language-server: .*\.schema/$kind\.json\$" "${documents[@]}")
  accepts --schemafile "$work/schemas/$kind.json" "${of_kind[@]}"
done
accepts --schemafile "$work/schemas/document.json" "${documents[@]}"
echo "conformance: check-jsonschema accepts ${#documents[@]} of ${#documents[@]} shipped documents"

"${PYTHON:-python3}" Tests/Conformance/check_schemas.py "$touchstone" "$work"
