#!/usr/bin/env python3
"""Memory hardly grows with the number of runs.
   memory.py VERBUND [RUNS]

A sweep of small runs takes at its peak at most a twentieth more memory when it has 1,000 runs than when it has a hundred,
with one thread and with more threads than two: HDF5, the journal and the heaps of threads keep little of a run that is
written. With RUNS in place of 1,000, as 20,000, at most a tenth: the numbers that are compared stay in memory."""
import os
import pathlib
import subprocess
import sys
import tempfile

verbund = sys.argv[1]
most_runs = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
MOST_GROWTH = 1.10 if most_runs > 1000 else 1.05


def peak_of(folder, runs, threads):
    """Bytes of a sweep of so many runs, of 60 freelancers and 20 weeks each."""
    scenario = folder / "memory.toml"
    scenario.write_text('extends = "smoke.toml"\nname = "memory"\nweeks = 20\n'
                        '[record]\nevery = 4\nmetrics = ["income_mean"]\n')
    strategies = 6  # of smoke.toml
    run = subprocess.Popen([verbund, "run", scenario, "--quiet", "--threads", str(threads), "-o", folder / f"{runs}_{threads}",
                            "--replicates", str(-(-runs // strategies))])
    _, status, taken = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    assert run.returncode == 0
    return taken.ru_maxrss * 1024


failed = False
with tempfile.TemporaryDirectory() as name:
    for threads in 1, 4:
        few, many = (peak_of(pathlib.Path(name), runs, threads) for runs in (100, most_runs))
        print(f"{threads} threads: {few / 1e6:.1f} MB for 100 runs, {many / 1e6:.1f} MB for {most_runs}")
        failed |= many > MOST_GROWTH * few
sys.exit(failed)
