#!/usr/bin/env python3
"""Runs commands in turn, A B A B …, and prints the medians of each.

measure.py [--runs N] [--limit SECONDS] NAME=COMMAND …

A line for each: NAME, wall milliseconds, processor milliseconds, peak memory in KB, and the medians of the figures
`microseconds` and `processor-microseconds` where the command prints them (else 0). A command that is killed at the limit gets `over` instead. The
first run of each warms up and is not counted, unless it took more than a tenth of the limit.
"""

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def run(command, limit):
    """Wall and processor seconds, peak KB and the two printed figures of one whole process; None over the limit."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(shlex.split(command), stdout=output, stderr=messages)
        timer = threading.Timer(limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode < 0 and wall >= limit:
            return None
        if process.returncode != 0:
            messages.seek(0)
            output.seek(0)
            told = (messages.read() + output.read()).decode(errors="replace")[:2000]
            sys.exit(f"measure: `{command}` ended with {process.returncode}:\n{told}")
        output.seek(0)
        printed = {"microseconds": 0, "processor-microseconds": 0}
        for line in output.read().decode(errors="replace").splitlines():
            name, _, value = line.partition(" ")
            if name in printed:
                printed[name] = int(value)
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, *printed.values()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=300)
    parser.add_argument("commands", nargs="+")
    arguments = parser.parse_args()
    commands = dict(command.split("=", 1) for command in arguments.commands)
    runs = {name: [] for name in commands}
    over = set()
    for round in range(arguments.runs + 1):
        for name, command in commands.items():
            if name in over or len(runs[name]) == arguments.runs:
                continue
            figures = run(command, arguments.limit)
            if figures is None:
                over.add(name)
            elif round > 0 or figures[0] > arguments.limit / 10:
                runs[name].append(figures)
    for name in commands:
        if name in over:
            print(name, "over")
            continue
        wall, processor, peak, *printed = (statistics.median(column) for column in zip(*runs[name]))
        print(name, f"{wall * 1000:.1f} {processor * 1000:.1f} {peak:.0f}", *(f"{value:.0f}" for value in printed))


main()
