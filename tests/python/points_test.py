"""Opens the results of five points with three to nine replicates each, as tests/study/any_order_test.cpp
writes them: what is missing is NaN.

    points_test.py RESULTS_H5
"""

import sys

import numpy as np
import xarray as xr

PLANNED = [3, 9, 5, 4, 7]

for engine in ("h5netcdf", "netcdf4"):
    results = xr.open_dataset(sys.argv[1], engine=engine)
    income = results.income_mean
    assert income.dims == ("strategy", "point", "replicate", "week", "region"), income.dims
    assert income.shape[:3] == (2, 5, 9), income.shape
    assert list(results.replicate.values) == list(range(9))
    there = income.sel(region="all").notnull().all("week")
    for point, replicates in enumerate(PLANNED):
        expected = np.arange(9) < replicates
        for strategy in range(2):
            found = there.isel(strategy=strategy, point=point).values
            assert (found == expected).all(), (engine, point, found)
    means = income.sel(region="all").isel(week=-1).mean("replicate")
    assert np.isfinite(means).all()
    assert "design_trust_clarity" in income.coords and "design_trust_clarity" in results.coords
    at = income.where(income.design_demand_projects_per_customer > 0.145, drop=True)
    assert list(at.point.values) == [3, 4], at.point
    assert means.design_trust_clarity.dims == ("point",)
    assert results.attrs["design_kind"] == "list"
    assert results.design_trust_clarity.attrs["factor"] == "trust.clarity"
    assert list(np.round(results.design_trust_clarity.values, 1)) == [0.0, 0.2, 0.4, 0.6, 0.8]
    results.close()
print("five points, missing runs are NaN")
