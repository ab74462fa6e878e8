"""Reads a page: each block with the language that the innermost element around it names, seen or not."""

import html.parser
import json
import re

from judgement import OTHER, Piece, faults_of, latin_alone, plain


def spoken(attributes):
    """The attributes that hold words for a reader."""
    preview = attributes.get("name", attributes.get("property")) in (
        "description", "og:title", "og:description", "og:site_name",
    )
    read_out = ("aria-label", "alt", "title", "placeholder")
    return [name for name in attributes if name in read_out or (preview and name == "content")]


class Page(html.parser.HTMLParser):
    """The blocks of a page, and what it says of its own language."""

    VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}
    INLINE = {"a", "abbr", "b", "cite", "data", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"}

    def __init__(self, source):
        super().__init__()
        self.open, self.blocks, self.block = [("", None)], [], []
        self.claims, self.faults_found = [], []
        self.feed(source)
        self.close()

    def end_block(self, where):
        if self.block:
            self.blocks.append((where, self.block))
        self.block = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        lang = attributes.get("lang", self.open[-1][1])
        if tag not in self.INLINE:
            self.end_block(f"<{self.open[-1][0]}>")
        if tag not in self.VOID:
            self.open.append((tag, lang))
        for name in spoken(attributes):
            self.blocks.append((f"<{tag} {name}>", plain(lang, attributes[name])))
        if tag == "html":
            self.claims.append(("html lang", lang))
        if attributes.get("property", "").startswith("og:locale"):
            self.claims.append((attributes["property"], attributes["content"].split("_")[0]))
        if folder := re.match(r"(?:\w+://[^/]+/|(?:\.\./)*)(ko|en)/", attributes.get("href", "")):
            # A link without it leads to the language of its words.
            if attributes.get("hreflang", lang) != folder[1]:
                self.faults_found.append(f"hreflang of {attributes['href']} is {attributes.get('hreflang')}")

    def handle_endtag(self, tag):
        if tag not in self.INLINE:
            self.end_block(f"<{tag}>")
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, lang = self.open[-1]
        if tag == "script":
            linked = json.loads(data)
            if linked["@type"] == "BreadcrumbList":
                for step in linked["itemListElement"]:
                    self.blocks.append(("linked data", plain(lang, step["name"])))
                return
            self.claims.append(("inLanguage", linked["inLanguage"]))
            names = [linked["publisher"], *linked.get("about", [])]
            names = [name["name"] for name in names] + [each["text"] for each in linked.get("correction", [])]
            names += [linked["alternativeHeadline"]] if "alternativeHeadline" in linked else []
            for words in [linked["headline"], linked["description"], *names]:
                self.blocks.append(("linked data", plain(linked["inLanguage"], words)))
        elif tag != "style":
            self.block.append(Piece(lang, data))

    MUST_CLAIM = {"html lang", "og:locale", "inLanguage"}

    def faults(self, lang):
        yield from self.faults_found
        for where, claim in self.claims:
            if claim != (OTHER[lang] if where == "og:locale:alternate" else lang):
                yield f"{where} is {claim}"
        if self.MUST_CLAIM - {where for where, _ in self.claims}:
            yield f"only {[where for where, _ in self.claims]} name a language"
        for where, block in self.blocks:
            yield from faults_of(where, block)
            yield from latin_alone(where, block)


class List(Page):
    """A page that is no release: it may have neither previews nor linked data."""

    MUST_CLAIM = {"html lang"}


class Both(List):
    """A page of both languages, with the title of each in its own title, where no element can mark a part."""

    def handle_starttag(self, tag, attributes):
        super().handle_starttag(tag, attributes)
        if dict(attributes).get("property") == "og:title":
            self.part(*self.blocks.pop())

    def end_block(self, where):
        if where == "<title>" and self.block:
            self.part(where, self.block)
            self.block = []
        super().end_block(where)

    def part(self, where, block):
        [piece] = block
        own, _, other = piece.text.partition(" | ")
        self.blocks += [(where, plain(piece.lang, own)), (where, plain(OTHER.get(piece.lang), other))]
