"""links_test.py REPOSITORY: what the documents name is there.

A link leads to a file and, after #, to one of its headings. A path in `quotes` that ends like a source file exists below
the root, the document's folder or sim/. Exit 0 when all is as it should be, 1 with one line for each that is not.
"""
import os
import re
import sys

root = sys.argv[1]
not_ours = {"build", "results", "node_modules", "shared"}
faults = []


def documents():
    for folder, below, files in os.walk(root):
        below[:] = [name for name in below if not name.startswith(".") and name not in not_ours]
        yield from (os.path.join(folder, name) for name in files if name.endswith(".md"))


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def headings(document):
    """The anchors that GitHub gives them."""
    text = re.sub(r"```.*?```", "", read(document), flags=re.S)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in re.findall(r"(?m)^#+ (.*)$", text))
    return {heading.strip().replace(" ", "-") for heading in plain}


def check_link(document, link):
    path, _, heading = link.partition("#")
    target = os.path.normpath(os.path.join(os.path.dirname(document), path)) if path else document
    if not os.path.exists(target):
        faults.append(f"{document}: no file {link}")
    elif heading and heading not in headings(target):
        faults.append(f"{document}: no heading {link}")


def check_path(document, word):
    is_path = "/" in word and re.search(r"\.(hpp|cpp|md|toml|csv|sh|py|txt)$", word)
    is_pattern = any(mark in word for mark in "…*<")
    places = (root, os.path.dirname(document), os.path.join(root, "sim"))
    if is_path and not is_pattern and not any(os.path.exists(os.path.join(place, word)) for place in places):
        faults.append(f"{document}: no path {word}")


for document in sorted(documents()):
    text = read(document)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if not link.startswith("http"):
            check_link(document, link)
    for quoted in re.findall(r"`([^`\n]+)`", text):
        for word in quoted.split():
            check_path(document, word.rstrip(",:"))

print("\n".join(faults), end="\n" if faults else "")
sys.exit(1 if faults else 0)
