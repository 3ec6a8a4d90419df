#!/usr/bin/env bash
# Has independent programs judge the certificates of the demo: an Open Badges VC-JWT verifier and the Open Badges 3.0
# JSON Schema. `make conformance` prepares the Python environment and names the data in TOUCHSTONE_CONFORMANCE_DATA.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=${TOUCHSTONE_CONFORMANCE_DATA:-}
if [ -z "$data" ]; then
  echo "conformance: skipped, TOUCHSTONE_CONFORMANCE_DATA is not set"
  exit 0
fi
python=${PYTHON:-python3}
demo=${TOUCHSTONE_DEMO_OUT:-.build/demo}

mapfile -t certificates < <(find "$demo/certificates" -name '*.jwt' 2>/dev/null | sort)
[ "${#certificates[@]}" -gt 0 ] || { echo "conformance: there is no certificate to check" >&2; exit 1; }

accepted=$("$python" "$data/verify/verify_vcjwt.py" --jwk "$demo/keys/public-key.jwk.json" "${certificates[@]}" |
  grep -c '^OK')
echo "conformance: verify_vcjwt.py accepts $accepted of ${#certificates[@]} certificates"
[ "$accepted" -eq "${#certificates[@]}" ]

if "$python" "$data/verify/verify_vcjwt.py" --jwk "$demo/keys/public-key.jwk.json" "$demo/tampered.jwt" >/dev/null; then
  echo "conformance: verify_vcjwt.py accepts a tampered certificate" >&2
  exit 1
fi
echo "conformance: verify_vcjwt.py refuses the tampered certificate"

"$python" Tests/Conformance/check_payloads.py "$data/openbadges/ob_v3p0_achievementcredential_schema.json" \
  "${certificates[@]}"
