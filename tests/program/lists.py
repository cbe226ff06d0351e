#!/usr/bin/env python3
"""What `verbund list parameters --json` gives a program that varies parameters.
   lists.py VERBUND"""
import json
import subprocess
import sys

said = subprocess.run([sys.argv[1], "list", "parameters", "--json"],
                      stdout=subprocess.PIPE, check=True, text=True).stdout
rows = {row["name"]: row for row in json.loads(said)}

fee = rows["cooperation.fee"]
assert fee["default"] == 0.0 and fee["least"] == 0 and fee["most"] == 10000, fee
assert fee["whole"] is False and fee["unit"] == "EUR/month" and fee["source"], fee
tests = rows["checking.tests"]
assert tests["whole"] is True and isinstance(tests["default"], int), tests
assert rows["start.kind"]["default"] in rows["start.kind"]["choices"], rows["start.kind"]
assert rows["bid.names_partners"]["choices"] == [False, True], rows["bid.names_partners"]

for row in rows.values():
    assert {"name", "default", "unit", "meaning", "source"} <= row.keys(), row
    if "choices" in row:
        assert "least" not in row and row["default"] in row["choices"], row
        continue
    for key in ("least", "most", "default"):
        assert type(row[key]) in (int, float), row
    assert row["least"] <= row["default"] <= row["most"], row
