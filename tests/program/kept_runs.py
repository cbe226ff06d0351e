#!/usr/bin/env python3
"""How many records the segments of a journal hold, and of how many runs. More records than runs: some were simulated again.
   kept_runs.py JOURNAL"""
import pathlib
import struct
import sys


def runs_in(segment):
    """(strategy, point, replicate) of each whole record; a head is the length, 16 hexadecimal digits, and a fingerprint."""
    at, head = segment.find(b"\n") + 1, 50
    while at and at + head <= len(segment):
        end = at + head + int(segment[at:at + 16], 16)
        if end > len(segment):
            return
        yield struct.unpack_from("<3i", segment, at + head)
        at = end


if __name__ == "__main__":
    runs = [run for file in pathlib.Path(sys.argv[1]).glob("*.runs") for run in runs_in(file.read_bytes())]
    print(len(runs), len(set(runs)))
