#!/usr/bin/env python3
"""Does a broken model get caught? Builds the program once with every mutant of mutants.txt behind a switch, and runs the
tests once for each.

    tests/long/mutants.py [--check | --verify] [--build FOLDER] [--only N,N…] [--jobs N]

A mutant is killed when its file does not compile (a static_assert of the rule), or when a test or `verbund verify`
fails. Survivors are listed; exit code 1 when fewer than 90 % are killed. How long it takes is in README.md.

With --verify only the mutants that name a known answer are tried, and `verbund verify` of that answer must come out
false for each, and true without any mutant.

With --check nothing is built: every text that mutants.txt quotes must stand once in its file. How a quotation is broken
into lines does not matter.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEEDED = 0.9
SLOWER = 10  # times as slow as without a mutant is endless

SWITCH = """#pragma once
#include <cstdlib>
namespace verbund {
inline int chosen_mutant() {
    static const int number = [] { const char* text = std::getenv("VERBUND_MUTANT"); return text ? std::atoi(text) : 0; }();
    return number;
}
constexpr bool mutant_on(int number) { return __builtin_is_constant_evaluated() ? false : chosen_mutant() == number; }
}
"""

# In the order of what they cost; the first that fails ends the trial. The golden hashes are left out: they notice every
# change, the right ones too.
TESTS = [["tests/unit_rules"], ["tests/unit_state"], ["tests/plain_week"],
         ["tests/conservation", "--gtest_filter=*Strategy*"], ["tests/model"],
         ["verbund", "verify", "--quiet", "--threads", "1"]]


SEEDED = dict(os.environ, RC_PARAMS="seed=20271 max_success=500")  # as in tests/CMakeLists.txt


def pattern_of(quotation):
    """Finds the tokens of a quotation, whatever white space stands between them."""
    tokens = re.findall(r"\w+|\S", quotation)
    pattern = re.escape(tokens[0])
    for before, token in zip(tokens, tokens[1:]):
        both_are_words = re.match(r"\w", before[-1]) and re.match(r"\w", token)
        pattern += (r"\s+" if both_are_words else r"\s*") + re.escape(token)
    return re.compile(pattern)


class Mutant:
    def __init__(self, number, line):
        self.number = number
        self.file, self.original, self.mutated, *answer = (part.strip() for part in line.split(" | "))
        self.answer = answer[0] if answer else None
        self.places = pattern_of(self.original)

    def __str__(self):
        return f"{self.number:2}  {self.file}: {self.original}  →  {self.mutated}"

    def is_whole(self):
        """Whether both texts can stand in a conditional expression, or are statements."""
        if self.original.endswith(";"):
            return True
        return all(side.count("(") == side.count(")") and not re.match(r"\.|if\b|else\b", side)
                   for side in (self.original, self.mutated))

    def fault_in(self, text):
        """What is wrong with the quotation, or None."""
        found = len(self.places.findall(text))
        if found == 1:
            return None if self.is_whole() else f"mutants.txt, mutant {self.number}: neither an expression nor a statement"
        return f"mutants.txt, mutant {self.number}: `{self.original}` stands {found} times in {self.file}, not once"

    def put_into(self, text, replacement):
        if fault := self.fault_in(text):
            sys.exit(fault)
        return self.places.sub(lambda _: replacement, text)

    def switched(self):
        on = f"verbund::mutant_on({self.number})"
        if self.original.endswith(";"):
            return f"if ({on}) {{ {self.mutated} }} else {{ {self.original} }}"
        return f"({on} ? ({self.mutated}) : ({self.original}))"


def mutants():
    lines = (ROOT / "tests/long/mutants.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line.strip() and not line.startswith("#")]
    return [Mutant(i + 1, line) for i, line in enumerate(wanted)]


def text_of(mutant):
    """The file that a mutant breaks; empty when there is no such file."""
    path = ROOT / mutant.file
    return path.read_text(encoding="utf-8") if path.exists() else ""


def check(all_mutants):
    """Prints what is wrong with the quotations; how many are wrong."""
    faults = [mutant.fault_in(text_of(mutant)) for mutant in all_mutants]
    wrong = [fault for fault in faults if fault]
    print("\n".join(wrong) if wrong else f"all {len(all_mutants)} quotations stand once")
    return len(wrong)


def build_with_switches(all_mutants, build):
    """A copy of the source in which every mutant waits behind its switch, built once."""
    source = build / "source"
    shutil.rmtree(source, ignore_errors=True)
    made_here = {"build", ".git", "results"}  # at the top only: sim/io has a room named results
    shutil.copytree(ROOT, source, ignore=lambda folder, _: made_here if pathlib.Path(folder) == ROOT else ())
    (source / "mutant_switch.hpp").write_text(SWITCH)
    for mutant in all_mutants:
        path = source / mutant.file
        path.write_text(mutant.put_into(path.read_text(encoding="utf-8"), mutant.switched()), encoding="utf-8")
    for path in {source / mutant.file for mutant in all_mutants}:
        path.write_text('#include "mutant_switch.hpp"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    subprocess.run(["cmake", "--preset", "release", "-S", source, "-B", build / "out", "-DVERBUND_BENCH=OFF",
                    "-DVERBUND_APART=ON"], check=True, cwd=source, stdout=subprocess.DEVNULL)
    targets = sorted({pathlib.Path(test[0]).name for test in TESTS})
    subprocess.run(["cmake", "--build", build / "out", "--target", *targets], check=True)
    return build / "out"


def compiles(mutant, build):
    """Whether the file compiles with the mutant in place, static_asserts and all."""
    path = build / "alone" / str(mutant.number) / mutant.file
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    path.write_text(mutant.put_into(text, mutant.mutated), encoding="utf-8")
    command = ["g++", "-std=c++20", "-fsyntax-only", "-x", "c++", "-w", "-I", ROOT / "sim", "-I", ROOT, path]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def command_of(test, out):
    fast = ["--gtest_fail_fast"] if test[0].startswith("tests/") else []
    return [out / test[0], *test[1:], *fast]


def killer_of(mutant, build, out, seconds):
    """What kills the mutant, or None; seconds are those of each test without one."""
    if not compiles(mutant, build):
        return "static_assert"
    environment = dict(SEEDED, VERBUND_MUTANT=str(mutant.number))
    for test, usual in zip(TESTS, seconds):
        command = command_of(test, out)
        try:
            done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=SLOWER * usual)
        except subprocess.TimeoutExpired:
            return f"{test[0]} (never ends)"
        if done.returncode != 0:
            return " ".join(test[:2])
    return None


def came_out(answer, out, environment):
    """Whether a known answer comes out true; None when it cannot be told."""
    command = [out / "verbund", "verify", answer, "--quiet", "--threads", "1"]
    code = subprocess.run(command, env=environment, capture_output=True, check=False).returncode
    return {0: True, 1: False}.get(code)


def verify_trial(mutant, out):
    without = came_out(mutant.answer, out, SEEDED)
    broken = came_out(mutant.answer, out, dict(SEEDED, VERBUND_MUTANT=str(mutant.number)))
    noticed = without is True and broken is False
    print(f"{mutant}  ({mutant.answer} {'comes out false' if noticed else 'DOES NOT NOTICE'})", flush=True)
    return mutant.answer if noticed else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/mutants")
    parser.add_argument("--only", type=lambda text: {int(number) for number in text.split(",")})
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    everything = mutants()
    if options.check:
        sys.exit(1 if check(everything) else 0)
    out = build_with_switches(everything, options.build)
    tried = [mutant for mutant in everything if not options.only or mutant.number in options.only]
    if options.verify:
        tried = [mutant for mutant in tried if mutant.answer]
        with ThreadPoolExecutor(options.jobs) as crew:
            noticed = list(crew.map(lambda mutant: verify_trial(mutant, out), tried))
        print(f"{len(tried) - noticed.count(None)} of {len(tried)} mutants are noticed by `verbund verify`")
        sys.exit(1 if None in noticed else 0)

    def trial(mutant):
        begin = time.monotonic()
        killer = killer_of(mutant, options.build, out, seconds)
        print(f"{mutant}  ({killer or 'SURVIVES'}, {time.monotonic() - begin:.0f} s)", flush=True)
        return killer

    seconds = [seconds_without(test, out) for test in TESTS]
    with ThreadPoolExecutor(options.jobs) as crew:
        killers = list(crew.map(trial, tried))
    killed = sum(killer is not None for killer in killers)
    print(f"{killed} of {len(tried)} mutants are killed")
    sys.exit(0 if killed >= NEEDED * len(tried) else 1)


def seconds_without(test, out):
    """How long a test takes without any mutant."""
    begin = time.monotonic()
    if subprocess.run(command_of(test, out), env=SEEDED, capture_output=True, check=False).returncode != 0:
        sys.exit(f"{test[0]} fails without any mutant")
    return max(1.0, time.monotonic() - begin)


if __name__ == "__main__":
    main()
