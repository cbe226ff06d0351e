"""Draws every picture of analysis/figures and looks at it: size, colours, words; and what is said where it cannot be drawn.

    figures_test.py python|R REPOSITORY RESULTS_H5

Exit 69 where matplotlib, or R with ncdf4, is not installed.
"""

import os
import shutil
import subprocess
import sys
import tempfile

import h5py

try:
    from matplotlib.image import imread
except ImportError:
    print("figures_test: matplotlib is not there")
    sys.exit(69)

BLUE, SKY, RED, ORANGE, GREY = 0x0072B2, 0x56B4E9, 0xD55E00, 0xE69F00, 0x777777
DIFFERENCES = "strategy,baseline,metric,who,difference,low,high,p,pairs,unit,confidence\n"
DRIVERS = "strategy,baseline,metric,method,input,index,value,low,high,rows_used,rows,metric_unit\n"

language, repository, results = sys.argv[1], *map(os.path.abspath, sys.argv[2:])
scripts = os.path.join(repository, "analysis", "figures")
ending, interpreter = (".py", sys.executable) if language == "python" else (".R", shutil.which("Rscript"))
if interpreter is None:
    print("figures_test: R is not there")
    sys.exit(69)
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)


def ran(script, *words, stdin="", **environment):
    """What running a script gives, without a display and in a plain locale."""
    there = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return subprocess.run([interpreter, os.path.join(scripts, script + ending), *words], input=stdin, text=True,
                          encoding="utf-8", capture_output=True, env={**there, "LC_ALL": "C", **environment})


def drawn(script, *words, stdin=""):
    """Pixels by colour of a picture that a script draws, and the words in it.

    The words are those that matplotlib leaves in SVG; R leaves none."""
    svg_is_new = language == "python" or not os.path.exists("picture.svg")
    for picture in ["picture.png"] + svg_is_new * ["picture.svg"]:
        done = ran(script, *words, "-o", picture, stdin=stdin)
        assert done.returncode == 0 and done.stderr == "", (script, words, done.stderr)
    pixels = (imread("picture.png")[..., :3] * 255).round().astype(int) @ [65536, 256, 1]
    high, wide = pixels.shape
    assert wide == 1200 and 200 <= high <= 2000, (script, wide, high)
    with open("picture.svg", encoding="utf-8") as file:
        return {colour: (pixels == colour).sum() for colour in (BLUE, SKY, RED, ORANGE, GREY)}, file.read()


def says(text, *words):
    """In R nothing can be read from the picture."""
    return language == "R" or all(f"<!-- {word}" in text for word in words)


def refused(code, part, script, *words, **environment):
    done = ran(script, *words, **environment)
    assert done.returncode == code and part in done.stderr, (script, words, done.returncode, done.stderr)
    assert "Traceback" not in done.stderr and "Execution halted" not in done.stderr, done.stderr


def check_differences():
    rows = DIFFERENCES + "".join(
        f"{strategy},allein,{metric},all,{middle},{middle - half},{middle + half},.5,16,{unit},0.95\n"
        for metric, unit, middle, half in [("income_mean@last52", "EUR/week", 120, 50), ("late_share@3-9@Kassel", "share", .03, .01)]
        for strategy in ["zuruf", "Verbünde für Übersetzer"])
    colours, text = drawn("differences", "-", stdin=rows)
    assert colours[BLUE] > 500 and colours[BLUE] > 5 * colours[GREY], colours
    assert says(text, "Difference from allein", "Verbünde für Übersetzer", "percentage points", "EUR/week",
                "income_mean -->", "last 52 weeks", "late_share -->", "weeks 3 to 9, Kassel",
                "Bars: joint 95 % intervals, over 16 pairs")
    assert language == "R" or ("<!-- 4.0 -->" in text and "<!-- 0.04 -->" not in text), "no percent"
    only, text = drawn("differences", "-", "--metric", "late_share", stdin=rows)
    assert only != colours and (language == "R" or "EUR/week" not in text)
    unclear, _ = drawn("differences", "-", stdin=DIFFERENCES + "zuruf,allein,income_mean,all,1,-2,4,.5,16,EUR/week,.95\n")
    assert unclear[GREY] > 300 and unclear[BLUE] == 0, unclear
    with open("two.csv", "w", encoding="utf-8") as file:
        file.write(DIFFERENCES + "a,b,m,members,1,,,,1,,\nb,c,m,members,2,1,3,.1,3,,\n")
    _, text = drawn("differences", "two.csv")
    assert says(text, "a − b", "b − c", "m, members", "Bars: intervals, over 1 to 3 pairs")


def drivers_of(method, numbers):
    """Two inputs under the difference of two strategies, the second one stronger, and one strategy alone."""
    return DRIVERS + "".join(
        f"verbund,{baseline},income_mean,{method},{name},{index},{size * value},{size * value / 2},{size * value * 2},8,8,EUR/week\n"
        for baseline in ["", "allein"] for name, size in [("trust.clarity", 1), ("cooperation.fee", 3)]
        for index, value in numbers.items()) + f"verbund,allein,income_mean,{method},,variance,7,,,8,8,\n"


def check_drivers():
    sobol, text = drawn("drivers", "-", stdin=drivers_of("sobol", {"S1": .1, "ST": .2, "S1_of_run": .1}))
    assert min(sobol[BLUE], sobol[SKY]) > 2000 and sobol[ORANGE] == 0, sobol
    assert sobol[SKY] > 1.3 * sobol[BLUE], "ST is twice S1"
    assert says(text, "verbund − allein", "What drives income_mean", "Part of the variance of the mean response.", "60")
    assert language == "R" or text.index("<!-- cooperation.fee") < text.index("<!-- trust.clarity"), "the strongest first"
    morris, text = drawn("drivers", "-", stdin=drivers_of("morris", {"mu": -5, "mu_star": 5, "sigma": 1, "by_luck": 2}))
    assert morris[BLUE] > 2000 and morris[SKY] == 0 and 100 < morris[ORANGE] < 2000 and says(text, "Mean size of an effect over the whole range (μ*); orange: what luck alone would give", "EUR/week")
    ranks = drivers_of("partial ranks", {"prcc": -.3})
    _, text = drawn("drivers", "-", "--most", "1", stdin=ranks)
    assert says(text, "Partial rank correlation") and (language == "R" or "trust.clarity" not in text)
    _, text = drawn("drivers", "-", *(["--alone"] if language == "python" else ["--alone", "yes"]), stdin=ranks)
    assert language == "R" or ("verbund −" not in text and says(text, "verbund"))
    with open("nothing.csv", "w", encoding="utf-8") as file:
        file.write(ranks)
    refused(65, "holds nothing", "drivers", "nothing.csv", "--metric", "late_share", "-o", "x.png")


def check_fan():
    colours, text = drawn("fan", results)
    assert colours[BLUE] > 5000, colours
    assert says(text, "mean revenue of a freelancer", "EUR/week", "week", "verbund", "allein", "Line: median of 2")
    late, text = drawn("fan", os.path.dirname(results), "--metric", "late_share", "--region", "Land")
    assert late != colours and says(text, "served projects that were late, Land", "%")
    refused(65, "no number of favours_share there", "fan", results, "--metric", "favours_share", "-o", "x.png")
    refused(65, "no metric income_meen", "fan", results, "--metric", "income_meen", "-o", "x.png")
    refused(65, "no region Mond; there are: Stadt, Land, all", "fan", results, "--region", "Mond", "-o", "x.png")
    refused(66, "is not there" if language == "R" else "nowhere.h5", "fan", "nowhere.h5", "-o", "x.png")
    refused(73, "x.", "fan", results, "-o", "x.foo")


def check_network():
    with h5py.File(results) as file:
        panel = file["panel"]
        assert (panel["freelancer"][()] >> 24 & 0xFFFF == panel["panel_region"][()]).all(), "an id has its region in it"
        run = len(file["strategy"]) - 1, 0, 1
        first, count = (int(file["network"][name][run]) for name in ("run_offset", "run_count"))
        rows = slice(first, first + count)
        last = file["network/network_week"][rows] == file["network/network_week"][rows].max()
        partners = (file["network/stage"][rows][last] == 4).sum()
    colours, text = drawn("network", results, "--replicate", "1")
    assert colours[BLUE] > 100 and colours[SKY] > 1000 and colours[ORANGE] > 50, colours
    assert says(text, "Ties under verbund, replicate 1, week 60", "Stadt", "Land", f"loose partners: {partners} ")
    alone, _ = drawn("network", results, "--strategy", "allein", "--week", "20")
    assert alone[SKY] < colours[SKY] / 5, "without partners only the legend has their colour"
    refused(65, "no strategy verbunt; there are: allein", "network", results, "--strategy", "verbunt", "-o", "x.png")
    refused(65, "holds no ties", "network", results, "--week", "3", "-o", "x.png")
    shutil.copy(results, "without.h5")
    with h5py.File("without.h5", "a") as file:
        del file["network"]
    refused(65, "[record] network", "network", "without.h5", "-o", "x.png")


def check_missing():
    with open("other.csv", "w", encoding="utf-8") as file:
        file.write("strategy,value\na,1\n")
    refused(65, "no column baseline, metric", "differences", "other.csv", "-o", "x.png")
    refused(66, "nowhere.csv", "differences", "nowhere.csv", "-o", "x.png")
    if language == "python":
        with open("matplotlib.py", "w", encoding="utf-8") as file:
            file.write("raise ImportError('none here')\n")
        refused(69, "apt-get install python3-matplotlib", "fan", results, "-o", "x.png", PYTHONPATH=os.getcwd())
    else:
        refused(69, "apt-get install r-cran-ncdf4", "fan", results, "-o", "x.png", R_LIBS_SITE=os.getcwd())
        refused(64, "[--metric METRIC]", "fan", results)


if language == "R" and ran("fan", results, "-o", "x.png").returncode == 69:
    print("figures_test: ncdf4 is not there")
    sys.exit(69)
for check in (check_differences, check_drivers, check_fan, check_network, check_missing):
    check()
print(f"{language}: all pictures are as they should be")
