"""Reads an Atom feed: each text with the language that the feed names."""

import xml.etree.ElementTree as xml

from judgement import faults_of, plain

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Feed:
    """The texts of a feed, and what it says of its own language."""

    def __init__(self, source):
        root = xml.fromstring(source.encode())
        self.lang = root.get(LANG)
        spoken = [f"{ATOM}{name}" for name in ("title", "subtitle", "name", "summary")]
        self.blocks = [(e.tag, plain(self.lang, e.text)) for e in root.iter() if e.tag in spoken and e.text]
        self.blocks += [(e.tag, plain(self.lang, e.get("term"))) for e in root.iter(f"{ATOM}category")]
        self.links = [link.get("hreflang") for link in root.iter(f"{ATOM}link") if link.get("rel") == "alternate"]

    def faults(self, lang):
        for claim in [self.lang, *self.links]:
            if claim != lang:
                yield f"the feed claims {claim}"
        for where, block in self.blocks:
            yield from faults_of(where, block)
