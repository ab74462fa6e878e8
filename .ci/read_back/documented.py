"""Reads the tables of docs/data-format.md back: both columns of each fact must say it to these readers.

Every form that a fact can take stands there, in the project of the tutorial of that page.
"""

import pathlib
import re
import tomllib

from checker import Checker, readable
from sources import LANGS, Sources

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "data-format.md"
FILE = re.compile(r"^`([^`\n]+)`\n+```\w+\n(.*?)^```", re.M | re.S)
KINDS = "date|period|money|percent|count|ordinal|list|members-of|session"
# A fact, the sentence that says it where the table has one, and its words in Korean and English.
ROW = re.compile(rf"^\| `(\{{ (?:{KINDS}) = .+? \}})` \|(?: `(.*?)` \|)? (.+?) \| (.+?) \|$", re.M)


def documented():
    """How many forms are read, and the faults of those that are not."""
    text = PAGE.read_text()
    sources = Sources(dict(FILE.findall(text)))
    checkers = {lang: Checker(sources, next(iter(sources.releases)), lang) for lang in LANGS}
    total, faults = 0, []
    for toml, sentence, *columns in ROW.findall(text):
        fact = tomllib.loads(f"it = {toml}")["it"]
        for (lang, checker), words in zip(checkers.items(), columns):
            total += 1
            said = checker.release.value("it", fact, "COUNT" in sentence)
            read = checker.reader.read(words)
            if not read & said.readings:
                faults.append(f"{toml}: “{words}”, {readable(read, said)}")
    return total, faults
