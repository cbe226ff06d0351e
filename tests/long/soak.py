#!/usr/bin/env python3
"""The memory of a sweep that goes on and on does not grow.
   soak.py VERBUND SOURCES [MINUTES]     60

Runs of the default scenario, one after the other, until the time is over; then the sweep is stopped, as a scheduler would
stop it. Memory of its own (files and libraries that others share left out) is looked at every second. Its mean over the
last twelfth of the time may be one hundredth above that over the second twelfth; the first is warming up."""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

verbund, sources = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
minutes = float(sys.argv[3]) if len(sys.argv) > 3 else 60.0
MOST_GROWTH = 1.01
STOPPED = 143  # by SIGTERM, and resumable


def bytes_of(process):
    pages = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss_Anon: *(\d+) kB", pages, re.MULTILINE)[1]) * 1024


def mean(numbers):
    return sum(numbers) / len(numbers)


with tempfile.TemporaryDirectory() as folder:
    sweep = subprocess.Popen([verbund, "run", "bueroservice.toml", "--replicates", "500", "--threads", "1", "--quiet",
                              "-o", folder + "/soak"],
                             cwd=sources / "scenarios", env={**os.environ, "VERBUND_SCENARIOS": str(sources / "scenarios")})
    seen, end = [], time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        time.sleep(1)
        seen.append(bytes_of(sweep))
    said = subprocess.run([verbund, "status", folder + "/soak"], check=True, stdout=subprocess.PIPE, text=True).stdout
    sweep.send_signal(signal.SIGTERM)
    code = sweep.wait()

twelfth = len(seen) // 12
early, late = mean(seen[twelfth:2 * twelfth]), mean(seen[-twelfth:])
print(said.splitlines()[0])
print(f"{minutes:g} minutes: {early / 1e6:.2f} MB at first, {late / 1e6:.2f} MB at last, {100 * (late / early - 1):+.2f} %; "
      f"exit {code}")
sys.exit(code != STOPPED or late > MOST_GROWTH * early)
