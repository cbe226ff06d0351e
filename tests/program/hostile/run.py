#!/usr/bin/env python3
"""Whatever it is given, the program ends soon, with the exit code that sim/run/exit_code.hpp promises, and says where what
is wrong.
   run.py VERBUND REPOSITORY [WORDS]     WORDS: only the cases in whose name they stand"""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import kept
import scenarios
import tables

verbund, repository = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
wanted = sys.argv[3] if len(sys.argv) > 3 else ""
SECONDS = 2  # on a quiet machine; a busy one has four times as long
PLACE = re.compile(r"^[^\n]*:\d+:\d+: \S", re.MULTILINE)

SMALL = (repository / "tests/scenarios/four_runs.toml").read_bytes()
RUN = ["run", "small.toml", "-o", "out", "--quiet", "--threads", "1"]


def start(folder, arguments, shipped=repository / "scenarios"):
    began = time.monotonic()
    try:
        done = subprocess.run([verbund, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, timeout=4 * SECONDS,
                              env={**os.environ, "VERBUND_SCENARIOS": str(shipped)})
    except subprocess.TimeoutExpired:
        return None, "", 4 * SECONDS
    return done.returncode, done.stdout.decode(errors="replace"), time.monotonic() - began


def faults_of(code, said, expected, words):
    """What is wrong with how it ended."""
    if code is None:
        return ["did not end in time"]
    found = [] if code == expected else [f"exit {code}, expected {expected}"]
    if "a bug of ours" in said or code < 0:
        found.append("a bug of ours")
    if expected == 65 and not PLACE.search(said) and not said.startswith("--"):
        found.append("names no file:line:column")
    if expected and len(said) > 100_000:
        found.append(f"says {len(said)} bytes")
    missing = [word for word in ([words] if isinstance(words, str) else words) if word not in said]
    return found + [f"says nothing of {missing}"] * bool(missing)


def written(case):
    name, files, arguments, expected, words = case
    with tempfile.TemporaryDirectory() as folder:
        for file, content in files.items():
            pathlib.Path(folder, file).write_bytes(content)
        os.mkfifo(pathlib.Path(folder, "pipe"))
        code, said, took = start(folder, arguments)
    return name, faults_of(code, said, expected, words), said, took


def from_repository(file):
    code, said, took = start(repository / "tests/scenarios/bad", ["check", file.name], shipped="/nowhere")
    return "bad: " + file.name, faults_of(code, said, 65, ""), said, took


def damaged(folder, whole, file, change):
    shutil.copytree(whole, folder, dirs_exist_ok=True)
    place = folder / file
    old = place.read_bytes() if place.exists() else b""
    place.write_bytes((whole / kept.SEGMENT.replace("journal", "out/journal")).read_bytes() if change is None else change(old))


def journal(whole, case):
    name, (file, change, expected) = case
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place, "x")
        damaged(folder, whole, "out/" + file, change)
        (folder / "out/results.h5").unlink()
        code, said, took = start(folder, RUN)
        faults = faults_of(code, said, expected, "out" if expected else "")
        if code == 0 and (folder / "out/results.h5").read_bytes() != (whole / "out/results.h5").read_bytes():
            faults.append("other bytes")
    return "journal: " + name, faults, said, took


def saved(whole, case):
    name, content = case
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place, "x")
        shutil.copytree(whole, folder)
        (folder / "out/results.h5").unlink()
        for segment in (folder / "out/journal").glob("*.runs"):
            segment.unlink()
        world = folder / "out/journal/saved-0-0-0.world"
        world.write_bytes(content)
        code, said, took = start(folder, RUN)
        faults = faults_of(code, said, 0, "saved-0-0-0.world: the saved world is damaged; its run begins anew")
        if said.count("\n") != 1:
            faults.append("says more than one line")
        if world.exists():
            faults.append("is still there")
        if code == 0 and (folder / "out/results.h5").read_bytes() != (whole / "out/results.h5").read_bytes():
            faults.append("other bytes")
    return "saved: " + name, faults, said, took


def results(whole, case):
    name, change = case
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place, "x")
        damaged(folder, whole, "out/results.h5", change)
        code, said, took = start(folder, ["compare", "out"])
    # Damage to what is not read goes unnoticed; a checksum guards the numbers.
    return "results: " + name, faults_of(code, said, code if code in (0, 65) else 65, ""), said, took


# What reads results, and says what is wrong with them.
READERS = [["compare", "."], ["compare", ".", "--metric", "income_mean@5-8"], ["compare", ".", "--metric", "income_mean@all"],
           ["compare", ".", "--who", "everybody"], ["export", ".", "-o", "csv"], ["export", ".", "-o", "netlogo", "--format", "behaviorspace"],
           ["replay", ".", "--run", "zuruf:0:1", "--quiet"], ["sensitivity", "."], ["robust", "."],
           ["diff", ".", "--a", "allein", "--b", "zuruf", "--quiet"]]


def reshaped(folder):
    name, dataset = (folder / "case").read_text().splitlines()[:2]
    ended = [start(folder, reader) for reader in READERS]
    faults = [f"{reader[0]}: {fault}" for reader, (code, said, _) in zip(READERS, ended)
              for fault in faults_of(code, said, code if code in (0, 3, 65) else 65, "")]
    if dataset and not any(code == 65 and dataset in said for code, said, _ in ended):
        faults.append(f"nobody says that {dataset} is wrong")
    return "reshaped: " + name, faults, "\n".join(said for _, said, _ in ended), max(took for *_, took in ended)


def reshaped_results(place):
    """Folders of results whose datasets are of another shape; none where no Python reads HDF5."""
    found = subprocess.run([repository / "tests/python/find_python", "numpy", "h5py"], stdout=subprocess.PIPE, text=True)
    if found.returncode:
        print("no reshaped results: there is no h5py")
        return []
    (place / "small.toml").write_bytes(SMALL.replace(b"every = 4", b"every = 4\nflows = true"))
    start(place, RUN)
    subprocess.run([found.stdout.strip(), "-B", pathlib.Path(__file__).with_name("reshaped.py"), place / "out/results.h5",
                    place / "cases"], check=True)
    return sorted((place / "cases").iterdir())


def all_tried(whole, pool):
    parameters = json.loads(subprocess.run([verbund, "list", "parameters", "--json"], check=True, stdout=subprocess.PIPE).stdout)
    cases = [*scenarios.cases(), *scenarios.wrong_parameters(parameters), *tables.cases()]
    bad = sorted((repository / "tests/scenarios/bad").glob("*.toml"))
    yield from pool.map(written, [case for case in cases if wanted in case[0]])
    yield from pool.map(from_repository, [file for file in bad if wanted in "bad: " + file.name])
    yield from pool.map(lambda case: journal(whole, case), [c for c in kept.JOURNALS.items() if wanted in "journal: " + c[0]])
    yield from pool.map(lambda case: saved(whole, case), [c for c in kept.SAVED.items() if wanted in "saved: " + c[0]])
    yield from pool.map(lambda case: results(whole, case), [c for c in kept.RESULTS.items() if wanted in "results: " + c[0]])
    (whole / "reshaped").mkdir()
    yield from pool.map(reshaped, [folder for folder in reshaped_results(whole / "reshaped")
                                   if wanted in "reshaped: " + (folder / "case").read_text()])


def main():
    tried, wrong, longest = 0, 0, (0.0, "")
    with tempfile.TemporaryDirectory() as place, concurrent.futures.ThreadPoolExecutor(2) as pool:
        whole = pathlib.Path(place)
        (whole / "small.toml").write_bytes(SMALL)
        code, said, _ = start(whole, RUN)
        if faults := faults_of(code, said, 0, ""):
            sys.exit(f"a run of its own that nothing is wrong with: {'; '.join(faults)}\n{said}")
        for name, faults, said, took in all_tried(whole, pool):
            tried += 1
            longest = max(longest, (took, name))
            if faults:
                wrong += 1
                print(f"{name}: {'; '.join(faults)}\n    " + "\n    ".join(said.splitlines()[:3]))
    print(f"{tried} inputs tried, {wrong} ended otherwise than they should; the longest took {longest[0]:.2f} s ({longest[1]})")
    return 1 if wrong or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
