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
        self.title = list(self.release.said("title", self.release.session))
        self.has_subtitle = self.release.has_subtitle()
        self.subtitle = list(self.release.said("subtitle", self.release.session)) if self.has_subtitle else []

    def wanted(self, order):
        """What must be said, by block in the order of the page; the rows above and under the text have no id, and
        those of names alone are read on their own."""
        blocks = {id: self.release.said(*self.blocks[id]) for id in order if id in self.blocks}
        return [
            *(("", row.said) for row in self.release.head() if not soft(row.said)),
            *((id, said) for id, facts in blocks.items() for said in facts),
            *(("", row.said) for row in self.release.under() if not soft(row.said)),
        ]

    def page(self, source):
        page = Page(source)
        faults = list(self.form(page))
        if sorted(page.blocks) != sorted(self.blocks):
            faults.append(f"blocks {sorted(set(page.blocks) ^ set(self.blocks))} are on one side only")
        every = self.wanted(page.blocks)
        for id in page.blocks:
            told = self.text(page.text(id), [said for block, said in every if block == id])
            faults += [f"{id}: {fault}" for fault in told]
        wanted = [(block, said) for block, said in every if said.attribute is not None]
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
        lead = [said for block, said in every if block in page.blocks[:1]]
        kinds = {"title": self.title, "subtitle": self.subtitle, "lead": lead}
        for name, kind, text in page.told:
            if kind == "lead" and self.withdrawn:
                faults += [] if text == self.lead else [f"{name} is “{text}”, not “{self.lead}”"]
            elif kind != "released":
                told = self.text(text, kinds[kind])
                faults += [f"{name}: {fault}" for fault in told]
            elif text != self.release.table["released"]:
                faults.append(f"{name} is {text}")
        expected = {name for name, kind in TOLD.items() if kind != "subtitle" or self.has_subtitle}
        differ = sorted(expected ^ {name for name, _, _ in page.told})
        return faults + [f"{name} is {'missing' if name in expected else 'one too many'}" for name in differ]

    def form(self, page):
        """The faults of the tables, of the marks of paragraphs and of the design of the day."""
        yield from self.rows([(row.under, row.label, row.words) for row in page.rows])
        if (page.design == "of-2023") != self.release.is_of_2023():
            yield f"the design is “{page.design}”"
        paragraphs = [block["paragraph"] for block in self.release.listed() if "paragraph" in block]
        for number, id in enumerate((id for id in paragraphs if id in page.blocks), 1):
            mark = "□" if self.release.has_squares() else f"{number}."
            if page.marks.get(id) != mark:
                yield f"{id} is marked {page.marks.get(id)}, not {mark}"

    def rows(self, found):
        """The faults of rows, each with whether it stands under the text, its label and its words."""
        head, under = self.release.head(), self.release.under()
        wanted = [*((False, row) for row in head), *((True, row) for row in under)]
        if len(found) != len(wanted):
            yield f"{len(found)} rows, not {len(wanted)}"
        for (is_under, label, words), (must_be_under, row) in zip(found, wanted):
            name = self.release.sources.form[self.release.lang][row.label]
            if (is_under, label) != (must_be_under, name):
                yield f"row “{label}” is not “{name}”, {'under' if must_be_under else 'above'} the text"
            if not (read := self.reader.read(words)) & row.said.readings:
                yield f"row {label} says “{words}”, {readable(read, row.said)}"

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
        wanted = [(block, said.fact, said.json) for block, said in self.wanted(order) if said.json is not None]
        if len(found) != len(wanted):
            return [f"{len(found)} facts, not {len(wanted)}"]
        faults = [f"{f} is not {w}" for f, w in zip(found, wanted) if f != w]
        if document.get("embargo") != self.release.embargo():
            faults.append(f"the embargo is {document.get('embargo')}")
        tables = [(False, document["head"]), (True, document.get("contacts", []))]
        rows = [(under, field["label"], said(field["content"])) for under, fields in tables for field in fields]
        faults += self.rows(rows)
        return faults + self.text(document.get("subtitle", ""), self.subtitle)


def said(content):
    """The words of a sentence or row in the JSON, which has no notes here."""
    spans = [span for run in content for span in (next(iter(run.values()))["content"] if "text" not in run else [run])]
    return "".join(span["text"] for span in spans)


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
