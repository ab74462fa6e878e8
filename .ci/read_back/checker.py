"""Holds what a release says in a language against what it must say; each check returns its faults."""

from decimal import Decimal

from page import TOLD, Page
from reader import Reader, soft
from release import Release


class Checker:
    def __init__(self, sources, id, lang, withdrawn=False):
        self.withdrawn = withdrawn
        self.release = Release(sources, id, lang)
        self.reader = Reader(sources, lang, self.release.released, self.release.day)
        self.blocks = {} if withdrawn else self.release.blocks()
        self.title = self.release.said("title", self.release.session)

    def wanted(self, order):
        """What must be said, by block in the order of the page; the head has no id."""
        blocks = {id: self.release.said(*self.blocks[id]) for id in order if id in self.blocks}
        return [("", said) for said in self.release.head()] + [
            (id, said) for id, facts in blocks.items() for said in facts
        ]

    def page(self, source):
        page = Page(source)
        faults = []
        if sorted(page.blocks) != sorted(self.blocks):
            faults.append(f"blocks {sorted(set(page.blocks) ^ set(self.blocks))} are on one side only")
        wanted = self.wanted(page.blocks)
        if len(wanted) != len(page.facts):
            faults.append(f"{len(page.facts)} facts are marked, not {len(wanted)}")
        for (block, said), fact in zip(wanted, page.facts):
            where = f"{block or 'head'}: {said.fact}"
            if fact.block != block:
                faults.append(f"{where} stands in {fact.block or 'the head'}")
            read = self.reader.read(fact.words)
            if not read & said.readings:
                faults.append(f"{where} says “{fact.words}”, {readable(read, said)}")
            if fact.attribute != said.attribute:
                faults.append(f"{where} is marked {fact.attribute}, not {said.attribute}")
        lead = [said for block, said in wanted if block in page.blocks[:1]]
        for name, kind, text in page.told:
            if kind == "lead" and self.withdrawn:
                faults += [] if text == self.lead else [f"{name} is “{text}”, not “{self.lead}”"]
            elif kind != "released":
                told = self.text(text, self.title if kind == "title" else lead)
                faults += [f"{name}: {fault}" for fault in told]
            elif text != self.release.table["released"]:
                faults.append(f"{name} is {text}")
        missing = TOLD.keys() - {name for name, _, _ in page.told}
        return faults + [f"{name} is missing" for name in sorted(missing)]

    def text(self, text, wanted):
        """Every figure must be said by a fact, in order; lists and heads stand between other names."""
        left = list(wanted)
        for token in self.reader.scan(text):
            if left and token.readings & left[0].readings:
                left.pop(0)
            elif not soft(token):
                around = text[max(0, token.start - 20) : token.end + 20]
                expected = readable(token.readings, left[0]) if left else "no fact is left"
                return [f"“{text[token.start : token.end]}” in “{around}”: {expected}"]
        return [f"does not say {left[0].fact}"] if left else []

    def json(self, document, order):
        found = [(block, fact["id"], fact["value"]) for block, fact in json_facts(document)]
        wanted = [(block, said.fact, said.json) for block, said in self.wanted(order)]
        if len(found) != len(wanted):
            return [f"{len(found)} facts, not {len(wanted)}"]
        return [f"{f} is not {w}" for f, w in zip(found, wanted) if f != w]


def json_facts(document):
    """Each fact of a document with its block, in the order of the page."""
    runs = [("", inline) for field in document["head"] for inline in field["content"]]
    waiting = document["blocks"][::-1]
    while waiting:
        block = waiting.pop()
        runs += [(block["id"], inline) for inline in block["content"]]
        waiting += block["children"][::-1]
    return [(block, inline["fact"]) for block, inline in runs if "fact" in inline]


def readable(readings, said):
    def words(reading):
        return " ".join(f"{part:f}" if isinstance(part, Decimal) else str(part) for part in reading if part)

    found, wanted = (" or ".join(sorted(map(words, each))) for each in (readings, said.readings))
    return f"which is {found or 'nothing readable'}; {said.fact} is {wanted}"
