"""Judges certificates with an embedded proof by a JSON-LD processor (PyLD) and an independent verifier of the proof.

usage: check_proofs.py DATA CERTIFICATES.ndjson TAMPERED_COUNT

Each line of the file has a `document` and the SHA-256 of the canonical statements that Touchstone signed. PyLD has to come
to the same statements, and the verifier has to accept the proof. Of the first TAMPERED_COUNT it also gets copies in which
one thing was changed, each of which it has to refuse. All contexts come from DATA; nothing is fetched.
"""

import copy
import hashlib
import json
import multiprocessing
import os
import sys

data = sys.argv[1]
sys.path.insert(0, os.path.join(data, "verify"))
import verify_eddsa_rdfc_2022 as judge  # noqa: E402


def accepts(document):
    try:
        judge.verify(document)
    except Exception:
        return False
    return True


def tampered(document):
    """Copies in which one thing each was changed."""
    for change in (
        lambda d: d.update(awardedDate="2024-06-30T00:00:00Z"),
        lambda d: d.update(name=d["name"] + " "),
        lambda d: d["issuer"].update(name="x"),
        lambda d: d["credentialSubject"].update(licenseNumber="S000044000123265999999"),
        lambda d: d["credentialSubject"]["result"][0].update(value="1" if d["credentialSubject"]["result"][0]["value"] != "1" else "2"),
        lambda d: d["credentialSubject"]["identifier"][0].update(identityHash="sha256$" + "0" * 64),
        lambda d: d.update({"urn:touchstone:certificate:semantics": d["urn:touchstone:certificate:semantics"] + 1}),
        lambda d: d["proof"][0].update(created="2026-07-16T00:00:00Z"),
        lambda d: d["credentialSubject"]["achievement"]["resultDescription"][0]["rubricCriterionLevel"].pop(),
    ):
        other = copy.deepcopy(document)
        change(other)
        yield other


def check(job):
    line, tamper = job
    entry = json.loads(line)
    document = entry["document"]
    unsigned = {key: value for key, value in document.items() if key != "proof"}
    statements = judge.canon(unsigned).encode()
    same = hashlib.sha256(statements).hexdigest() == entry["statements"]
    if not same:
        sys.stderr.buffer.write(statements[:4000])
    copies = list(tampered(document)) if tamper else []
    return same, accepts(document), len(copies), sum(accepts(other) for other in copies)


def main():
    count = int(sys.argv[3])
    with open(sys.argv[2], encoding="utf-8") as file:
        jobs = ((line, index < count) for index, line in enumerate(file))
        with multiprocessing.Pool() as pool:
            results = list(pool.imap_unordered(check, jobs, chunksize=20))
    same = sum(result[0] for result in results)
    accepted = sum(result[1] for result in results)
    copies = sum(result[2] for result in results)
    wrongly = sum(result[3] for result in results)
    print(f"conformance: PyLD comes to the same statements for {same} of {len(results)} certificates")
    print(f"conformance: the eddsa-rdfc-2022 verifier accepts {accepted} of {len(results)} certificates")
    print(f"conformance: the eddsa-rdfc-2022 verifier refuses {copies - wrongly} of {copies} tampered ones")
    return 0 if results and copies and same == accepted == len(results) and wrongly == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
