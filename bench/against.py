"""Turns what bench/against has measured into its table: medians, and the median of the ratios of turns.

    against.py FOLDER      reads FOLDER/before, FOLDER/now and FOLDER/load, prints Markdown
"""
import pathlib
import statistics
import sys

from table import Measured, processor, row, text


class Turns:
    """What both programs have measured, turn by turn."""

    def __init__(self, folder):
        self.before = Measured(folder / "before")
        self.now = Measured(folder / "now")

    def ratio(self, what, subject, counter):
        """How many times faster a turn is now on one thread, the median of all."""
        key = (what, subject, 1)
        pairs = zip(self.before.entries.get(key, []), self.now.entries.get(key, []))
        ratios = [old[counter] / new[counter] for old, new in pairs]
        return statistics.median(ratios) if ratios else None

    def both(self, what, subject, counter, form="{:.1f}"):
        return [text(one(what, subject, counter), form) for one in (self.before, self.now)]


def seconds(folder):
    file = folder / "germany.seconds"
    return [float(line) for line in file.read_text().split()] if file.exists() else []


def scaling(measured):
    runs = [measured("runs", "five_hundred", "runs_per_s", threads) for threads in (1, 2)]
    inside = [measured("weeks", "hundred_thousand", "real_time", threads) for threads in (1, 2)]
    if None in runs + inside:
        return text(None)
    return f"{runs[1] / runs[0]:.2f} / {inside[0] / inside[1]:.2f}"


def speed(turns, folder):
    def faster(words, what, subject, must, goal):
        row(words, *turns.both(what, subject, "cpu_time", "{:.2f} ms"),
            text(turns.ratio(what, subject, "cpu_time"), "{:.2f}"), must, goal)

    row("", "before", "now", "times faster", "must", "goal")
    row(*["---"] * 6)
    faster("a week of favours, 10³", "weeks", "favours_thousand", "≥ 8", "≥ 12")
    faster("a week of favours, 10⁵", "weeks", "favours_hundred_thousand", "≥ 6", "≥ 9")
    faster("a week of five_hundred, new rules off", "weeks", "five_hundred", "≥ 1.6", "≥ 2")
    faster("a week of hundred_thousand, same", "weeks", "hundred_thousand", "≥ 1.5", "≥ 2")
    before, now = seconds(folder / "before"), seconds(folder / "now")
    if before and now:
        ratio = statistics.median(old / new for old, new in zip(before, now))
        row("Germany, start and 16 weeks, 2 threads, same", f"{statistics.median(before):.1f} s",
            f"{statistics.median(now):.1f} s", f"{ratio:.2f}", "≥ 1.5", "≥ 2")


def shares(turns):
    now = turns.now
    passes = turns.both("weeks", "hundred_thousand", "triad_passes")
    row("passes of the triad in a week of hundred_thousand", *passes, "", "≤ 18", "≤ 12")
    for words, counter, must, goal in [("recording, share of the weeks", "recorder_percent", "5", "3"),
                                       ("HDF5, the same", "adding_percent", "2", "1")]:
        row(words, *turns.both("recording", "five_hundred", counter, "{:.1f} %"), "", f"≤ {must} %", f"≤ {goal} %")
    row("1 → 2 threads: over runs / inside 10⁵", scaling(turns.before), scaling(now), "", "≥ 1.9 / 1.8", "")
    for words, size in [("10³", "thousand"), ("10⁵", "hundred_thousand")]:
        world = f"favours_{size}"
        plain, model = now("yardstick", world, "cpu_time"), now("weeks", world, "cpu_time")
        row(f"favours {words} ÷ the same by plain arrays", "",
            text(None if None in (plain, model) else model / plain, "{:.1f}"), "", "", "")


def nanoseconds(measured, world):
    """Of a freelancer-week: processor time, which others who run meanwhile hardly change."""
    week, freelancers = (measured("weeks", world, name) for name in ("cpu_time", "freelancers"))
    return None if week is None else week * 1e6 / freelancers


def costs(turns):
    print("\nNanoseconds of one thread:\n")
    row("", "freelancer-week before", "now", "project now")
    row(*["---"] * 4)
    for world in ("five_hundred", "hundred_thousand"):
        before, now = nanoseconds(turns.before, world), nanoseconds(turns.now, world)
        project, spent, passed = (turns.now("weeks", world, name)
                                  for name in ("ns_per_project", "cpu_time", "real_time"))
        row(world, text(before, "{:.0f}"), text(now, "{:.0f}"),
            text(None if project is None else project * spent / passed, "{:.0f}"))


def growth(now):
    sizes = sorted(int(subject.split(":")[1]) for what, subject, threads in now.entries
                   if what == "growth" and threads == 1)
    if not sizes:
        return
    print("\nGrowth, one thread; 52 weeks are the start and 13 times the four weeks that were timed:\n")
    row("freelancers", "ns per freelancer-week", "times that of the first", "52 weeks", "memory, GB")
    row(*["---"] * 5)
    lines = [(size, 1) for size in sizes] + [(sizes[-1], 2)]
    first = now("growth", f"freelancers:{sizes[0]}", "ns_per_freelancer_week")
    for size, threads in lines:
        values = [now("growth", f"freelancers:{size}", counter, threads)
                  for counter in ("ns_per_freelancer_week", "start_s", "peak_gb")]
        if None in values:
            continue
        cost, start, memory = values
        row(f"{size:,}" + (", 2 threads" if threads == 2 else ""), f"{cost:.0f}", f"{cost / first:.2f}",
            f"{(start + 52 * size * cost / 1e9) / 60:.2f} min", f"{memory:.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    results = pathlib.Path(sys.argv[1])
    turns = Turns(results)
    load = [line.rpartition(": ")[2] for line in (results / "load").read_text().splitlines()]
    print(f"Measured on {processor()}; load before and after: {'; '.join(load)}.\n")
    speed(turns, results)
    shares(turns)
    costs(turns)
    growth(turns.now)
