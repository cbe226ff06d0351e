#!/usr/bin/env python3
"""After a power cut at any moment the same command goes on, simulates nothing again that was synced, and ends in the bytes
of an undisturbed run.
   run.py VERBUND SCENARIOS RECORDED CUTS     RECORDED: recorded.c as a library; CUTS: how many, or "all"

Nobody pulls a plug: what a run does to its files is written down, and the folder is built as a cut would leave it. What was
synced is there. Of what was not, some is there and some is not, down to sectors of 512 bytes; a file may have its new length
without the bytes; a name that its folder was not synced for is the old one, the new one, or missing."""
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

PROGRAM = pathlib.Path(__file__).parents[1]
sys.path.append(str(PROGRAM))

from disk import Disk, entries_of
from kept_runs import runs_in

SCENARIO = (PROGRAM.parent / "scenarios/four_runs.toml").read_text().replace("replicates = 2", "replicates = 4")


def count_of(things):
    return sum(1 for _ in things)


def left_by_a_cut(entries, moment, luck, top):
    """What names hold what, and how many runs of segments were synced."""
    disk = Disk(top, str(os.stat(top).st_ino))
    for entry in entries[:moment]:
        disk.do(*entry)
    names = disk.names_after_a_cut(luck)
    content = {path: inode and disk.files[inode].after_a_cut(luck) for path, inode in names.items()}
    synced = sum(count_of(runs_in(disk.files[inode].synced)) for path, inode in disk.names.items() if path.endswith(".runs"))
    return content, synced


def promises_broken(entries, top):
    """A file is synced before it gets its name, the names of a segment and its folders before its runs, and every run when
    all are finished. Without that some cuts lose something, or none would lose anything that counts."""
    disk, broken = Disk(top, str(os.stat(top).st_ino)), []
    for entry in entries:
        if entry[0] == "rename" and disk.is_unsynced(entry[1][0]):
            broken.append(f"{entry[1][1]} has its name before it is synced")
        disk.do(*entry)
        if entry[0] == "sync" and disk.is_segment(entry[1][0]) and not disk.is_named(entry[1][0]):
            broken.append("runs are synced in a segment whose name, or that of its folder, is not")
    synced = sum(count_of(runs_in(file.synced)) for inode, file in disk.files.items() if disk.is_segment(inode))
    return broken + [f"{synced} of 8 runs are synced at the end"] * (synced != 8)


def run(verbund, scenario, out, **more):
    done = subprocess.run([verbund, "run", scenario, "-o", out, "--threads", "1"], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, **more}, timeout=120)
    return done.returncode, done.stdout.decode(errors="replace")


def fault_after(cut, folder, verbund, scenario, entries, top, whole):
    """What is wrong after one cut; and how many synced runs were there."""
    moment, seed = cut
    content, synced = left_by_a_cut(entries, moment, random.Random(seed), top)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        for path in sorted(content):
            here = pathlib.Path(place + path[len(top):])
            if content[path] is None:
                here.mkdir(exist_ok=True)
            else:
                here.write_bytes(content[path])
        code, said = run(verbund, scenario, place + "/out")
        there = re.search(r"^(\d+) finished runs? (?:is|are) there already", said, re.MULTILINE)
        results = pathlib.Path(place, "out/results.h5")
        left = [file.name for file in pathlib.Path(place, "out").glob(".results-*")]
        wrong = [text for text, is_so in (
            (f"exit {code}: {said[-300:]}", code != 0),
            (f"{synced} runs were synced, and {there and there[1]} are there", synced > int(there[1] if there else 0)),
            ("other bytes", code == 0 and results.read_bytes() != whole),
            (f"left are {left}", bool(left))) if is_so]
    return [f"cut after {moment} of {len(entries)} steps, luck {seed}: {text}" for text in wrong], synced


def moments_of(entries, cuts):
    """(which time, moment) of each cut: twice at every one, or so many at those that tell most. Bytes of results.h5 are most
    of the steps, and tell least."""
    every = range(len(entries) + 1)
    if cuts == "all":
        return [(again, moment) for moment in every for again in range(2)]
    telling = [step for step in every[1:] if entries[step - 1][0] != "write" or step < len(entries) and entries[step][0] == "sync"]
    random.Random(20271).shuffle(telling)
    return [(nth // len(telling), telling[nth % len(telling)]) for nth in range(int(cuts))]


def main():
    verbund, recorded, cuts = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[3]), sys.argv[4]
    os.environ["VERBUND_SCENARIOS"] = os.path.abspath(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        scenario, top, record = folder + "/eight.toml", folder + "/top", folder + "/record"
        pathlib.Path(scenario).write_text(SCENARIO)
        os.mkdir(top)
        code, said = run(verbund, scenario, top + "/out", RECORD_TO=record, RECORD_UNDER=top, RECORD_SLOW="130", LD_PRELOAD=recorded)
        if code != 0:
            sys.exit(said)
        whole = pathlib.Path(top, "out/results.h5").read_bytes()
        entries = list(entries_of(pathlib.Path(record).read_bytes()))
        broken = promises_broken(entries, top)
        cuts = [(moment, 1000 * moment + again) for again, moment in moments_of(entries, cuts)]
        done = []
        for faults, synced in [(broken, 0), *pool.map(lambda cut: fault_after(cut, folder, verbund, scenario, entries, top, whole), cuts)]:
            done.append((faults, synced))
            print("\n".join(faults), end="\n" if faults else "", flush=True)
    lost = sum(bool(faults) for faults, _ in done)
    print(f"{len(cuts)} power cuts at {len({moment for moment, _ in cuts})} of {len(entries) + 1} moments, "
          f"{sum(synced for _, synced in done)} runs had been synced before them, {lost} faults")
    return 1 if lost or not cuts else 0


if __name__ == "__main__":
    sys.exit(main())
