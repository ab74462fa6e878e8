"""Reads the finished pages, PDFs and texts back and holds every value against the sources.

read_back DATA OUT takes the folder of the sources, with `locales` beside it, and the folder of a
build. What a release must say, and in which order, comes from its TOML and the names in its
sentences; what it does say is read from the words alone, by readers that share no code with the
writer. What cannot be read is a fault, and so is any figure in a PDF or text that no fact says.
The machine values of the page and the JSON are held against the same sources.

The sources say what the latest edition of each release says. Every edition must besides tell the life
of its release, notices and history, as the dates, kinds and notes of its editions have it.

read_back --self-test DATA OUT first reads every form that docs/data-format.md shows, and then
damages one value of the output after another and demands that each damage be found.
"""

import pathlib
import sys

from checker import json_facts
from damage import damages
from documented import documented
from output import outputs
from page import Page
from sources import Sources


def read_back(outputs):
    """The faults of all outputs, and how much was read."""
    failed, seen = [], 0
    for output in outputs:
        faults = list(output.faults())
        failed += [f"{output.name}: {fault}" for fault in faults]
        page = Page(output.html)
        read = {"page": len(page.facts) + len(page.told), "JSON": len(json_facts(output.document))}
        read |= {source: len(output.wanted) for source in output.texts}
        read = read if output.is_latest else {"history": len(page.life)}
        counts = ", ".join(f"{source} {count}" for source, count in read.items())
        print(f"{output.name}: {counts} {'values' if output.is_latest else 'lines'}, {len(faults)} faults")
        seen += len(page.facts)
    return failed, seen


def self_test(outputs):
    """What is read wrong or not missed when it is damaged, and how much was damaged."""
    shown, failed = documented()
    print(f"documented forms: {shown - len(failed)}/{shown} read")
    seen = 0
    for output in outputs:
        found = total = 0
        failed += [f"{output.name}: undamaged: {fault}" for fault in output.faults()]
        for damage, faults in damages(output):
            total += 1
            found += bool(faults)
            if not faults:
                failed.append(f"{output.name}: missed {damage}")
        print(f"{output.name}: {found}/{total} damages found")
        seen += total
    return failed, seen and shown


def main(arguments):
    run = self_test if arguments[0] == "--self-test" else read_back
    data, out = map(pathlib.Path, arguments[-2:])
    failed, seen = run(outputs(Sources.on_disk(data), out))
    print(*failed, sep="\n", end="\n" if failed else "")
    if not seen:
        print("nothing was read")
    return bool(failed or not seen)


sys.exit(main(sys.argv[1:]))
