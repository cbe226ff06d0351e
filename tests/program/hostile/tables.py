"""Tables (CSV) that nobody should write."""

# What is wrong with any table, whatever its columns: a good table, and then this.
def broken(good):
    header, first = good.split(b"\n")[:2]
    cells = first.split(b",")
    def row(cell, at):
        return header + b"\n" + b",".join(cells[:at] + [cell] + cells[at + 1:]) + b"\n"
    yield "empty", b""
    yield "blank lines", b"\n\n\n"
    yield "no header", first + b"\n"
    yield "column missing", b",".join(header.split(b",")[1:]) + b"\n" + b",".join(cells[1:]) + b"\n"
    yield "column twice", header + b"," + header.split(b",")[0] + b"\n" + first + b",1\n"
    yield "semicolons", good.replace(b",", b";")
    yield "tabs", good.replace(b",", b"\t")
    yield "cell too many", header + b"\n" + first + b",1\n"
    yield "cell too few", header + b"\n" + b",".join(cells[:-1]) + b"\n"
    yield "open quote", header + b'\n"' + first + b"\n"
    yield "quote inside", row(cells[0] + b'"x', 0)
    yield "text after quote", row(b'"a"b', 0)
    yield "null", row(b"a\0b", 0)
    yield "control", row(b"a\x1bb", 0)
    yield "latin 1", row(b"L\xfcbeck", 0)
    yield "utf-16", good.decode().encode("utf-16")
    yield "long line", header + b"\n" + 200000 * b"x" + b"\n"
    yield "large", good + 5000000 * b"# x 0123456789\n"
    for name, number in {"comma": b'"1,5"', "word": b"many", "nan": b"nan", "infinite": b"inf", "huge": b"1e999",
                         "hexadecimal": b"0x10", "spaces": b" 1 ", "plus": b"+1", "below": b"-1e12"}.items():
        yield "number: " + name, row(number, len(cells) - 1)


REGIONS = b"name,x_km,y_km,inhabitants\nA,1,2,100000\nB,30,2,90000\n"
MEMBERS = b"id,region,trade,skills,rate,hours\na,Stadt,Grafik,,45,38\nb,Stadt,Webdesign,,60.5,30\n"
TIES = b"a,b,stage,joint\na,b,met,0\n"
POINTS = b"demand.asked,trust.clarity\n2,0.5\n3,0.6\n"
OUTCOMES = b"strategy,metric,replicate,value\na,m,1,1\nb,m,1,2\na,m,2,3\nb,m,2,5\n"

HEAD = b'extends = "smoke.toml"\nname = "hostile"\n'
LISTED = HEAD + b'[members]\nlist = "members.csv"\n'


def cases():
    def of(name, file, good, files, arguments, passed=()):
        for wrong, text in broken(good):
            if wrong not in passed:
                yield f"{name}: {wrong}", {**files, file: text}, arguments, 65, file
    yield from of("regions", "r.csv", REGIONS, {"case.toml": HEAD}, ["check", "case.toml", "--regions", "r.csv"])
    yield from of("members", "members.csv", MEMBERS, {"case.toml": LISTED}, ["check", "case.toml"])
    yield from of("ties", "ties.csv", TIES, {"members.csv": MEMBERS, "case.toml": LISTED + b'ties = "ties.csv"\n'}, ["check", "case.toml"])
    # A point has a column for each factor that somebody wants, so none is missing; a value may be written as after --set.
    yield from of("points", "p.csv", POINTS, {"case.toml": HEAD + b'[design]\nkind = "csv"\ntable = "p.csv"\n'}, ["check", "case.toml"],
                  ("column missing", "number: spaces", "number: plus"))
    # NaN is a run that failed.
    yield from of("outcomes", "o.csv", OUTCOMES, {}, ["compare", "o.csv"], ("number: nan",))
