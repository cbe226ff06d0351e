"""Reads what verbund writes, and says in words what is missing."""
import csv
import importlib
import os
import sys


def stop(message, code=65):
    print(f"{os.path.basename(sys.argv[0])}: {message}", file=sys.stderr)
    sys.exit(code)


def need(module, package):
    """A module; exit 69 with the name of its Debian package where it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        stop(f"{error}. On Debian: apt-get install {package}, and run this with "
             f"/usr/bin/python3. Elsewhere: pip install {module.split('.')[0]}", 69)


def csv_rows(path, columns):
    """Rows of a CSV file, or of stdin for "-"; all `columns` are there."""
    try:
        stdin = path == "-"
        with open(0 if stdin else path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
    except (OSError, UnicodeDecodeError) as error:
        stop(f"{path}: {error}", 66)
    missing = [name for name in columns if name not in (reader.fieldnames or [])]
    if missing:
        stop(f"{path} has no column {', '.join(missing)}")
    return rows


def number(text):
    return float(text or "nan")


def results(path):
    """results.h5, opened; a folder stands for the one in it."""
    h5py = need("h5py", "python3-h5py")
    if os.path.isdir(path):
        path = os.path.join(path, "results.h5")
    try:
        return h5py.File(path)
    except OSError as error:
        stop(f"{path}: {error}", 66)


def texts(dataset):
    return [text.decode("utf-8") for text in dataset[()]]


def place(name, names, what):
    """Where a name stands among those that there are."""
    if name not in names:
        stop(f"no {what} {name}; there are: {', '.join(map(str, names))}")
    return list(names).index(name)


def place_below(index, count, what):
    """An index that is counted from 0."""
    if not 0 <= index < count:
        stop(f"no {what} {index}; they are counted from 0 to {count - 1}")
    return index


def rows_in_week(file, group, run, week=None):
    """Rows of a run in a week, by column: its last week unless said; else empty."""
    if group not in file or not file[group]["run_count"][run]:
        return {}
    first, count = (int(file[group][name][run]) for name in ("run_offset", "run_count"))
    weeks = file[group][f"{group}_week"][first:first + count]
    if week is None:
        week = weeks[-1]
    chosen = weeks == week
    return {name: column[first:first + count][chosen]
            for name, column in file[group].items() if column.ndim == 1}
