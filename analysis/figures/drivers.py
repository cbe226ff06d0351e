"""What drives a difference between two strategies, or a strategy: bars by input."""
from reading import csv_rows, number, stop
from style import BLUE, ORANGE, SKY, arguments, named, panels, save, shown, titled

COLUMNS = ["strategy", "baseline", "metric", "method", "input", "index", "value", "low",
           "high"]
# By method: what the axis shows, its unit, and the bars of an input.
METHODS = {
    "morris": ("Mean size of an effect over the whole range (μ*); orange: what luck "
               "alone would give", None, {"mu_star": BLUE}),
    "sobol": ("Part of the variance of the mean response. Dark: the input alone "
              "(S1); light: with its interactions (ST)", "share",
              {"ST": SKY, "S1": BLUE}),
    "partial ranks": ("Partial rank correlation", "1", {"prcc": BLUE})}
LUCK = "by_luck"


def name_of(row):
    return row["strategy"] + (f" − {row['baseline']}" if row["baseline"] else "")


def chosen_rows(asked):
    rows = csv_rows(asked.input, COLUMNS)
    metric = asked.metric or (rows[0]["metric"] if rows else "")
    chosen = [row for row in rows if row["metric"] == metric and row["input"]
              and asked.strategy in (None, row["strategy"])
              and bool(row["baseline"]) != asked.alone]
    return chosen or stop(f"{asked.input} holds nothing like that of {metric}")


def draw(axes, rows, inputs, factor, bars):
    high = 0.8 / len(bars)
    for row in rows:
        if row["index"] == LUCK:
            x, y = factor * number(row["value"]), inputs.index(row["input"])
            axes.plot([x, x], [y - 0.4, y + 0.4], color=ORANGE, linewidth=3)
            continue
        i = list(bars).index(row["index"])
        y = inputs.index(row["input"]) + high * (i - (len(bars) - 1) / 2)
        value, *ends = (factor * number(row[name]) for name in ("value", "low", "high"))
        axes.barh(y, value, high, color=bars[row["index"]])
        axes.plot(ends, [y, y], color="black", linewidth=1.5)
    axes.axvline(0, color="black", linewidth=1)


def main():
    parser = arguments(__doc__, "CSV of `verbund sensitivity DIR --csv`; - reads stdin")
    parser.add_argument("--metric", help="default: the first of the file")
    parser.add_argument("--strategy", help="default: all")
    parser.add_argument("--alone", action="store_true",
                        help="strategies, not differences")
    parser.add_argument("--most", type=int, default=15, help="inputs; default: 15")
    asked = parser.parse_args()
    rows = chosen_rows(asked)
    names = list(dict.fromkeys(map(name_of, rows)))
    axis, unit, bars = METHODS[rows[0]["method"]]
    factor, word = shown(unit or rows[0].get("metric_unit", ""))
    rows = [row for row in rows if row["index"] in (*bars, LUCK) and row["value"]]
    strongest = sorted((row for row in rows if row["index"] != LUCK),
                       key=lambda row: -abs(number(row["value"])))
    inputs = list(dict.fromkeys(row["input"] for row in strongest))[:asked.most]

    figure, all_axes = panels(len(names), 0.35 * len(inputs) + 1, inputs, sharex=True)
    for axes, name in zip(all_axes, names):
        own = [row for row in rows if name_of(row) == name and row["input"] in inputs]
        draw(axes, own, inputs, factor, bars)
        axes.set_title(name)
        axes.set_xlabel(word)
    titled(figure, "What drives " + ", ".join(filter(None, named(rows[0]["metric"]))),
           f"{axis}\nLines: 95 % intervals")
    save(figure, asked.output)


main()
