#!/usr/bin/env python3
"""What somebody can change in a certificate, a status list or a register, and what comes of it.

Every bit of a certificate's two files is turned over, one bit of every byte of the status lists, several of every column
of every row of a register, and some of the register's file. A change counts as caught where the untouched thing would
have passed and the changed one does not; what is not caught has to be of no meaning, which is proven for each: the
same content is read from it. `make faults` builds first. SEED chooses the bits, FILE_FLIPS how many of the register's
file are turned over, BITS how many of each byte of a certificate (8: all).
"""

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys

BIN = os.path.abspath(os.environ.get("TOUCHSTONE_BIN", ".build/release"))
WORK = os.path.abspath(os.environ.get("TOUCHSTONE_FAULTS_OUT", ".build/faults") + "-tampering")
SEED = int(os.environ.get("SEED", "1"))
BITS = int(os.environ.get("BITS", "8"))
FILE_FLIPS = int(os.environ.get("FILE_FLIPS", "1000"))
COLUMN_FLIPS = int(os.environ.get("COLUMN_FLIPS", "2"))
STANDARDS = os.path.abspath("standards")
TRUST = f"{WORK}/keys/trust.json"
REGISTER = f"{WORK}/register.db"
dice = random.Random(SEED)


def touchstone(*arguments, expect=(0,)):
    result = subprocess.run(
        [f"{BIN}/touchstone", *arguments, "--lang", "en"], capture_output=True, text=True, errors="replace")
    if expect is not None and result.returncode not in expect:
        sys.exit(f"touchstone {' '.join(arguments)}: exit code {result.returncode}\n{result.stdout}{result.stderr}")
    return result


class Table:
    def __init__(self):
        self.failed = 0

    def add(self, what, tried, caught, meaningless="", uncaught=()):
        self.failed += len(uncaught)
        note = f"  of no meaning: {meaningless}" if meaningless else ""
        print(f"{what:<44} changed {tried:>6}  caught {caught:>6}  NOT CAUGHT {len(uncaught):>3}{note}", flush=True)
        for one in list(uncaught)[:10]:
            print(f"  ! {one}")


def certify():
    """A register with rows of every kind, and the files of its certificates."""
    touchstone(
        "keys", "init", "--workspace", STANDARDS, "--issuer", "lingnan", "--valid-from", "2026-01-01", "--out",
        f"{WORK}/keys")
    touchstone("register", "init", "--register", REGISTER)
    subprocess.run(
        [f"{BIN}/touchstone-bench", "records", "--workspace", STANDARDS, "--scheme", "gd/electrician", "--count", "40",
         "--seed", str(SEED), "--as-of", "2026-06-30", "--format", "ndjson", "--out", f"{WORK}/learners.ndjson"],
        check=True, capture_output=True)
    winner = {
        "application": {"id": "W1", "date": "2026-06-01", "occupation": "6-31-01-03", "level": "3"},
        "person": {"name": "王获奖", "idType": "passport", "idNumber": "E12345678"},
        "awards": [{"competition": "全国大赛", "class": "national-1", "group": "worker", "rank": 7,
                    "occupation": "6-31-01-03", "date": "2025-09-01", "approval": "核〔2025〕1号"}],
    }
    with open(f"{WORK}/learners.ndjson", "a", encoding="utf-8") as file:
        file.write(json.dumps(winner, ensure_ascii=False) + "\n")
    common = ["--workspace", STANDARDS, "--scheme", "gd/electrician", "--records", f"{WORK}/learners.ndjson",
              "--as-of", "2026-06-30"]
    touchstone("evaluate", *common, "--out", f"{WORK}/decisions.ndjson", expect=(0, 1))
    touchstone(
        "batch", "review", "b1", "--decisions", f"{WORK}/decisions.ndjson", "--register", REGISTER, "--by", "张三",
        "--notice-from", "2026-07-01", "--notice-until", "2026-07-05", "--reason", "试验")
    touchstone(
        "batch", "release", "b1", "--register", REGISTER, "--by", "李四", "--decisions", f"{WORK}/decisions.ndjson")
    touchstone(
        "issue", *common, "--issue-date", "2026-07-15", "--register", REGISTER, "--batch", "b1", "--key",
        f"{WORK}/keys", "--out", f"{WORK}/certificates", expect=(0, 1))
    numbers = sorted({name.split(".")[0] for name in os.listdir(f"{WORK}/certificates")})
    if len(numbers) < 6:
        sys.exit(f"only {len(numbers)} certificates; choose another SEED")
    common = ["--register", REGISTER, "--cause", "试验", "--by", "王五"]
    for command, number in (("suspend", 1), ("revoke", 2), ("cancel", 3)):
        touchstone(command, numbers[number], *common)
    touchstone("reissue", numbers[0], "--print-serial", "P-0001", *common)
    touchstone("correct", numbers[4], "--name", "更正", "--key", f"{WORK}/keys", *common, "--out", f"{WORK}/corrected")
    erase = ["register", "erase", numbers[2], "--early", *common]
    touchstone(*erase, "--confirm", re.search(r"--confirm ([0-9a-f]{12})", touchstone(*erase).stderr).group(1))
    touchstone("register", "check", "--register", REGISTER)
    touchstone("status", "--register", REGISTER, "--key", f"{WORK}/keys", "--out", f"{WORK}/status")
    return numbers


def flips(data, bits):
    """Each byte with one bit turned over, in so many ways."""
    for index in range(len(data)):
        for bit in range(8) if bits == 8 else dice.sample(range(8), bits):
            changed = bytearray(data)
            changed[index] ^= 1 << bit
            yield index, bit, bytes(changed)


def verdicts(folder, *arguments):
    """Of each file of a folder, verified all at once."""
    result = touchstone("verify", folder, "--trust", TRUST, *arguments, expect=None)
    answers = {}
    for line in result.stdout.splitlines():
        parts = line.split()
        if not line.startswith(" ") and len(parts) > 1:
            answers[parts[0]] = parts[1]
    return answers


def certificates(table, number):
    for form in ("jwt", "json"):
        with open(f"{WORK}/certificates/{number}.{form}", "rb") as file:
            data = file.read()
        for way, arguments, sound in (("alone", (), "cannot-check"), ("with the register", ("--register", REGISTER), "valid")):
            folder = f"{WORK}/flipped"
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            with open(f"{folder}/sound.{form}", "wb") as file:
                file.write(data)
            places = {}
            for index, bit, changed in flips(data, BITS):
                name = f"{index:06}-{bit}.{form}"
                places[name] = (index, bit, changed)
                with open(f"{folder}/{name}", "wb") as file:
                    file.write(changed)
            answers = verdicts(folder, *arguments)
            if answers.get(f"sound.{form}") != sound or len(answers) != len(places) + 1:
                sys.exit(f"{form} {way}: the untouched file is {answers.get(f'sound.{form}')}, {len(answers)} answers")
            survivors = [place for name, place in places.items() if answers[name] != "not-valid"]
            # White space around the certificate is no part of it.
            meaningless = [one for one in survivors if one[2].strip() == data.strip()]
            uncaught = [f"byte {index} bit {bit}: {data[index]:#x}" for index, bit, changed in survivors
                        if changed.strip() != data.strip()]
            table.add(
                f"certificate, {form}, {way}", len(places), len(places) - len(survivors),
                f"{len(meaningless)} (white space at the end)" if meaningless else "", uncaught)
            shutil.rmtree(folder)


def status_lists(table, numbers):
    """A list that was touched must not vouch for anybody, suspended or not."""
    held, good = f"{WORK}/certificates/{numbers[1]}.jwt", f"{WORK}/certificates/{numbers[5]}.jwt"
    if touchstone("verify", good, "--trust", TRUST, "--status-lists", f"{WORK}/status", expect=None).returncode != 0:
        sys.exit("the lists do not vouch for a certificate in force")
    if touchstone("verify", held, "--trust", TRUST, "--status-lists", f"{WORK}/status", expect=None).returncode != 1:
        sys.exit("the lists do not tell of a suspended certificate")
    for folder, _, names in sorted(os.walk(f"{WORK}/status")):
        for name in names:
            path = f"{folder}/{name}"
            with open(path, "rb") as file:
                data = file.read()
            tried, caught, uncaught, meaningless = 0, 0, [], 0
            for index, bit, changed in flips(data, 1):
                with open(path, "wb") as file:
                    file.write(changed)
                tried += 1
                if all(
                    touchstone("verify", one, "--trust", TRUST, "--status-lists", f"{WORK}/status", expect=None)
                    .returncode != 0 for one in (good, held)
                ):
                    caught += 1
                elif changed.strip() == data.strip():
                    meaningless += 1
                else:
                    uncaught.append(f"byte {index} bit {bit}")
            with open(path, "wb") as file:
                file.write(data)
            table.add(
                f"status list, {os.path.basename(folder)}", tried, caught,
                f"{meaningless} (white space at the end)" if meaningless else "", uncaught)


def content(path):
    """Everything there is to read in a register, its tables and triggers too; None where it cannot be read."""
    try:
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        database.text_factory = bytes
        schema = sorted(map(repr, database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")))
        tables = [row[0].decode() for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in sorted(tables)]
        kind = database.execute("PRAGMA application_id").fetchone()
        database.close()
        return schema, rows, kind
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def who_notices(path, number):
    """The command that says that something is wrong with a register; None where none does."""
    for name, command in (
        ("check", ["register", "check", "--register", path]),
        ("verify", ["verify", number, "--register", path, "--trust", TRUST]),
        ("replay", ["replay", "--all", "--register", path]),
    ):
        if touchstone(*command, expect=None).returncode != 0:
            return name
    return None


def changed_values(value, is_key):
    if value is None:
        return [b"x", 1]
    if isinstance(value, int):
        return [value ^ 1, value + 1000]
    data = value if isinstance(value, bytes) else value.encode()
    made = [b"x"] if not data else []
    for _ in range(COLUMN_FLIPS if data else 0):
        flipped = bytearray(data)
        flipped[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        made.append(bytes(flipped))
    return made + ([] if is_key else [None])


def register_rows(table, number):
    source = f"{WORK}/source.db"
    shutil.copy(REGISTER, source)
    shutil.copy(REGISTER + ".key", source + ".key")
    copy = f"{WORK}/copy.db"
    shutil.copy(REGISTER + ".key", copy + ".key")
    database = sqlite3.connect(source)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name in tables:
        columns = [(row[1], row[2], row[5]) for row in database.execute(f'PRAGMA table_info("{name}")')]
        keys = [column for column, _, key in columns if key]
        text = ", ".join(f'CAST("{c}" AS BLOB)' if kind == "TEXT" else f'"{c}"' for c, kind, _ in columns)
        tried, refused, noticed, uncaught = 0, 0, {}, []
        rows = database.execute(f'SELECT {text} FROM "{name}"').fetchall()
        # Rows of a kind are alike; some of each do.
        for row in rows if len(rows) <= 12 else dice.sample(rows, 12):
            for place, (column, kind, key) in enumerate(columns):
                for value in changed_values(row[place], key):
                    for suffix in ("", "-wal", "-shm"):
                        if os.path.exists(copy + suffix):
                            os.unlink(copy + suffix)
                    shutil.copy(source, copy)
                    altered = sqlite3.connect(copy)
                    altered.execute("PRAGMA foreign_keys = OFF")
                    altered.execute("PRAGMA ignore_check_constraints = ON")
                    for trigger, _ in triggers:
                        altered.execute(f'DROP TRIGGER "{trigger}"')
                    where = " AND ".join(
                        f'"{c}" IS ' + ("CAST(? AS TEXT)" if k == "TEXT" else "?") for c, k, is_key in columns if is_key)
                    given = "CAST(? AS TEXT)" if kind == "TEXT" and value is not None else "?"
                    tried += 1
                    try:
                        altered.execute(
                            f'UPDATE "{name}" SET "{column}" = {given} WHERE {where}',
                            [value] + [row[i] for i, (_, _, is_key) in enumerate(columns) if is_key])
                        for _, statement in triggers:
                            altered.execute(statement)
                        altered.commit()
                    except sqlite3.Error:
                        refused += 1
                        continue
                    finally:
                        altered.close()
                    by = who_notices(copy, number)
                    if by:
                        noticed[by] = noticed.get(by, 0) + 1
                    else:
                        uncaught.append(f"{name}.{column}: {row[place]!r:.60} → {value!r:.60}")
        by = ", ".join(f"{who} {count}" for who, count in sorted(noticed.items()))
        table.add(f"register, rows of {name} ({by})", tried - refused, sum(noticed.values()), "", uncaught)
    database.close()


def register_file(table, number):
    source, copy = f"{WORK}/source.db", f"{WORK}/copy.db"
    with open(source, "rb") as file:
        data = file.read()
    before = content(source)
    caught, meaningless, uncaught = 0, 0, []
    for _ in range(FILE_FLIPS):
        index, bit = dice.randrange(len(data)), dice.randrange(8)
        changed = bytearray(data)
        changed[index] ^= 1 << bit
        for suffix in ("-wal", "-shm"):
            if os.path.exists(copy + suffix):
                os.unlink(copy + suffix)
        with open(copy, "wb") as file:
            file.write(changed)
        after = content(copy)
        if who_notices(copy, number):
            caught += 1
        elif after == before:
            meaningless += 1
        else:
            uncaught.append(f"byte {index} bit {bit}")
    table.add(
        f"register, bits of its file ({len(data)} bytes)", FILE_FLIPS, caught,
        f"{meaningless} (every row, table and trigger reads the same)", uncaught)


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    numbers = certify()
    table = Table()
    certificates(table, numbers[0])
    status_lists(table, numbers)
    register_rows(table, numbers[5])
    register_file(table, numbers[5])
    print(f"tampering: {table.failed} changes not caught")
    sys.exit(1 if table.failed else 0)


if __name__ == "__main__":
    main()
