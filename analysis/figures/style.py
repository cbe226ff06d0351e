"""What the pictures have in common: size, colours, units, and how they are written."""
import argparse
import re

from reading import need, stop

need("matplotlib", "python3-matplotlib").use("Agg")  # no display is needed
plt = need("matplotlib.pyplot", "python3-matplotlib")

# Colours that colour-blind people tell apart (Okabe & Ito 2008).
BLUE, SKY, ORANGE, RED = "#0072B2", "#56B4E9", "#E69F00", "#D55E00"
GREY, PALE = "#777777", "#CCCCCC"
WINDOWS = {r"^(first|last)(\d+)$": r"\1 \2 weeks", r"^(\d+)-(\d+)$": r"weeks \1 to \2",
           "^all$": "all weeks"}
plt.rcParams.update({
    "savefig.dpi": 100, "figure.constrained_layout.use": True, "font.size": 12,
    "axes.titlesize": 13, "axes.titlelocation": "left", "figure.titlesize": 16,
    "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True,
    "axes.axisbelow": True, "grid.alpha": 0.4})


def arguments(text, what):
    """A parser with what every picture takes."""
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("input", help=what)
    parser.add_argument("-o", "--output", required=True, metavar="FILE",
                        help="the picture: .png, .svg or .pdf")
    return parser


def panels(count, height, names=None, **shared):
    """A picture 1200 pixels wide with `count` panels, three in a row.

    height: of a panel, inches; names: what stands at the y axis, from the top."""
    columns = min(3, count)
    rows = -(-count // columns)
    figure, axes = plt.subplots(rows, columns, squeeze=False, sharey=True, **shared,
                                figsize=(12, rows * height + 0.9))
    for unused in axes.flat[count:]:
        unused.set_visible(False)
    for lowest in axes.flat[count - columns:count]:
        lowest.tick_params(labelbottom=True)
    if names:
        axes[0, 0].set_yticks(range(len(names)), names)
        axes[0, 0].set_ylim(len(names) - 0.5, -0.5)
    return figure, list(axes.flat[:count])


def shown(unit):
    """Factor and word of a unit: shares are shown as percent."""
    return (100, "%") if unit == "share" else (1, "" if unit == "1" else unit)


def named(metric):
    """Name of METRIC@WINDOW@REGION, and window and region in words."""
    name, *details = metric.split("@")
    for pattern, words in WINDOWS.items():
        details[:1] = [re.sub(pattern, words, window) for window in details[:1]]
    return name, ", ".join(details)


def titled(figure, title, note):
    figure.suptitle(title)
    figure.supxlabel(note, fontsize=11)


def save(figure, path):
    try:
        figure.savefig(path)
    except (OSError, ValueError) as error:
        stop(f"{path}: {error}", 73)
