"""Writes results whose datasets are of another rank, type or length than a run writes: reshaped.py RESULTS FOLDER"""
import pathlib
import shutil
import sys

import h5py
import numpy as np

TEXT = h5py.string_dtype()
NAMES = ["provenance/state", "provenance/scenario_resolved", "estimate", "estimand", "flows", "income_mean", "panel/run_offset",
         "panel/run_count", "panel/panel_week", "panel/freelancer", "panel/earned"]
HUGE = 4_000_000_000
# Estimates that are not there are taken from flows; columns may be longer than what their runs have.
UNSAID = {("estimate", "gone"), *(("panel/" + name, "huge") for name in ("panel_week", "freelancer", "earned"))}


def replaced(name, **how):
    def change(file):
        del file[name]
        file.create_dataset(name, **how)
    return change


def shapes(name, shape, kind):
    """Everything that a dataset of this shape and type must not be."""
    other = np.int16 if kind.kind == "f" else TEXT if kind.kind == "i" else np.float64
    fill = {"dtype": TEXT if kind.kind == "O" else kind}
    yield "scalar", replaced(name, shape=(), **fill)
    yield "rank above", replaced(name, shape=(*shape, 2), **fill)
    yield "rank below", replaced(name, shape=shape[:-1] or (1,), **fill)
    yield "empty", replaced(name, data=h5py.Empty("f8"))
    yield "other type", replaced(name, shape=shape, dtype=other)
    yield "group", lambda file: (file.__delitem__(name), file.create_group(name))
    yield "gone", lambda file: file.__delitem__(name)
    yield "type within", replaced(name, shape=shape, dtype=[("a", "i8"), ("b", "S400")])
    if shape:
        yield "lengths of 0", replaced(name, shape=(0,) * len(shape), maxshape=(None,) * len(shape), **fill)
        yield "huge", replaced(name, shape=(*shape[:-1], HUGE), maxshape=(*shape[:-1], None),
                               chunks=(*[1] * (len(shape) - 1), 64), **fill)


def put(name, number):
    def change(file):
        file[name][...] = number
    return change


def long_columns(file):
    """Rows of which no byte is in the file."""
    for name in [name for name, column in file["panel"].items() if column.ndim == 1]:
        kind = file["panel"][name].dtype
        replaced("panel/" + name, shape=(HUGE,), maxshape=(None,), chunks=(64,), dtype=kind)(file)
    put("panel/run_offset", 0)(file)
    put("panel/run_count", HUGE)(file)


def version(value):
    def change(file):
        del file.attrs["verbund_version"]
        if value is not None:
            file.attrs["verbund_version"] = value
    return change


def cases(file):
    for name in NAMES:
        for what, change in shapes(name, file[name].shape, file[name].dtype):
            yield f"{name}: {what}", "" if (name, what) in UNSAID else name, change
    for name in ["panel/run_offset", "panel/run_count"]:
        for number in [-1, HUGE, 2**63 - 1, -2**63]:
            yield f"{name}: {number}", "panel/", put(name, number)
    yield "panel: rows that are nowhere", "panel/", long_columns
    yield "panel: freelancers of no week", "", put("panel/freelancer", -1)
    for what, value in {"gone": None, "number": 7, "list": ["a", "b"], "long": np.bytes_(b"x" * 4000)}.items():
        yield "version: " + what, "", version(value)
    yield "state: of no run", "", put("provenance/state", "")


def main():
    source, folder = map(pathlib.Path, sys.argv[1:])
    with h5py.File(source) as file:
        made = list(cases(file))
    for i, (name, said, change) in enumerate(made):
        place = folder / str(i)
        place.mkdir(parents=True)
        shutil.copy(source, place / "results.h5")
        with h5py.File(place / "results.h5", "a") as file:
            change(file)
        (place / "case").write_text(f"{name}\n{said}\n")


if __name__ == "__main__":
    main()
