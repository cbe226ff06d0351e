"""Turns the JSON of Google Benchmark into the tables of bench/README.md: medians over the repetitions.

    table.py FOLDER        reads FOLDER/*.json, prints Markdown
"""
import json
import pathlib
import platform
import statistics
import sys

WORLDS = ["five_hundred", "hundred_thousand", "germany"]


class Measured:
    """Medians of every benchmark by (what, subject, threads); threads is 1 where there is no choice."""

    def __init__(self, folder):
        self.entries = {}
        for file in sorted(pathlib.Path(folder).glob("*.json")):
            for entry in json.loads(file.read_text())["benchmarks"]:
                if entry["run_type"] == "iteration":
                    if "error_message" in entry:
                        sys.exit(f"{entry['name']}: {entry['error_message']}")
                    self.entries.setdefault(key_of(entry["run_name"]), []).append(entry)

    def __call__(self, what, subject, counter, threads=1):
        """The median, or None when it was not measured."""
        values = [e[counter] for e in self.entries.get((what, subject, threads), []) if counter in e]
        return statistics.median(values) if values else None

    def counters(self, what, subject, ending):
        first = self.entries.get((what, subject, 1), [{}])[0]
        return [name for name in first if name.endswith(ending)]


def key_of(run_name):
    what, subject, *rest = run_name.split("/")
    threads = [int(part.split(":")[1]) for part in rest if part.startswith("threads:")]
    return what, subject, threads[0] if threads else 1


def text(value, form="{:.1f}", factor=1.0):
    return "not measured" if value is None else form.format(value * factor)


def pair(measured, what, subject, counter, form="{:.1f}", factor=1.0):
    return " / ".join(text(measured(what, subject, counter, t), form, factor) for t in (1, 2))


def ratio(measured, what, subject, counter):
    one, two = (measured(what, subject, counter, t) for t in (1, 2))
    return None if one is None or two is None else two / one


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def processor():
    cpuinfo = pathlib.Path("/proc/cpuinfo")
    names = [line.split(":")[1].strip() for line in cpuinfo.read_text().splitlines()
             if line.startswith("model name")] if cpuinfo.exists() else []
    return f"{names[0]}, {len(names)} threads" if names else platform.machine()


def goals(measured):
    rate = "freelancer_weeks_per_s"
    week = measured("weeks", "germany", "real_time", 2)  # ms
    passes = [text(measured("weeks", world, "triad_passes")) for world in WORLDS[1:]]
    held = [text(measured("weeks", world, "bytes_per_freelancer"), "{:,.0f} B") for world in WORLDS]
    print(f"Measured on {processor()}, medians.\n")
    row("", "must", "goal", "measured")
    row("---", "---", "---", "---")
    row("500 freelancers × 520 weeks, runs/s on 1 / 2 threads", "8 / 15", "14 / 27",
        pair(measured, "runs", "five_hundred", "runs_per_s"))
    row("10⁵ freelancers, million fw/s, 1 / 2 threads", "1.2 / 2.4", "2.0 / 4.2",
        pair(measured, "weeks", "hundred_thousand", rate, "{:.2f}", 1e-6))
    row("Germany, 520 weeks, 2 threads (520 × the week measured)", "6 min", "3.5 min",
        text(week, "{:.1f} min", 520 / 60e3))
    row("triad passes per week, 1 thread: 10⁵, Germany", "≤ 15", "≤ 9", ", ".join(passes))
    row("state per freelancer: 500, 10⁵, Germany", "1,250 B", "1,000 B", ", ".join(held))
    row("1 → 2 threads: over runs / inside a run of 10⁵", "1.9 / 1.7", "1.95 / 1.9",
        text(ratio(measured, "runs", "five_hundred", "runs_per_s"), "{:.2f}") + " / " +
        text(ratio(measured, "weeks", "hundred_thousand", rate), "{:.2f}"))
    row("recording every 4 weeks, 500 / 10⁵; HDF5, 500", "5 %; 2 %", "3 %; 1 %",
        text(measured("recording", "five_hundred", "recorder_percent"), "{:.2f} %") + " / " +
        text(measured("recording", "hundred_thousand", "recorder_percent"), "{:.2f} %") + "; " +
        text(measured("recording", "five_hundred", "adding_percent"), "{:.2f} %"))
    row("favours, million agent-steps/s, 1 thread: 10³ / 10⁵", "", "",
        text(measured("weeks", "favours_thousand", rate), "{:.2f}", 1e-6) + " / " +
        text(measured("weeks", "favours_hundred_thousand", rate), "{:.2f}", 1e-6))
    for world in WORLDS:
        row(f"triad over the state of {world}, GB/s, 1 / 2 threads", "", "",
            pair(measured, "triad", world, "bytes_per_second", "{:.1f}", 1e-9))


def phases(measured):
    print("\nNanoseconds for one freelancer-week, 1 / 2 threads:\n")
    row("phase", *WORLDS)
    row("---", *["---"] * len(WORLDS))
    names = measured.counters("phases", "hundred_thousand", "_ns")
    names.sort(key=lambda name: -measured("phases", "hundred_thousand", name))
    for name in names:
        row(name.removesuffix("_ns"), *[pair(measured, "phases", world, name) for world in WORLDS])


def draws(measured):
    print("\nNanoseconds for one number:\n")
    row("draw", "ns")
    row("---", "---")
    for what, subject, threads in sorted(measured.entries):
        if what == "draws":
            row(subject, text(measured(what, subject, "real_time", threads)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    everything = Measured(sys.argv[1])
    goals(everything)
    phases(everything)
    draws(everything)
