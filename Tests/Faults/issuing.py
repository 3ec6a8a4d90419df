#!/usr/bin/env python3
"""Issuing, and making the register for it, under faults of the machine: nothing lost, nothing double, no gap in the serials, every survivor verifies.

Each fault is followed by the same command without it; the register is then complete and sound, and so is every file
handed out. KILLS and SEED choose how many random moments, and which. `make faults` builds first.
"""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

BIN = os.path.abspath(os.environ.get("TOUCHSTONE_BIN", ".build/release"))
WORK = os.path.abspath(os.environ.get("TOUCHSTONE_FAULTS_OUT", ".build/faults"))
KILLS = int(os.environ.get("KILLS", "500"))
LEARNERS = int(os.environ.get("LEARNERS", "3000"))
SEED = int(os.environ.get("SEED", "1"))
SHIM = f"{WORK}/faults.so"
PLACE = f"{WORK}/place"
STANDARDS = os.path.abspath("standards")

ISSUE = [
    f"{BIN}/touchstone", "issue", "--workspace", STANDARDS, "--scheme", "gd/electrician", "--records",
    f"{WORK}/learners.ndjson", "--as-of", "2026-06-30", "--issue-date", "2026-07-15", "--register",
    f"{PLACE}/register.db", "--batch", "b1", "--key", f"{WORK}/keys", "--unreviewed", "faults", "--out",
    f"{PLACE}/certificates", "--lang", "en",
]
INIT = [f"{BIN}/touchstone", "register", "init", "--register", f"{PLACE}/register.db", "--lang", "en"]


def run(command, check=True):
    result = subprocess.run(command, capture_output=True, text=True)
    if check and result.returncode not in (0, 1):
        sys.exit(f"{command}: exit code {result.returncode}\n{result.stderr}")
    return result


def start(faults=None, command=None):
    environment = dict(os.environ)
    if faults:
        environment.update({"LD_PRELOAD": SHIM, "FAULT_PATH": PLACE}, **{k: str(v) for k, v in faults.items()})
    return subprocess.Popen(
        command or ISSUE, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def another_batch():
    """The same command for other learners, in a batch of their own."""
    command = list(ISSUE)
    command[command.index("b1")] = "b2"
    command[command.index(f"{WORK}/learners.ndjson")] = f"{WORK}/others.ndjson"
    return command


def empty():
    shutil.rmtree(PLACE, ignore_errors=True)
    os.makedirs(PLACE)


def afresh():
    """A register in which nothing was issued yet."""
    empty()
    for name in os.listdir(f"{WORK}/new"):
        shutil.copy2(f"{WORK}/new/{name}", PLACE)


def serials_by_level():
    """Of whatever the register holds, read with the system's own SQLite."""
    if not os.path.exists(f"{PLACE}/register.db"):
        return {}
    database = sqlite3.connect(f"{PLACE}/register.db")
    try:
        rows = database.execute("SELECT level_digit, serial FROM certificate ORDER BY level_digit, serial").fetchall()
    finally:
        database.close()
    levels = {}
    for level, serial in rows:
        levels.setdefault(level, []).append(serial)
    return levels


def statuses():
    database = sqlite3.connect(f"{PLACE}/register.db")
    try:
        return dict(database.execute("SELECT status, count(*) FROM certificate GROUP BY status").fetchall())
    finally:
        database.close()


def check_register():
    return run([f"{BIN}/touchstone", "register", "check", "--register", f"{PLACE}/register.db"], check=False)


def gaps(levels):
    return [level for level, serials in levels.items() if serials != list(range(1, len(serials) + 1))]


class Table:
    """What was tried and what came of it, counted aloud."""

    def __init__(self):
        self.rows = []
        self.failed = 0

    def add(self, fault, tried, hit, problems):
        self.rows.append((fault, tried, hit, len(problems)))
        for problem in problems[:5]:
            print(f"  ! {fault}: {problem}")
        self.failed += len(problems)
        print(f"{fault:<44} tried {tried:>4}  struck {hit:>4}  problems {len(problems):>3}", flush=True)


def recovered(what, expected):
    """Problems after the same command again, without the fault."""
    problems = []
    left = gaps(serials_by_level())
    if left:
        problems.append(f"{what}: a gap or a double at levels {left} before going on")
    process = start()
    errors = process.communicate()[1]
    if process.returncode != 0:
        return problems + [f"{what}: going on ended with {process.returncode}: {errors.strip()}"]
    levels = serials_by_level()
    if gaps(levels):
        problems.append(f"{what}: a gap or a double at levels {gaps(levels)}")
    if {level: len(serials) for level, serials in levels.items()} != expected:
        problems.append(f"{what}: {levels and sum(map(len, levels.values()))} certificates, expected {expected}")
    check = check_register()
    if check.returncode != 0:
        problems.append(f"{what}: the register is not sound: {check.stderr.strip()}")
    verified = run(
        [f"{BIN}/touchstone", "verify", f"{PLACE}/certificates", "--trust", f"{WORK}/keys/trust.json", "--register",
         f"{PLACE}/register.db", "--lang", "en"], check=False)
    if verified.returncode != 0:
        problems.append(f"{what}: {verified.stderr.strip()}")
    names = [name for name in os.listdir(f"{PLACE}/certificates") if not name.endswith(".tmp")]
    if len(names) != 3 * sum(expected.values()):
        problems.append(f"{what}: {len(names)} files for {sum(expected.values())} certificates")
    return problems


def killed(process):
    process.communicate()
    return process.returncode == -signal.SIGKILL


def read_only(expected):
    """Nothing is written, and whoever only reads a register with nothing in its log does."""
    problems = []
    empty()

    def expect(code, what, command=None):
        process = start({"FAULT_READ_ONLY": 1}, command)
        errors = process.communicate()[1]
        if process.returncode != code:
            problems.append(f"{what} ended with {process.returncode}: {errors.strip()}")

    expect(70, "making a register", INIT)
    if os.listdir(PLACE):
        problems.append(f"left {os.listdir(PLACE)}")
    afresh()
    expect(70, "issue")
    problems += recovered("read-only folder", expected)
    for log in ("-wal", "-shm"):
        if os.path.exists(f"{PLACE}/register.db{log}"):
            os.unlink(f"{PLACE}/register.db{log}")
    expect(70, "issue into a finished register")
    register = ["--register", f"{PLACE}/register.db", "--lang", "en"]
    number = sorted(name[:-4] for name in os.listdir(f"{PLACE}/certificates") if name.endswith(".jwt"))[0]
    reading = [
        ["verify", number, "--trust", f"{WORK}/keys/trust.json"], ["replay", "--all"], ["batch", "list"],
        ["batch", "show", "b1"], ["register", "check"],
        ["register", "export", number, "--out", f"{WORK}/exported"],
    ]
    for command in reading:
        expect(0, " ".join(command[:2]), [f"{BIN}/touchstone", *command, *register])
    with open(f"{PLACE}/register.db-wal", "wb") as log:
        log.write(b"something")
    for command in reading:
        expect(70, f"with a log, {command[0]}", [f"{BIN}/touchstone", *command, *register])
    os.unlink(f"{PLACE}/register.db-wal")
    tried = 3 + 2 * len(reading)
    return tried, tried, problems + recovered("read-only register", expected)


def two_at_once(second, length, expected):
    """Another command beside the usual one, the last time with that killed in the middle."""
    problems = []
    for number in range(5):
        afresh()
        both = [start(), start(command=second)]
        if number == 4:
            time.sleep(length / 2)
            both[0].kill()
        for process in both:
            errors = process.communicate()[1]
            if process.returncode not in (0, -signal.SIGKILL):
                problems.append(f"ended with {process.returncode}: {errors.strip()}")
        problems += recovered("two at once", expected)
    return 5, 5, problems


def at_every_flush(begin, look):
    """Begins something anew and kills it before and after each of its flushes, until it has no more; then looks."""
    tried, struck, problems = 0, 0, []
    for side, name in ((1, "before"), (-1, "after")):
        number = 0
        while True:
            number += 1
            tried += 1
            if not killed(begin({"FAULT_KILL_SYNC": side * number})):
                break
            struck += 1
            problems += look(f"killed {name} flush {number}")
    return tried, struck, problems


def making(expected):
    """A register is there whole or not at all, and never its key without it: the next attempt makes one."""
    def begin(faults):
        empty()
        return start(faults, INIT)

    def look(what):
        is_there = os.path.exists(f"{PLACE}/register.db")
        again = run(INIT, check=False)
        if again.returncode != (70 if is_there else 0):
            return [f"{what}: making it again ended with {again.returncode}: {again.stderr.strip()}"]
        return recovered(what, expected)

    return at_every_flush(begin, look)


def issuing(expected):
    def begin(faults):
        afresh()
        return start(faults)

    return at_every_flush(begin, lambda what: recovered(what, expected))


def with_issued(command):
    """Begins a command at a register in which a batch is issued."""
    def begin(faults):
        shutil.rmtree(PLACE)
        shutil.copytree(f"{WORK}/issued", PLACE)
        return start(faults, command)

    return begin


def revoking(count):
    """A whole batch revoked: all of it is, or nothing."""
    revoke = [f"{BIN}/touchstone", "revoke", "--batch", "b1", "--register", f"{PLACE}/register.db", "--cause", "faults",
              "--by", "faults", "--lang", "en"]
    afresh()
    start().communicate()
    shutil.copytree(PLACE, f"{WORK}/issued", dirs_exist_ok=True)
    preview = run(revoke)
    code = re.search(r"--confirm `?([0-9a-f]{12})", preview.stdout + preview.stderr).group(1)
    confirmed = revoke + ["--confirm", code]

    def look(what):
        problems, left = [], statuses()
        if left not in ({"issued": count}, {"revoked": count}):
            problems.append(f"{what}: {left}")
        if left == {"issued": count}:
            run(confirmed)
        if statuses() != {"revoked": count} or check_register().returncode != 0:
            problems.append(f"{what}: going on left {statuses()}")
        return problems

    return at_every_flush(with_issued(confirmed), look)


def backing_up():
    """There is a whole copy or none, and the register is as it was."""
    backup = [f"{BIN}/touchstone", "register", "backup", "--register", f"{PLACE}/register.db", "--out",
              f"{PLACE}/copy.db", "--lang", "en"]

    def look(what):
        problems = []
        if os.path.exists(f"{PLACE}/copy.db"):
            copy = run(
                [f"{BIN}/touchstone", "register", "check", "--register", f"{PLACE}/copy.db", "--key-file",
                 f"{PLACE}/register.db.key"], check=False)
            if copy.returncode != 0:
                problems.append(f"{what}: the copy is not sound: {copy.stderr.strip()}")
        elif run(backup, check=False).returncode != 0:
            problems.append(f"{what}: no backup afterwards")
        if check_register().returncode != 0:
            problems.append(f"{what}: the register is not sound")
        return problems

    return at_every_flush(with_issued(backup), look)


def full(expected, prepare, command):
    """A command on a disk that takes no more from its n-th write on, until it has room enough."""
    tried, struck, problems = 0, 0, []
    number = 1
    while True:
        tried += 1
        prepare()
        process = start({"FAULT_FULL_AFTER": number}, command)
        errors = process.communicate()[1]
        if process.returncode == 0:
            break
        struck += 1
        if process.returncode != 70:
            problems.append(f"full from write {number}: ended with {process.returncode}: {errors.strip()}")
        if not os.path.exists(f"{PLACE}/register.db"):
            run(INIT)
        problems += recovered(f"disk full from write {number}", expected)
        # The first writes one by one, then further and further apart until one run has room enough.
        number += 1 if number < 40 else max(1, number // 6)
    return tried, struck, problems


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    run(["cc", "-O1", "-shared", "-fPIC", "-o", SHIM, "Tests/Faults/faults.c", "-ldl"])
    run([f"{BIN}/touchstone", "keys", "init", "--workspace", STANDARDS, "--issuer", "lingnan", "--valid-from",
         "2026-01-01", "--out", f"{WORK}/keys"])
    for name, seed in (("learners", SEED), ("others", SEED + 1000)):
        run([f"{BIN}/touchstone-bench", "records", "--workspace", STANDARDS, "--scheme", "gd/electrician", "--count",
             str(LEARNERS), "--seed", str(seed), "--as-of", "2026-06-30", "--format", "ndjson", "--out",
             f"{WORK}/{name}.ndjson"])
    empty()
    run(INIT)
    shutil.copytree(PLACE, f"{WORK}/new")
    began = time.monotonic()
    undisturbed = start()
    errors = undisturbed.communicate()[1]
    length = time.monotonic() - began
    if undisturbed.returncode != 0:
        sys.exit(errors)
    expected = {level: len(serials) for level, serials in serials_by_level().items()}
    print(f"undisturbed: {sum(expected.values())} certificates of {LEARNERS} learners in {length:.2f} s")
    table = Table()
    moments = random.Random(SEED)

    struck, problems = 0, []
    for _ in range(KILLS):
        afresh()
        process, moment = start(), moments.uniform(0, length)
        time.sleep(moment)
        process.kill()
        struck += killed(process)
        problems += recovered(f"killed after {moment:.3f} s", expected)
    table.add("kill -9 at a random moment", KILLS, struck, problems)

    table.add("kill -9 before and after every flush", *issuing(expected))

    table.add("register made, killed at every flush", *making(expected))

    table.add("disk full from the n-th write on", *full(expected, afresh, ISSUE))
    table.add("disk full while a register is made", *full(expected, empty, INIT))

    table.add("read-only folder", *read_only(expected))

    problems = []
    for seconds in (-86_400 * 400, 86_400 * 400):
        afresh()
        process = start()
        # A batch that is entered keeps its dates; one that is not may not begin after today.
        while process.poll() is None and not serials_by_level():
            time.sleep(0.01)
        process.kill()
        process.communicate()
        process = start({"FAULT_CLOCK": seconds})
        errors = process.communicate()[1]
        if process.returncode != 0:
            problems.append(f"clock {seconds} s wrong: ended with {process.returncode}: {errors.strip()}")
        problems += recovered(f"clock {seconds} s wrong", expected)
    table.add("clock set back, or forward, in the middle", 2, 2, problems)

    table.add("two processes at one register", *two_at_once(ISSUE, length, expected))
    afresh()
    for command in (ISSUE, another_batch()):
        start(command=command).communicate()
    both_expected = {level: len(serials) for level, serials in serials_by_level().items()}
    table.add("two batches at one register at once", *two_at_once(another_batch(), length, both_expected))

    table.add("bulk revocation killed at every flush", *revoking(sum(expected.values())))
    table.add("backup killed at every flush", *backing_up())

    print(f"faults: {sum(tried for _, tried, _, _ in table.rows)} tried, {table.failed} problems")
    sys.exit(1 if table.failed else 0)


if __name__ == "__main__":
    main()
