#!/usr/bin/env python3
"""The same scenario ends in the same numbers and the same state, to the last bit: for every build, for 1 to 4 threads, in
shards, stopped and resumed, and with the mathematics that glibc picks for another processor. Where it does not, the first
week, freelancer and column are named in which two runs differ.
   one_hash.py SOURCES VERBUND…     needs h5py (tests/python/find_python)"""
import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import h5py

SCENARIO = """extends = "smoke.toml"
name = "one hash"
weeks = 60
replicates = 2
[[strategy]]
name = "allein"
extends = "strategies/allein.toml"
[[strategy]]
name = "everything"
extends = "everything.toml"
from_week = 20
"""
OTHER_PROCESSOR = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-FMA,-FMA4,-AVX_Usable,-AVX2_Usable,-FMA_Usable,-FMA4_Usable"}


def start(verbund, scenario, out, *options, **environment):
    return subprocess.Popen([verbund, "run", scenario, "-o", out, "--quiet", *options], env={**os.environ, **environment})


def run(*arguments, **environment):
    if (code := start(*arguments, **environment).wait()) != 0:
        sys.exit(f"{' '.join(arguments)}: exit {code}")


def in_shards(verbund, scenario, out):
    for shard in (2, 0, 1):
        run(verbund, scenario, out, "--shard", f"{shard}/3")


def segments_with_a_record(out):
    first_line = 100  # bytes, at most; a record takes thousands
    return sum(segment.stat().st_size > first_line for segment in pathlib.Path(out).glob("journal/*.runs"))


def resumed(verbund, scenario, out):
    """Killed after every first record of a process, until nothing is left to do; runs are saved on their way too."""
    for kills in range(100):
        segments = segments_with_a_record(out)
        process = start(verbund, scenario, out, "--save-every", "0.02", "--threads", "1")
        while process.poll() is None and segments_with_a_record(out) == segments:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        if process.wait() == 0:
            return
    sys.exit("killed a hundred times, and not done yet")


WAYS = {
    **{f"{n} threads": lambda *where, n=n: run(*where, "--threads", str(n)) for n in (1, 2, 3, 4)},
    "3 shards": in_shards,
    "killed and resumed": resumed,
    "another processor": lambda *where: run(*where, **OTHER_PROCESSOR),
}


def hash_of(results):
    """Of everything but who has made it: numbers, events, panel, network, and the fingerprint of the whole state."""
    digest = hashlib.sha256()

    def add(name, what):
        if isinstance(what, h5py.Dataset) and name != "provenance/scenario_resolved":
            content = what[()]
            digest.update(name.encode())
            digest.update(repr(content.tolist()).encode() if what.dtype.hasobject else content.tobytes())
    with h5py.File(results) as file:
        file.visititems(add)
    return digest.hexdigest()


def rows_of(panel, run):
    first, count = int(panel["run_offset"][run]), int(panel["run_count"][run])
    columns = {name: what[first:first + count] for name, what in panel.items() if what.shape == panel["freelancer"].shape}
    return [(int(week), int(who), {name: values[i].tobytes() for name, values in columns.items()})
            for i, (week, who) in enumerate(zip(columns["panel_week"], columns["freelancer"]))]


def first_difference(one, other):
    """Of two results of the same plan, in words."""
    with h5py.File(one) as a, h5py.File(other) as b:
        states = a["provenance/state"][()] != b["provenance/state"][()]
        for run in zip(*(states if states.any() else states == states).nonzero()):
            for mine, theirs in zip(rows_of(a["panel"], run), rows_of(b["panel"], run)):
                if mine == theirs:
                    continue
                if mine[:2] != theirs[:2]:
                    return f"run {run}, week {mine[0]}: freelancer {mine[1]} here, week {theirs[0]}, freelancer {theirs[1]} there"
                column = next(name for name in mine[2] if mine[2][name] != theirs[2][name])
                return f"run {run}, week {mine[0]}, freelancer {mine[1]}, column {column}"
        return f"the panel is the same; states differ in {int(states.sum())} runs"


def main():
    sources, binaries = pathlib.Path(sys.argv[1]).resolve(), [str(pathlib.Path(name).resolve()) for name in sys.argv[2:]]
    os.environ["VERBUND_SCENARIOS"] = str(sources / "scenarios")
    first, hashes = None, set()
    with tempfile.TemporaryDirectory() as folder:
        scenario = pathlib.Path(folder, "scenario.toml")
        record = '[record]\nevery = 1\nmetrics = "all"\npanel = { columns = "all", every = 1, freelancers = 100 }\n'
        scenario.write_text(SCENARIO.replace("[[strategy]]", record + "[[strategy]]", 1))
        everything = (sources / "tests/scenarios/everything.toml").read_text()
        pathlib.Path(folder, "everything.toml").write_text(everything.replace('"kooperationen.toml"', '"strategies/kooperationen.toml"'))
        for build, binary in enumerate(binaries):
            for way, act in WAYS.items():
                out = f"{folder}/{build} {way}"
                act(binary, str(scenario), out)
                results = out + "/results.h5"
                found = hash_of(results)
                print(found[:16], binary, way, flush=True)
                if hashes and found not in hashes:
                    print("    first:", first_difference(first, results))
                first = first or results
                hashes.add(found)
    print(f"{len(binaries)} builds × {len(WAYS)} ways: {len(hashes)} hash{'es' * (len(hashes) > 1)}")
    return 0 if len(hashes) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
