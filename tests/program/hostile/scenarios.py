"""Scenarios that nobody should write. Each is one case: name, files, arguments, exit code, words that are said."""

START = b'extends = "smoke.toml"\nname = "hostile"\n'

# What follows START: bytes, syntax, types and sizes.
TEXTS = {
    "null": b"weeks = 1\x000\n", "escape": b"name2 = \"\x1b[2J\"\n", "delete": b"# \x7f\n",
    "carriage": b"weeks = 10\rseed = 1\n", "half utf-8": b"# \xc3\n", "overlong": b"# \xc0\xaf\n",
    "surrogate": b"# \xed\xa0\x80\n", "beyond unicode": b"# \xf5\x80\x80\x80\n", "cut utf-8": b"label = \"\xe2\x82\"\n",
    "second mark": b"\xef\xbb\xbfweeks = 10\n", "utf-32": b"w\0\0\0e\0\0\0\n", "latin letters as key": "größe = 1\n".encode(),
    "no value": b"weeks =\n", "no key": b"= 10\n", "two values": b"weeks = 10 20\n", "open text": b"label = \"never ends\n",
    "open long text": b'label = """never\nends\n', "open list": b"record = { metrics = [\n", "open table": b"[trust\n",
    "closed twice": b"[trust]]\n", "empty header": b"[]\n", "dot at the end": b"[trust.]\n", "two dots": b"trust..clarity = 1\n",
    "wrong escape": b'label = "\\q"\n', "null escape": b'label = "\\u0000"\n', "surrogate escape": b'label = "\\uD800"\n',
    "huge escape": b'label = "\\UFFFFFFFF"\n', "hexadecimal point": b"weeks = 0x1.8\n", "octal nine": b"weeks = 0o9\n",
    "leading zero": b"weeks = 010\n", "two signs": b"weeks = +-1\n", "two points": b"[trust]\nclarity = 0.1.2\n",
    "underscores": b"weeks = 1__0\n", "bare exponent": b"[trust]\nclarity = 1e\n", "date": b"weeks = 2027-02-30\n",
    "key twice": b"weeks = 10\nweeks = 10\n", "table twice": b"[trust]\n[trust]\n", "value as table": b"weeks = 10\n[weeks]\n",
    "table as list": b"[[trust]]\n", "list as table": b"[strategy]\nname = \"a\"\n", "dotted into a number": b"weeks = 1\nweeks.x = 1\n",
    "weeks of text": b'weeks = "many"\n', "weeks of a list": b"weeks = [10]\n", "weeks of a table": b"weeks = { a = 1 }\n",
    "no weeks": b"weeks = 0\n", "weeks below": b"weeks = -9223372036854775808\n", "weeks beyond": b"weeks = 9223372036854775807\n",
    "weeks beyond 64 bits": b"weeks = 9223372036854775808\n", "weeks infinite": b"weeks = inf\n", "seed below": b"seed = -1\n",
    "replicates beyond": b"replicates = 999999999999\n", "replicates of half": b"replicates = 1.5\n",
    "brackets": b"label = " + 200 * b"[" + b"\n", "braces": b"label = " + 200 * b"{a=" + b"\n", "headers": b"[" + 200 * b"a." + b"a]\n",
    "long line": b"# " + 9000 * b"x" + b"\n", "long name": b"[[trade]]\nname = \"" + 3000 * b"n" + b"\"\n",
    "keys": b"".join(b"key_%d = 1\n" % i for i in range(5000)), "mebibytes": 40000 * (60 * b"#" + b"\n"),
    "strategies": b"".join(b'[[strategy]]\nname = "s%d"\n' % i for i in range(20000)),
    "trades": b"".join(b'[[trade]]\nname = "t%d"\n' % i for i in range(100)),
    "far region": b'[[region]]\nname = "R"\nat = [1e300, 0]\nfreelancers = 1\ncustomers = 1\n',
    "region nowhere": b'[[region]]\nname = "R"\nat = []\nfreelancers = 1\ncustomers = 1\n',
    "region of 10^15": b'[[region]]\nname = "R"\nat = [0, 0]\nfreelancers = 1000000000000000\ncustomers = 1\n',
    "axis of 10^9": b'[design]\nkind = "grid"\nvary."trust.clarity" = { from = 0.0, to = 1.0, steps = 1000000000 }\n',
    "axes": b'[design]\nkind = "grid"\n[design.vary]\n' + b"".join(
        b'"%s" = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]\n' % n for n in (
            b"trust.clarity", b"trust.forgetting", b"trust.sympathy", b"trust.initial", b"demand.projects_per_customer",
            b"population.free_rider_share", b"population.coin_share", b"population.wary_share", b"cooperation.founding")),
    "latin hypercube of 10^12": b'[design]\nkind = "lhs"\npoints = 1000000000000\n[design.vary]\n"trust.clarity" = [0.0, 1.0]\n',
    "record never": b"[record]\nevery = 0\n", "record of no metric": b'[record]\nmetrics = ["no such"]\n',
    "window of nothing": b'[compare]\nmetrics = ["income_mean@last0"]\n', "unknown window": b'[compare]\nmetrics = ["income_mean@next9"]\n',
    "confidence of 2": b"[compare]\nconfidence = 2.0\n",
}

# Values of `extends` of a strategy or of the scenario itself.
PATHS = {
    "absolute": "/etc/passwd", "above": "../../../../etc/passwd", "device": "/dev/zero", "itself": "case.toml",
    "folder": ".", "empty": "", "long": 300 * "x" + ".toml", "longest": 5000 * "x", "null": "a\\u0000b.toml",
    "address": "http://example.org/a.toml", "not there": "none.toml", "pipe": "pipe",
}


def cases():
    for name, text in TEXTS.items():
        yield "text: " + name, {"case.toml": START + text}, ["check", "case.toml"], 65, ""
    for name, path in PATHS.items():
        yield "extends: " + name, {"case.toml": f'name = "x"\nextends = "{path}"\n'.encode()}, ["check", "case.toml"], 65, ""
    for name, place in {"folder": ".", "device": "/dev/zero", "pipe": "pipe"}.items():
        yield "scenario: " + name, {}, ["check", place], 65, ""
    for name, place in {"not there": "none.toml", "empty": "", "long": 5000 * "x"}.items():
        yield "no scenario: " + name, {}, ["check", place], 66, ""
    # Without strategies a factor reaches nobody.
    alone = b'name = "x"\n[design]\nkind = "grid"\nvary."trust.clarity" = [0.1, 0.6]\n'
    yield "design: without strategies", {"case.toml": alone}, ["check", "case.toml"], 65, "strategy: is missing"
    yield "--set: without strategies", {"case.toml": b'name = "x"\n'}, ["check", "case.toml", "--set", "trust.clarity=0.1"], 65, "strategy: is missing"
    for name, setting in {"no value": "weeks", "no key": "=1", "nothing": "", "not a number": "weeks=ten", "not finite": "trust.clarity=nan",
                          "beyond": "weeks=99999999999999999999", "two": "weeks=1=2", "bytes": "weeks=\x01\x02"}.items():
        yield "--set: " + name, {"case.toml": START}, ["check", "case.toml", "--set", setting], 65, "--set"


def wrong_parameters(parameters):
    """Every parameter with a value that it must not have: each is named, with its line and column."""
    def group(wrong):
        return [(row["name"], wrong(row)) for row in parameters if wrong(row) is not None]
    number = lambda row: "least" in row
    groups = {
        "above": group(lambda row: row["most"] * 1.5 + 1e6 if number(row) and not row["whole"] else None),
        "below": group(lambda row: row["least"] - 1 if number(row) else None),
        "nan": group(lambda row: "nan" if number(row) else None),
        "infinite": group(lambda row: "-inf" if number(row) else None),
        "text": group(lambda row: '"1"' if number(row) else '"no such choice"'),
        "yes": group(lambda row: "true" if number(row) else 7),
        "list": group(lambda row: "[1]"),
    }
    for name, rows in groups.items():
        for first in range(0, len(rows), 40):
            part = rows[first:first + 40]
            text = "".join(f"{key} = {value}\n" for key, value in part)
            keys = [key for key, _ in part]
            yield f"{name}: {keys[0]} …", {"case.toml": START + text.encode()}, ["check", "case.toml"], 65, keys
