"""Reads a finished page by Python's HTML parser: its blocks, its marked facts, and what it says of itself."""

import collections
import html.parser
import json
import re

# A fact with its place in the source: where its element opens, and where its words start and end.
Fact = collections.namedtuple("Fact", "block words attribute start end opening")

# A row of a table: whether it stands under the text, its label and words, and where each starts and the words end.
Row = collections.namedtuple("Row", "under label words opening start end")

# A stretch of the text of a block, and where it starts.
Piece = collections.namedtuple("Piece", "block text start")

# What repeats the title, the subtitle, the lead or the day of release, by element, relation, metadata and linked data.
TOLD = {
    "h1": "title", "title": "title", "alternate": "title", "og:title": "title", "headline": "title",
    "subtitle": "subtitle", "alternativeHeadline": "subtitle",
    "description": "lead", "og:description": "lead",
    "article:published_time": "released", "datePublished": "released",
}


class Page(html.parser.HTMLParser):
    """The blocks of <article> with their marks and text, each fact with its block, the rows of the tables, and what
    title, head and previews say; apart from these, what it tells of the life of the release: lines, days and links."""

    def __init__(self, source):
        super().__init__()
        self.lang, self.open, self.fact = None, [], None
        self.facts, self.blocks, self.told = [], [], []
        self.design, self.rows, self.pieces, self.marks = None, [], [], {}
        self.life, self.days, self.links, self.stated = [], [], [], []
        self.lines = [0]
        for line in source.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.feed(source)

    def place(self):
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def tell(self, name, text):
        if name in TOLD:
            self.told.append((name, TOLD[name], text))
        elif name in ("article:modified_time", "dateModified"):
            self.stated.append((name, text))
        elif name == "correction":
            self.stated += [(name, (each["text"], each["datePublished"])) for each in text]

    def tells_life(self):
        return any(name in ("told", "history") for _, _, names in self.open for name in names)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag == "meta":
            self.tell(attributes.get("name", attributes.get("property")), attributes.get("content"))
        if tag == "link" and attributes.get("hreflang") == self.lang:
            self.tell(attributes.get("rel"), attributes.get("title"))
        id = attributes.get("id", "")
        inside = any(tag == "article" for tag, _, _ in self.open)
        self.design = attributes.get("class", "") if tag == "article" else self.design
        self.open.append((tag, id, attributes.get("class", "").split()))
        if self.tells_life():
            if tag in ("p", "h2"):
                self.life.append("")
            if tag == "time":
                self.days.append(attributes["datetime"])
            if tag == "a":
                self.links.append(attributes["href"])
            return
        start = self.place() + len(self.get_starttag_text())
        if inside and id and "--" not in id:
            self.blocks.append(id)
        if inside and tag in ("time", "data"):
            attribute = attributes.get("datetime", attributes.get("value"))
            self.fact = Fact(self.block(), "", attribute, start, None, self.place())
        if tag == "th":
            under = any("contacts" in names for _, _, names in self.open)
            self.rows.append(Row(under, "", "", start, None, None))
        if tag == "td":
            self.rows[-1] = self.rows[-1]._replace(start=start)

    def block(self):
        """The block that is open; the head stands before the first, in <main>."""
        block = next((id for _, id, _ in reversed(self.open) if id and "--" not in id), "")
        return block if block in self.blocks else ""

    def text(self, block):
        return "".join(piece.text for piece in self.pieces if piece.block == block)

    def handle_endtag(self, tag):
        while self.open.pop()[0] != tag:
            pass
        if tag in ("time", "data") and self.fact:
            self.facts.append(self.fact._replace(end=self.place()))
            self.fact = None
        if tag == "td":
            self.rows[-1] = self.rows[-1]._replace(end=self.place())

    def handle_data(self, data):
        if self.fact:
            self.fact = self.fact._replace(words=self.fact.words + data)
        tags = [tag for tag, _, _ in self.open]
        if "th" in tags:
            self.rows[-1] = self.rows[-1]._replace(label=self.rows[-1].label + data)
        if "td" in tags:
            self.rows[-1] = self.rows[-1]._replace(words=self.rows[-1].words + data)
        if (block := self.block()) and not self.tells_life():
            names = self.open[-1][2]
            if "mark" in names:
                self.marks[block] = data.strip()
            elif "anchor" not in names:
                self.pieces.append(Piece(block, data, self.place()))
        if self.life and self.open[-1][0] not in ("div", "section", "ol", "li") and self.tells_life():
            self.life[-1] += data
        tag = self.open[-1][0] if self.open else ""
        subtitle = self.open and "subtitle" in self.open[-1][2]
        self.tell(*("subtitle", re.sub("^- (.*) -$", r"\1", data)) if subtitle else (tag, data))
        if tag == "script":
            for name, text in json.loads(data).items():
                self.tell(name, text)
