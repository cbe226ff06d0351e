"""readers_test.py RESULTS.h5: every reader opens results without a helper and sees what they mean.

Nothing is written. Exit 0 when all is as it should be, 1 with one line for each claim that does not hold.
"""

import hashlib
import json
import os
import struct
import subprocess
import sys

import h5py
import numpy as np
import xarray as xr

ENGINES = ["netcdf4", "h5netcdf"]
RUNS = ("strategy", "point", "replicate")
SERIES = RUNS + ("week", "region")
COLUMNS = ["event_week", "event_region", "freelancer", "cooperation"]
faults = []


def claim(holds, text):
    if not holds:
        faults.append(text)


def text_of(value):
    return value.decode("utf-8") if isinstance(value, bytes) else value


def h5_datasets(file):
    found = []
    file.visititems(lambda _, item: found.append(item) if isinstance(item, h5py.Dataset) else None)
    return found


def is_bare(dataset):
    return b"not a netCDF variable" in dataset.attrs.get("NAME", b"")


def check_every_dimension_has_a_scale(file):
    for dataset in h5_datasets(file):
        if dataset.attrs.get("CLASS", b"") == b"DIMENSION_SCALE":
            continue
        for at, dimension in enumerate(dataset.dims):
            claim(len(dimension) == 1, f"{dataset.name}: dimension {at} has {len(dimension)} scales")
            if len(dimension) == 1:
                claim(dimension[0].shape[0] == dataset.shape[at], f"{dataset.name}: scale {at} has another length")


def check_every_variable_says_what_it_means(file):
    for dataset in h5_datasets(file):
        if is_bare(dataset):
            continue
        claim(text_of(dataset.attrs.get("long_name", "")), f"{dataset.name} has no long_name")
        real = dataset.dtype.kind == "f"
        if dataset.dtype.kind in "fi":
            claim(text_of(dataset.attrs.get("units", "")), f"{dataset.name} has no units")
        claim(("_FillValue" in dataset.attrs) == real, f"{dataset.name}: _FillValue belongs to floats only")
        if real:
            claim(np.isnan(dataset.fillvalue), f"{dataset.name} is not filled with NaN")


def metrics_of(file):
    return [d for d in file.values() if isinstance(d, h5py.Dataset) and d.ndim == len(SERIES)]


def check_storage(file):
    for dataset in metrics_of(file):
        claim(dataset.chunks == (1, 1, 1) + dataset.shape[3:], f"{dataset.name}: one run is not one chunk")
    for dataset in metrics_of(file) + [file[name] for name in ("estimate", "flows") if name in file]:
        filters = (dataset.shuffle, dataset.compression, dataset.compression_opts, dataset.fletcher32)
        claim(filters == (True, "gzip", 1, True), f"{dataset.name}: filters are {filters}")


def check_content_hash(file):
    """Repeats content_sha256: run index, then for each metric, estimate and flows its name, a zero byte and its doubles."""
    created = []
    file.id.links.iterate(lambda name: created.append(name.decode()), idx_type=h5py.h5.INDEX_CRT_ORDER)
    metrics = sorted(metrics_of(file), key=lambda d: created.index(d.name.lstrip("/")))
    metrics += [file[name] for name in ("estimate", "flows") if name in file]
    names = [d.name.lstrip("/") for d in metrics]
    states = file["provenance/state"][()].reshape(-1)
    arrays = [d[()].astype("<f8").reshape((states.size, -1)) for d in metrics]
    digest = hashlib.sha256()
    for run in range(states.size):
        if not states[run]:
            continue  # a run that failed
        digest.update(struct.pack("<Q", run))
        for name, array in zip(names, arrays):
            digest.update(name.encode() + b"\0" + array[run].tobytes())
    claim(text_of(file.attrs["content_sha256"]) == digest.hexdigest(), "content_sha256 is not that of the content")


def check_events_in_file(file):
    for name, table in file.get("events", {}).items():
        offset, count = table["run_offset"][()].reshape(-1), table["run_count"][()].reshape(-1)
        rows = table["event_week"].shape[0]
        claim(count.sum() == rows, f"events/{name}: the runs have {count.sum()} rows, the columns {rows}")
        order = np.argsort(offset[count > 0])  # runs lie in the order in which they came
        ends = np.concatenate([[0], np.cumsum(count[count > 0][order])[:-1]])
        follows = count.sum() == 0 or np.array_equal(offset[count > 0][order], ends)
        claim(follows, f"events/{name}: run_offset does not follow run_count")
        if rows:
            weeks, regions = table["event_week"][()], table["event_region"][()]
            claim(weeks.min() >= 0 and weeks.max() <= file["week"][-1], f"events/{name}: weeks out of range")
            claim(regions.min() >= -1 and regions.max() < file["region"].shape[0] - 1, f"events/{name}: regions")


ROWS = {
    "panel": (["panel_week", "panel_region", "freelancer"], ["income", "trust_given", "member"]),
    "network": (["network_week", "from", "to", "stage", "joint"], ["trust", "trust_back"]),
}


def check_rows(path, engine, root):
    """The panel and the network: whole numbers that say who and when, floats that say what."""
    with h5py.File(path, "r") as file:
        there = [name for name in ROWS if name in file]
    for name in there:
        keys, values = ROWS[name]
        with xr.open_dataset(path, engine=engine, group=name) as data:
            for column in keys + values:
                claim(data[column].dims == ("row",), f"{engine}: {name}.{column} is over {data[column].dims}")
            claim(all(data[column].dtype.kind == "i" for column in keys), f"{engine}: {name}: keys are no whole numbers")
            claim(all(data[column].dtype == np.float64 for column in values), f"{engine}: {name}: values are no floats")
            claim(data.sizes["row"] == int(data.run_count.sum()) > 0, f"{engine}: {name}: rows and run_count differ")
            claim(data[f"{name}_week"].max() == root.week.max(), f"{engine}: {name} ends before the last week")
            strategy, replicate = data.sizes["strategy"] - 1, 0
            first = int(data.run_offset[strategy, 0, replicate])
            one = data.isel(row=slice(first, first + int(data.run_count[strategy, 0, replicate])))
            frame = one[keys + values].to_dataframe()
            who = keys[:3] if name == "network" else ["panel_week", "freelancer"]
            claim(not frame.duplicated(who).any(), f"{engine}: {name}: a row stands twice in one run")


def check_h5py(path):
    with h5py.File(path, "r") as file:
        check_every_dimension_has_a_scale(file)
        check_every_variable_says_what_it_means(file)
        check_storage(file)
        check_content_hash(file)
        check_events_in_file(file)
        return list(file.get("events", {}))


def check_root(data, engine):
    for name in SERIES:
        claim(name in data.coords, f"{engine}: {name} is no coordinate")
    metrics = [name for name, variable in data.data_vars.items() if variable.dims == SERIES]
    claim(metrics, f"{engine}: no metric over {SERIES}")
    for name in metrics:
        variable = data[name]
        claim(variable.dtype == np.float64, f"{engine}: {name} is {variable.dtype}")
        for attribute in ["units", "long_name"]:
            claim(variable.attrs.get(attribute), f"{engine}: {name} has no {attribute}")
    finite = [name for name in metrics if np.isfinite(data[name].values).any()]
    claim(len(finite) * 2 >= len(metrics), f"{engine}: most metrics have no finite number")
    for name, variable in data.variables.items():
        claim(variable.dtype.kind not in "mM", f"{engine}: {name} was taken for a time")
    claim(data.week.dtype.kind == "i" and (np.diff(data.week) > 0).all(), f"{engine}: weeks do not rise")
    claim(data.region.values[-1] == "all", f"{engine}: the last region is not all")
    claim(all(isinstance(name, str) for name in data.strategy.values), f"{engine}: strategies are no text")
    claim(data.region_freelancers.dtype == np.int64, f"{engine}: region_freelancers is no whole number")
    return metrics


def check_root_holds_numbers(data, engine):
    """So that whole files can be averaged and subtracted; texts are coordinates, or in a group of their own."""
    texts = [name for name, variable in data.data_vars.items() if variable.dtype.kind not in "fi"]
    claim(not texts, f"{engine}: {texts} are no numbers")
    for name in ["strategy_label", "strategy_from_week", "region_x_km", "flow_unit", "estimand_meaning"]:
        claim(name in data.coords, f"{engine}: {name} is no coordinate")
    means = data.mean("replicate")
    claim("strategy_label" in means.income_mean.coords, f"{engine}: a mean has lost the labels")
    gain = (data - data.sel(strategy="allein")).mean("replicate")
    claim(float(abs(gain.income_mean.sel(strategy="allein")).max()) == 0.0, f"{engine}: allein gains over itself")
    by_strategy = data.estimate.groupby("strategy").mean(...)
    claim(by_strategy.dims == ("strategy",), f"{engine}: means by strategy are over {by_strategy.dims}")


def check_flows(data, engine):
    """Flows grow from week to week, those of the regions are those of all, and metrics and estimates follow from them."""
    flows = data.flows
    claim(flows.dims == RUNS + ("flow", "week", "region"), f"{engine}: flows are over {flows.dims}")
    claim(flows.flow_unit.sel(flow="billed_hours").item() == "h", f"{engine}: hours are not in h")
    signed = ["favours_gain_hours", "synergy_eur"] + [name for name in flows.flow.values if name.startswith("net_")]
    grown = flows.drop_sel(flow=signed).diff("week")
    claim((grown >= 0).all(), f"{engine}: a flow shrinks")
    parts = flows.isel(region=slice(0, -1)).sum("region")
    claim(np.allclose(parts, flows.sel(region="all"), rtol=1e-9), f"{engine}: regions do not add up to all")
    posted = flows.sel(flow="posted").diff("week")
    claim((posted == data.posted.isel(week=slice(1, None))).all(), f"{engine}: flows are not what the metrics say")
    claim((flows.sel(flow="posted", region="all") > 0).all(), f"{engine}: nothing flowed")


def check_estimates(data, engine):
    claim(data.estimate.dims == RUNS + ("estimand",), f"{engine}: estimates are over {data.estimate.dims}")
    first = str(data.estimand.values[0])
    claim(first == "income_mean@all", f"{engine}: the first estimand is {first}")
    before = int(data.strategy_from_week.max()) - 1  # the last week without one of the strategies
    ends = data.flows.sel(region="all", week=[before, data.week[-1]]).diff("week").isel(week=0)
    income = ends.sel(flow="revenue_eur") / ends.sel(flow="active_weeks")
    found = data.estimate.sel(estimand=first)
    claim(np.allclose(found, income, rtol=1e-12), f"{engine}: {first} is not what the flows say")
    claim(found.estimand_unit.item() == "EUR/week", f"{engine}: {first} is in {found.estimand_unit.item()}")


def check_identity(data, engine):
    seed = data.attrs["seed"]
    claim(isinstance(seed, (int, np.integer)) and 0 <= seed < 2**53, f"{engine}: seed is {seed!r}")
    claim("name" in data.attrs["scenario_text"], f"{engine}: the scenario text is not there")
    claim(isinstance(data.attrs["scenario_text"], str), f"{engine}: the scenario text is no text")
    claim(data.attrs["title"], f"{engine}: no title")
    claim(data.attrs["verbund_version"], f"{engine}: no version")
    claim(len(data.attrs["content_sha256"]) == 64, f"{engine}: content_sha256 is no SHA-256")


def check_provenance_group(path, engine):
    with xr.open_dataset(path, engine=engine, group="provenance") as data:
        resolved = str(data.scenario_resolved.values)
        claim("[[strategy]]" in resolved and "extends" not in resolved, f"{engine}: scenario_resolved is not whole")
        claim(data.state.dims == RUNS, f"{engine}: state is over {data.state.dims}")


def check_parameters(path, engine, root):
    with xr.open_dataset(path, engine=engine, group="parameters") as data:
        claim(len(data.data_vars) > 20, f"{engine}: only {len(data.data_vars)} parameters")
        for name, variable in data.data_vars.items():
            claim(variable.dims == ("strategy", "point", "region"), f"{engine}: {name} is over {variable.dims}")
            for attribute in ["units", "meaning", "source", "default", "range"]:
                claim(attribute in variable.attrs, f"{engine}: {name} has no {attribute}")
            if variable.dtype.kind == "f":
                values, ends = variable.values[..., :-1], variable.attrs["range"]
                claim(((values >= ends[0]) & (values <= ends[1])).all(), f"{engine}: {name} leaves its range")
        sizes = {name: root.sizes[name] for name in ("strategy", "point", "region")}
        claim(dict(data.sizes) == sizes, f"{engine}: parameters are over {dict(data.sizes)}, not {sizes}")


def check_events(path, engine, tables):
    for table in tables:
        with xr.open_dataset(path, engine=engine, group=f"events/{table}") as data:
            for name in COLUMNS:
                claim(data[name].dims == ("row",), f"{engine}: {table}.{name} is over {data[name].dims}")
                claim(data[name].dtype.kind == "i", f"{engine}: {table}.{name} is {data[name].dtype}")
            frame = data[COLUMNS].to_dataframe()
            claim(len(frame) == int(data.run_count.sum()), f"{engine}: {table} has {len(frame)} rows in pandas")


def check_pandas(data, metric, engine):
    frame = data[metric].to_dataframe()
    claim(tuple(frame.index.names) == SERIES, f"{engine}: in pandas {metric} is over {frame.index.names}")
    claim(len(frame) == data[metric].size, f"{engine}: in pandas {metric} has {len(frame)} rows")
    mean = data[metric].sel(region="all").isel(week=-1).groupby("strategy").mean(...)
    claim(mean.sizes == {"strategy": data.sizes["strategy"]}, f"{engine}: a mean per strategy cannot be taken")


def check_engine(path, engine, tables):
    with xr.open_dataset(path, engine=engine) as data:
        metrics = check_root(data, engine)
        check_flows(data, engine)
        check_estimates(data, engine)
        check_root_holds_numbers(data, engine)
        check_identity(data, engine)
        check_provenance_group(path, engine)
        check_parameters(path, engine, data)
        check_events(path, engine, tables)
        check_rows(path, engine, data)
        if metrics:
            check_pandas(data, metrics[0], engine)


def check_ncdump(path, tables):
    try:
        seen = subprocess.run(["ncdump", "-h", path], capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        print("readers_test: ncdump is not there, left out")
        return
    claim(seen.returncode == 0, f"ncdump: {seen.stderr.strip()}")
    claim("(strategy, point, replicate, week, region)" in seen.stdout, "ncdump shows no metric")
    claim("phony_dim" not in seen.stdout, "ncdump shows a dimension without a scale")
    for table in tables:
        claim(f"group: {table} {{" in seen.stdout, f"ncdump shows no group {table}")


def check_provenance(path):
    beside = os.path.join(os.path.dirname(path), "provenance.json")
    if not os.path.exists(beside):
        return
    with open(beside, encoding="utf-8") as file:
        said = json.load(file)
    with open(path, "rb") as file:
        bytes_hash = hashlib.sha256(file.read()).hexdigest()
    claim(said["results_sha256"] == bytes_hash, "provenance.json: results_sha256 is not that of the file")
    with h5py.File(path, "r") as file:
        same = said["content_sha256"] == text_of(file.attrs["content_sha256"])
        claim(same, "provenance.json: content_sha256 differs")
        claim(said["seed"] == file.attrs["seed"], "provenance.json: the seed differs")


def reading(reader, check, *arguments):
    try:
        return check(*arguments)
    except Exception as error:  # one reader that cannot open the file must not hide what the others say
        claim(False, f"{reader}: {type(error).__name__}: {error}")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: readers_test.py RESULTS.h5")
    path = sys.argv[1]
    tables = reading("h5py", check_h5py, path) or []
    for engine in ENGINES:
        reading(engine, check_engine, path, engine, tables)
    reading("ncdump", check_ncdump, path, tables)
    reading("provenance.json", check_provenance, path)
    for fault in faults:
        print(f"readers_test: {path}: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
