"""Reads a finished page by Python's HTML parser: its blocks, its marked facts, and what it says of itself."""

import collections
import html.parser
import json

# A fact with its place in the source: where its element opens, and where its words start and end.
Fact = collections.namedtuple("Fact", "block words attribute start end opening")

# What repeats the title, the lead or the day of release, by element, relation, metadata and linked data.
TOLD = {
    "h1": "title", "title": "title", "alternate": "title", "og:title": "title", "headline": "title",
    "description": "lead", "og:description": "lead",
    "article:published_time": "released", "datePublished": "released",
}


class Page(html.parser.HTMLParser):
    """The blocks of <article>, each fact with its block, and what title, head and previews say; apart from
    these, what it tells of the life of the release: lines, days and links."""

    def __init__(self, source):
        super().__init__()
        self.lang, self.open, self.fact = None, [], None
        self.facts, self.blocks, self.told = [], [], []
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
        self.open.append((tag, id, attributes.get("class", "").split()))
        if self.tells_life():
            if tag in ("p", "h2"):
                self.life.append("")
            if tag == "time":
                self.days.append(attributes["datetime"])
            if tag == "a":
                self.links.append(attributes["href"])
            return
        if inside and id and "--" not in id:
            self.blocks.append(id)
        if inside and tag in ("time", "data"):
            block = next((id for _, id, _ in reversed(self.open) if id and "--" not in id), "")
            start = self.place() + len(self.get_starttag_text())
            attribute = attributes.get("datetime", attributes.get("value"))
            # The head stands before the first block, in <main>.
            block = block if block in self.blocks else ""
            self.fact = Fact(block, "", attribute, start, None, self.place())

    def handle_endtag(self, tag):
        while self.open.pop()[0] != tag:
            pass
        if tag in ("time", "data") and self.fact:
            self.facts.append(self.fact._replace(end=self.place()))
            self.fact = None

    def handle_data(self, data):
        if self.fact:
            self.fact = self.fact._replace(words=self.fact.words + data)
        if self.life and self.open[-1][0] not in ("div", "section", "ol", "li") and self.tells_life():
            self.life[-1] += data
        tag = self.open[-1][0] if self.open else ""
        self.tell(tag, data)
        if tag == "script":
            for name, text in json.loads(data).items():
                self.tell(name, text)
