#!/usr/bin/env bash
# Has check-jsonschema, which knows nothing of us, judge documents by the schemas of `touchstone schema`: it accepts every
# shipped document, and refuses broken ones that `touchstone validate` refuses too. `make conformance` prepares Python.
set -euo pipefail
cd "$(dirname "$0")/../.."

touchstone=${TOUCHSTONE_BIN:-.build/release}/touchstone
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$touchstone" schema --out "$work/schemas" 2>/dev/null
check-jsonschema --check-metaschema --quiet "$work"/schemas/*.json
echo "conformance: check-jsonschema holds $(ls "$work"/schemas | wc -l) schemas for sound"

accepted=0
while read -r document; do
  kind=$(sed -n 's/^kind: //p' "$document")
  for schema in "$kind" document; do
    check-jsonschema --quiet --schemafile "$work/schemas/$schema.json" "$document" ||
      { echo "conformance: check-jsonschema refuses $document by $schema.json" >&2; exit 1; }
  done
  accepted=$((accepted + 1))
done < <(find standards -name '*.yaml' | sort)
[ "$accepted" -gt 0 ] || { echo "conformance: there is no document to check" >&2; exit 1; }
echo "conformance: check-jsonschema accepts $accepted of $accepted shipped documents"

"${PYTHON:-python3}" Tests/Conformance/check_schemas.py "$touchstone" "$work"
