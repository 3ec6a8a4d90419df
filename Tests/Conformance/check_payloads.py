"""Validates certificates, as VC-JWTs or with an embedded proof, by the Open Badges 3.0 AchievementCredential schema.

usage: check_payloads.py SCHEMA.json CERTIFICATE...
"""

import base64
import json
import sys

import jsonschema

# The claims that a JWT carries beside the credential.
JWT_CLAIMS = {"iss", "sub", "jti", "nbf", "exp"}


def payload(path):
    with open(path, encoding="utf-8") as file:
        text = file.read().strip()
    if path.endswith(".json"):
        return json.loads(text)
    part = text.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def main(schema_path, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)(schema)
    refused = 0
    for path in paths:
        credential = {key: value for key, value in payload(path).items() if key not in JWT_CLAIMS}
        for error in validator.iter_errors(credential):
            refused += 1
            print(f"{path}: {error.json_path}: {error.message}", file=sys.stderr)
            break
    print(f"conformance: the Open Badges schema accepts {len(paths) - refused} of {len(paths)} certificates")
    return 1 if refused or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
