"""Every strategy's difference from the baseline with its interval, a panel a metric."""
from reading import csv_rows, number, stop
from style import BLUE, GREY, arguments, named, panels, save, shown, titled

COLUMNS = ["strategy", "baseline", "metric", "who", "difference", "low", "high",
           "pairs"]


def title_of(metric, who):
    name, details = named(metric)
    name += "" if who in ("", "all") else f", {who}"
    return f"{name}\n{details}" if details else name


def intervals_of(row):
    confidence = number(row.get("confidence"))
    return f"joint {100 * confidence:g} % intervals" if confidence > 0 else "intervals"


def draw(axes, rows, names):
    factor, unit = shown(rows[0].get("unit", ""))
    axes.axvline(0, color="black", linewidth=1)
    for row in rows:
        y = names.index(row["name"])
        middle, low, high = (factor * number(row[name])
                             for name in ("difference", "low", "high"))
        clear = low > 0 or high < 0
        colour = BLUE if clear else GREY
        axes.plot([low, high], [y, y], color=colour, linewidth=3)
        axes.plot(middle, y, "o", color=colour, markersize=8, markeredgewidth=2,
                  markerfacecolor=colour if clear else "white")
    axes.set_title(title_of(rows[0]["metric"], rows[0]["who"]))
    axes.set_xlabel("percentage points" if unit == "%" else unit)


def main():
    parser = arguments(__doc__, "CSV of `verbund compare DIR --csv`; - reads stdin")
    parser.add_argument("--metric", action="append", help="only this; may be repeated")
    asked = parser.parse_args()
    rows = [row for row in csv_rows(asked.input, COLUMNS)
            if not asked.metric or row["metric"].split("@")[0] in asked.metric]
    if not rows:
        stop(f"{asked.input} has no differences to show")
    baselines = {row["baseline"] for row in rows}
    one = len(baselines) == 1
    for row in rows:
        row["name"] = row["strategy"] + ("" if one else f" − {row['baseline']}")
    names = list(dict.fromkeys(row["name"] for row in rows))
    questions = list(dict.fromkeys((row["metric"], row["who"]) for row in rows))

    figure, all_axes = panels(len(questions), 0.4 * len(names) + 1.3, names)
    for axes, question in zip(all_axes, questions):
        draw(axes, [row for row in rows if (row["metric"], row["who"]) == question],
             names)
    pairs = sorted({int(row["pairs"]) for row in rows})
    seen = " to ".join(map(str, dict.fromkeys([pairs[0], pairs[-1]])))
    titled(figure, "Difference" + (f" from {baselines.pop()}" if one else ""),
           f"Bars: {intervals_of(rows[0])}, over {seen} pairs of runs; "
           "blue where they leave out 0")
    save(figure, asked.output)


main()
