#!/usr/bin/env python3
"""Who the holders are, searched for in everything that leaves the office or is written down beside it.

Learners are certified by the thousand (HOLDERS; `make faults` builds first), with telephone numbers put wherever a record
has room for words. Then their names, document numbers, days of birth, employers, mentors and telephones, and the digests
by which a guess could be confirmed, are looked for in certificates of both forms, disclosures, decisions, status lists,
the notice list (公示名单), published keys, the register's files and every line the program printed. What may hold them is the records themselves,
and the list of quarantined rows made from them; there they must be found, so that the search is known to work.
"""

import base64
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys

BIN = os.path.abspath(os.environ.get("TOUCHSTONE_BIN", ".build/release"))
WORK = os.path.abspath(os.environ.get("TOUCHSTONE_FAULTS_OUT", ".build/faults") + "-personal-data")
HOLDERS = int(os.environ.get("HOLDERS", "1000"))
SEED = int(os.environ.get("SEED", "1"))
STANDARDS = os.path.abspath("standards")
RUN_OF_HAN = re.compile(r"[\u3400-\u9fff·]{2,}")
RUN_OF_DIGITS = re.compile(r"\d{10,}")
DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def touchstone(*arguments, expect=(0, 1)):
    result = subprocess.run([f"{BIN}/touchstone", *arguments], capture_output=True, text=True)
    if result.returncode not in expect:
        sys.exit(f"touchstone {' '.join(arguments)}: exit code {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


class Secrets:
    """What must not be found, by kind; texts by their lengths."""

    def __init__(self, public):
        self.public = public
        self.texts, self.numbers, self.days, self.digests = {}, {}, set(), set()
        self.count = 0

    def text(self, kind, value):
        if value in self.public:
            return
        self.texts.setdefault(len(value), {})[value] = kind
        self.count += 1

    def number(self, kind, value):
        self.numbers.setdefault(len(value), {})[value] = kind
        self.count += 1

    def person(self, person):
        number, name = person["idNumber"], person["name"]
        self.text("name", name)
        for part in (number, number[:-1], number[:-4]):
            if part.isdigit() and len(part) >= 10:
                self.number("document number", part)
        if len(number) == 18:
            day = f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
            if day not in self.public:
                self.days.add(day)
        kind = person.get("idType", "resident-id")
        for guess in (number, f"{kind}|{number}", f"{kind}:{number}", number + name, name, name + number):
            self.digests.add(hashlib.sha256(guess.encode()).hexdigest())

    def found(self, text):
        for run in RUN_OF_HAN.findall(text):
            for length, values in self.texts.items():
                for start in range(len(run) - length + 1):
                    part = run[start:start + length]
                    if part in values:
                        yield values[part], part
        for run in RUN_OF_DIGITS.findall(text):
            for length, values in self.numbers.items():
                for start in range(len(run) - length + 1):
                    part = run[start:start + length]
                    if part in values:
                        yield values[part], part
        for day in DAY.findall(text):
            if day in self.days:
                yield "day of birth", day
        for digest in DIGEST.findall(text):
            if digest in self.digests:
                yield "digest of a guess", digest


def learners(public):
    """Records with telephone numbers in them, and all that is secret of them."""
    path = f"{WORK}/made.ndjson"
    # About two in five attain.
    subprocess.run(
        [f"{BIN}/touchstone-bench", "records", "--workspace", STANDARDS, "--scheme", "gd/electrician", "--count",
         str(HOLDERS * 3), "--seed", str(SEED), "--as-of", "2026-06-30", "--format", "ndjson", "--dirty", "1", "--out",
         path], check=True, capture_output=True)
    secrets, dice, number = Secrets(public), random.Random(SEED), 0

    def telephone():
        value = f"1{dice.choice('3578')}{dice.randrange(10**9):09}"
        secrets.number("telephone", value)
        return value

    with open(path, encoding="utf-8") as source, open(f"{WORK}/learners.ndjson", "w", encoding="utf-8") as out:
        for line in source:
            try:
                record = json.loads(line)
            except json.JSONDecodeError:
                out.write(line)
                continue
            person = record.get("person", {})
            if isinstance(person.get("idNumber"), str) and isinstance(person.get("name"), str):
                secrets.person(person)
            for job in record.get("employment", []):
                number += 1
                employer = job.get("employer") or f"某某机电第{number}厂"
                if re.fullmatch(r"[\u4e00-\u9fff]{5,}", employer):
                    secrets.text("employer", employer)
                job["employer"] = f"{employer} {telephone()}"
            for apprenticeship in record.get("apprenticeships", []):
                for mentor in ("enterpriseMentor", "schoolMentor"):
                    if isinstance(apprenticeship.get(mentor), str):
                        secrets.text("mentor", apprenticeship[mentor])
                        apprenticeship[mentor] += f" {telephone()}"
            for piece in record.get("evidence", []):
                piece["organisation"] = f"{piece.get('organisation', '')} {telephone()}".strip()
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return secrets


def decoded(jwt):
    return [base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode(errors="ignore") for part in jwt.split(".")]


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    public = ""
    for folder, _, names in os.walk(STANDARDS):
        for name in names:
            with open(f"{folder}/{name}", encoding="utf-8") as file:
                public += file.read()
    secrets = learners(public)
    touchstone(
        "keys", "init", "--workspace", STANDARDS, "--issuer", "lingnan", "--valid-from", "2026-01-01", "--out",
        f"{WORK}/keys")
    touchstone("register", "init", "--register", f"{WORK}/register.db")
    common = ["--workspace", STANDARDS, "--scheme", "gd/electrician", "--records", f"{WORK}/learners.ndjson", "--as-of",
              "2026-06-30"]
    issue = ["issue", *common, "--issue-date", "2026-07-15", "--register", f"{WORK}/register.db", "--batch", "b1",
             "--key", f"{WORK}/keys", "--unreviewed", "office", "--out", f"{WORK}/certificates"]
    printed = {}
    for language in ("zh", "en"):
        told = ["--lang", language]
        printed[f"evaluate {language}"] = touchstone(
            "evaluate", *common, "--trace", "full", "--out", f"{WORK}/decisions-{language}.ndjson", *told)
        printed[f"issue {language}"] = touchstone(*issue, *told)
        numbers = sorted(name[:-4] for name in os.listdir(f"{WORK}/certificates") if name.endswith(".jwt"))
        verify = ["--trust", f"{WORK}/keys/trust.json", "--register", f"{WORK}/register.db", *told]
        printed[f"verify all {language}"] = touchstone("verify", f"{WORK}/certificates", *verify)
        printed[f"verify one {language}"] = touchstone("verify", numbers[0], *verify)
        printed[f"replay {language}"] = touchstone("replay", "--all", "--register", f"{WORK}/register.db", *told)
        printed[f"check {language}"] = touchstone("register", "check", "--register", f"{WORK}/register.db", *told)
        printed[f"revoke by clause, preview {language}"] = touchstone(
            "revoke", "--batch", "b1", "--register", f"{WORK}/register.db", "--cause", "c", "--by", "office", *told)
        printed[f"suspend {language}"] = touchstone(
            "suspend", numbers[1], "--register", f"{WORK}/register.db", "--cause", "c", "--by", "office", *told)
        printed[f"batches {language}"] = touchstone("batch", "list", "--register", f"{WORK}/register.db", *told)
        notice = ["--register", f"{WORK}/register.db", "--decisions", f"{WORK}/decisions-{language}.ndjson"]
        printed[f"review {language}"] = touchstone(
            "batch", "review", f"notice-{language}", *notice, "--notice-from", "2026-07-04", "--notice-until",
            "2026-07-10", "--reason", "r", "--by", "office", *told)
        printed[f"notice {language}"] = touchstone(
            "batch", "notice", f"notice-{language}", *notice, "--records", f"{WORK}/learners.ndjson", "--workspace",
            STANDARDS, "--everyone", "--out", f"{WORK}/notice-{language}.csv", *told)
        printed[f"status {language}"] = touchstone(
            "status", "--register", f"{WORK}/register.db", "--key", f"{WORK}/keys", "--out", f"{WORK}/status", *told)
    for form in ("did-web", "jwks", "trust"):
        printed[f"keys as {form}"] = touchstone("keys", "export", f"{WORK}/keys", "--as", form)
    if len(numbers) < HOLDERS:
        sys.exit(f"only {len(numbers)} certificates")

    kinds = {}
    failed = 0

    def look(kind, name, text):
        nonlocal failed
        counts = kinds.setdefault(kind, [0, 0, 0])
        counts[0] += 1
        counts[1] += len(text)
        for what, part in secrets.found(text):
            counts[2] += 1
            if not kind.startswith("(may)"):
                failed += 1
                if failed <= 10:
                    print(f"  ! {name} holds a {what}: {part}")

    for name, text in printed.items():
        look("printed lines, of every command", name, text)
    for folder, _, names in os.walk(WORK):
        for name in sorted(names):
            path = f"{folder}/{name}"
            with open(path, "rb") as file:
                text = file.read().decode(errors="ignore")
            if name in ("made.ndjson", "register.db.key") or name.endswith(".jwk.json"):
                continue
            if name == "learners.ndjson" or name.endswith(".quarantine.csv"):
                look(f"(may) {'records' if name == 'learners.ndjson' else 'quarantined rows'}", path, text)
            elif name.endswith(".jwt"):
                parts = decoded(text.strip())
                if '"credentialSubject"' not in parts[1]:
                    sys.exit(f"{path} does not read as a certificate")
                look("certificates, JWT, encoded and decoded", path, "\n".join([text] + parts[:2]))
            elif name.endswith(".disclosure.json"):
                look("disclosures", path, text)
            elif folder.startswith(f"{WORK}/certificates"):
                look("certificates, JSON", path, text)
            elif folder.startswith(f"{WORK}/status"):
                look("status lists", path, text)
            elif name.startswith("register.db"):
                look("the register's files, without its key", path, text)
            elif name.startswith("notice-"):
                if text.count("*") < 2 * HOLDERS:
                    sys.exit(f"{path} does not read as a notice list")
                look("notice lists, masked", path, text)
            elif name.startswith("decisions"):
                look("decisions", path, text)
            else:
                look("other files", path, text)
    print(f"personal data: {len(numbers)} certificates; {secrets.count} names, numbers, employers, mentors, telephones, "
          f"{len(secrets.days)} days of birth, {len(secrets.digests)} digests of guesses")
    for kind, (files, size, found) in sorted(kinds.items()):
        print(f"{kind:<44} {files:>7} searched  {size / 1e6:>8.1f} MB  found {found:>8}")
    if not all(kinds.get(f"(may) {kind}", [0, 0, 0])[2] for kind in ("records", "quarantined rows")):
        sys.exit("the search finds nothing where there is something, so it proves nothing")
    print(f"personal data: {failed} found where none may be")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
