#!/usr/bin/env bash
# Has independent programs judge the documents, by our JSON Schemas, the certificates of the demo and the reports of the
# validator: check-jsonschema, Open Badges verifiers of VC-JWTs and of embedded proofs, a JSON-LD processor (PyLD), the Open
# Badges 3.0 JSON Schema and the SARIF 2.1.0 schema.
# `make conformance` prepares the Python environment; all but the first need data, which TOUCHSTONE_CONFORMANCE_DATA names.
set -euo pipefail
cd "$(dirname "$0")/../.."

Tests/Conformance/schemas.sh

data=${TOUCHSTONE_CONFORMANCE_DATA:-}
if [ -z "$data" ]; then
  echo "conformance: skipped, TOUCHSTONE_CONFORMANCE_DATA is not set"
  exit 0
fi
python=${PYTHON:-python3}
demo=${TOUCHSTONE_DEMO_OUT:-.build/demo}

mapfile -t certificates < <(find "$demo/certificates" -name '*.jwt' 2>/dev/null | sort)
[ "${#certificates[@]}" -gt 0 ] || { echo "conformance: there is no certificate to check" >&2; exit 1; }

bin=${TOUCHSTONE_BIN:-.build/release}
key=$demo/es256.jwk.json
"$bin/touchstone" keys export "$demo/keys" --as jwks |
  "$python" -c 'import json, sys; print(json.dumps(next(k for k in json.load(sys.stdin)["keys"] if k["alg"] == "ES256")))' \
    >"$key"
accepted=$("$python" "$data/verify/verify_vcjwt.py" --jwk "$key" "${certificates[@]}" | grep -c '^OK')
echo "conformance: verify_vcjwt.py accepts $accepted of ${#certificates[@]} certificates"
[ "$accepted" -eq "${#certificates[@]}" ]

if "$python" "$data/verify/verify_vcjwt.py" --jwk "$key" "$demo/tampered.jwt" >/dev/null; then
  echo "conformance: verify_vcjwt.py accepts a tampered certificate" >&2
  exit 1
fi
echo "conformance: verify_vcjwt.py refuses the tampered certificate"

"$python" Tests/Conformance/check_payloads.py "$data/openbadges/ob_v3p0_achievementcredential_schema.json" \
  "${certificates[@]}" "${certificates[@]/%.jwt/.json}"

# The demo's certificates in their other form, and the register's status lists, by a verifier of embedded proofs.
rm -rf "$demo/status"
"$bin/touchstone" status --register "$demo/register.db" --key "$demo/keys" --out "$demo/status"
mapfile -t proven < <(find "$demo/status" -name '*.json' | sort)
documents=("${certificates[@]/%.jwt/.json}")
proven+=("${documents[@]:0:300}")
accepted=$("$python" "$data/verify/verify_eddsa_rdfc_2022.py" "${proven[@]}" | grep -c '^OK')
echo "conformance: verify_eddsa_rdfc_2022.py accepts $accepted of ${#proven[@]} status lists and certificates"
[ "$accepted" -eq "${#proven[@]}" ]

# Random certificates, which a test makes: the demo's are too much alike.
random=$demo/random
rm -rf "$random"
mkdir -p "$random"
TOUCHSTONE_CERTIFICATES_OUT=$random TOUCHSTONE_CERTIFICATES_COUNT=${CERTIFICATES:-10000} \
  swift test ${TOUCHSTONE_TEST_BUILD:-} --filter RandomCertificateTests >"$random/log" 2>&1 || { cat "$random/log" >&2; exit 1; }
"$python" Tests/Conformance/check_proofs.py "$data" "$random/certificates.ndjson" 100

# Standards with mistakes of several kinds, and what the validator makes of them.
damaged=$demo/damaged
rm -rf "$damaged"
mkdir -p "$damaged"
cp -r standards "$damaged/standards"
sed -i 's/minEducation:/minEducaton:/; s/"3": 40}/"3": 39}/; s/finalYear: true/finalYear: tru/' \
  "$damaged/standards/national/6-30-99-00.yaml"
sed -i 's/practical: {pass: 65/practical: {pass: 55/' "$damaged/standards/industry/gd-robotics-6-30-99-00.yaml"
printf 'title: \xb9\xa4\n' >"$damaged/standards/crosswalks/national.yaml"
# So that the paths in the reports start here.
mkdir "$damaged/.git"
for language in zh en; do
  "$bin/touchstone" validate --workspace "$damaged/standards" --lang "$language" --format sarif \
    >"$damaged/$language.sarif" 2>/dev/null || [ $? -eq 1 ]
done
"$python" Tests/Conformance/check_sarif.py "$data/sarif/sarif-schema-2.1.0.json" "$damaged" "$damaged"/*.sarif \
  Tests/DiagnosticsTests/Fixtures/Reports/*/sarif.*.json
if "$python" Tests/Conformance/check_sarif.py "$data/sarif/sarif-schema-2.1.0.json" "$damaged" \
  "$data/sarif/invalid.sarif.json" >/dev/null 2>&1; then
  echo "conformance: an invalid SARIF log is accepted" >&2
  exit 1
fi
