"""scenarios/RESULTS.md names everything that results.h5 holds, and nothing else; its examples run as they stand.

    results_page_test.py REPOSITORY SMOKE_RESULTS_H5 DESIGN_RESULTS_H5

The second file has a design. The first has everything else, so what the page names must be in one of the two.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import h5py

repository, smoke, design = map(os.path.abspath, sys.argv[1:])
faults = []


def claim(holds, text):
    if not holds:
        faults.append(text)


def read(*path):
    with open(os.path.join(repository, *path), encoding="utf-8") as file:
        return file.read()


def names_in(text, columns=slice(None)):
    """What some columns of the tables name, in `quotes`."""
    rows = [line.split("|")[1:-1] for line in text.splitlines() if line.startswith("|")]
    return {word for row in rows for cell in row[columns] for word in re.findall(r"`([^`]+)`", cell)}


def tables_of(page):
    """The tables of the page by their heading."""
    parts = re.split(r"^## (.*)$", page, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def listed(document):
    """The first column of a table that the program prints."""
    return {words.strip() for words in re.findall(r"^\| ([^|]+) \|", read("scenarios", document), flags=re.M)}


def is_bare(dataset):
    return b"not a netCDF variable" in dataset.attrs.get("NAME", b"")


def held(path):
    """Every variable of a file with the group that holds it, and the attributes of the root."""
    found = []
    with h5py.File(path) as file:
        file.visititems(lambda name, item: found.append(name) if isinstance(item, h5py.Dataset) and not is_bare(item) else None)
        columns = {name for name in file.get("panel", {}) if name not in ("panel_week", "panel_region", "freelancer")}
        return found, set(file.attrs) - {"_NCProperties"}, columns


def check_names(tables):
    metrics, parameters = listed("METRICS.md"), listed("PARAMETERS.md")
    dimensions = names_in(tables["Dimensions"], slice(1))
    numbers = names_in(tables["Numbers of the runs"], slice(1))
    known = names_in(tables["What is known of strategies, regions and the rest"], slice(1))
    groups = names_in(tables["Groups"], slice(2))
    in_groups = names_in(tables["Groups"]) | {"run_offset", "run_count"}
    attributes = names_in(tables["Attributes of the root"], slice(1))
    seen, seen_attributes = set(), set()
    for path in (smoke, design):
        variables, of_root, panel_columns = held(path)
        seen_attributes |= of_root
        claim(of_root <= attributes, f"attributes that the page does not name: {of_root - attributes}")
        for variable in variables:
            *group, name = variable.split("/")
            seen.update(group + [name])
            if group[:1] == ["parameters"]:
                claim(name in parameters, f"{variable} is not in PARAMETERS.md")
            elif group:
                columns = panel_columns if group == ["panel"] else set()
                claim(name in in_groups | columns and set(group) <= in_groups, f"{variable} is not on the page")
            else:
                named = name in dimensions | numbers | known | metrics or name.startswith("design_")
                claim(named, f"{variable} is not on the page")
    of_changes = {"parameters_by_week", "[[change]]"}  # these files have none; tests/unit/stored_runs_test.cpp has
    missing = (dimensions | numbers | known | groups) - seen - of_changes - {"design_"}
    claim(not missing, f"the page names what no file holds: {missing}")
    missing = attributes - seen_attributes - {"design_base"}  # of Saltelli blocks only
    claim(not missing, f"the page names attributes that no file has: {missing}")


def files_below(folder):
    return sum(len(files) for _, _, files in os.walk(folder))


def run(language, command, code):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("smoke", "bueroservice"):
            os.makedirs(os.path.join(folder, "results", name))
            shutil.copy(smoke, os.path.join(folder, "results", name, "results.h5"))
        before = files_below(folder)
        done = subprocess.run(command + [code], cwd=folder, text=True, capture_output=True,
                              env={**os.environ, "MPLBACKEND": "Agg"})
        claim(done.returncode == 0, f"{language} example fails:\n{code}\n{done.stderr}")
        claim(done.stdout or files_below(folder) > before, f"{language} example shows nothing:\n{code}")
        claim("Warning" not in done.stderr, f"{language} example warns: {done.stderr}")


def has(*command):
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def check_examples(page, readme):
    languages = {
        "python": [sys.executable, "-c"],
        "r": ["Rscript", "-e"] if has("Rscript", "-e", "library(ncdf4)") else None,
        "sh": ["sh", "-ec"] if shutil.which("ncdump") else None,
    }
    if not has(sys.executable, "-c", "import matplotlib"):
        readme = ""
    for language, command in languages.items():
        examples = re.findall(rf"```{language}\n(.*?)```", page, flags=re.S)
        claim(examples, f"no example in {language}")
        if language == "python":
            examples += re.findall(r"```python\n(.*?)```", readme, flags=re.S)
        if command is None:
            print(f"results_page_test: {language} is not there, its examples are left out")
            continue
        for code in examples:
            run(language, command, code)


page = read("scenarios", "RESULTS.md")
check_names(tables_of(page))
check_examples(page, read("README.md"))
for fault in faults:
    print(f"results_page_test: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
