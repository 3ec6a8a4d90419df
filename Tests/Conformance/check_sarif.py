"""Validates SARIF logs against the SARIF 2.1.0 schema, and what the schema cannot say: that rules are where results look
for them, that fingerprints are unique, and that the regions of results lie within the files they name.

usage: check_sarif.py SCHEMA.json ROOT LOG.sarif...

Files are looked for below ROOT; a log of files that are not there is checked but for its regions.
"""

import json
import pathlib
import sys
import urllib.parse

import jsonschema


def regions(result):
    for location in result["locations"] + result.get("relatedLocations", []):
        yield location["physicalLocation"]
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            for replacement in change["replacements"]:
                yield {"artifactLocation": change["artifactLocation"], "region": replacement["deletedRegion"]}


def misplaced(physical, root):
    """Why a region is not in its file, or None."""
    path = root / urllib.parse.unquote(physical["artifactLocation"]["uri"])
    region = physical.get("region")
    if region is None or not path.is_file():
        return None
    lines = path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    for line, column in (("startLine", "startColumn"), ("endLine", "endColumn")):
        number = region.get(line, region["startLine"])
        if number > len(lines) or region.get(column, 1) > len(lines[number - 1]) + 1:
            return f"{path}: {region} is not in the file"
    return None


def mistakes(log, validator, root):
    for error in validator.iter_errors(log):
        yield f"{error.json_path}: {error.message}"
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        fingerprints = [json.dumps(result["partialFingerprints"]) for result in run["results"]]
        if len(set(fingerprints)) != len(fingerprints):
            yield "fingerprints are not unique"
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                yield f"rule {result['ruleIndex']} is not {result['ruleId']}"
            yield from filter(None, (misplaced(physical, root) for physical in regions(result)))


def main(schema_path, root, paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)(schema)
    refused = 0
    results = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        for mistake in mistakes(log, validator, pathlib.Path(root)):
            refused += 1
            print(f"{path}: {mistake}", file=sys.stderr)
            break
        results += sum(len(run["results"]) for run in log["runs"])
    print(f"conformance: the SARIF schema accepts {len(paths) - refused} of {len(paths)} logs with {results} results")
    return 1 if refused or not results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
