"""Open Graph, which link previews are made from: what ogp.me demands, and nothing that the page says otherwise."""

import datetime
import re
import struct

THINGS = "previews"

OG, ARTICLE = "og:", "article:"
REQUIRED = ("og:title", "og:type", "og:url", "og:image")
ONCE = (*REQUIRED, "og:description", "og:site_name", "og:locale", "article:published_time")
# Those that ogp.me defines for the types in use.
KNOWN = {
    "og": {"title", "type", "url", "image", "description", "site_name", "locale", "locale:alternate", "determiner",
           "image:alt", "image:width", "image:height", "image:type"},
    "article": {"published_time", "modified_time", "expiration_time", "author", "section", "tag"},
}  # fmt: skip
LOCALE = re.compile(r"[a-z]{2}_[A-Z]{2}")


def things(site):
    return [page for page in site.pages.values() if properties(page) or not page.is_hidden]


def properties(page):
    return [pair for one in page.told["opengraph"] for pair in one["properties"]]


def faults(site):
    for page in things(site):
        yield from (f"{page.name}: {fault}" for fault in faults_of_page(page))
        yield from (f"{page.name}: {fault}" for fault in faults_of_picture(site, dict(properties(page))))


def faults_of_picture(site, told):
    address = told.get("og:image", "")
    file = site.out / address.removeprefix(site.address)
    if not address.startswith(site.address) or not file.is_file():
        yield f"og:image is {address}, which is not there"
        return
    # The sizes of a PNG stand behind its signature and the name of its first part.
    signature, *size = struct.unpack(">8s8x2I", file.read_bytes()[:24])
    if signature != b"\x89PNG\r\n\x1a\n" or told.get("og:image:type") != "image/png":
        yield "og:image is not the PNG that it is said to be"
    if size != [int(told.get(f"og:image:{side}", 0)) for side in ("width", "height")]:
        yield f"og:image has {size}, which is not what is told"
    if not told.get("og:image:alt"):
        yield "og:image is nothing to those who do not see it"


def faults_of_page(page):
    told = properties(page)
    values = dict(told)
    for name in REQUIRED:
        if not values.get(name):
            yield f"has no {name}"
    for name, value in told:
        namespace, _, rest = name.partition(":")
        if rest not in KNOWN.get(namespace, ()):
            yield f"{name} is no property of Open Graph"
        if not value:
            yield f"{name} is empty"
        if name in ONCE and [name for name, _ in told].count(name) > 1:
            yield f"{name} is there more than once"
        if name.startswith("og:locale") and not LOCALE.fullmatch(value):
            yield f"{name} is {value}, not as in en_US"
        if name.endswith("_time"):
            try:
                datetime.datetime.fromisoformat(value)
            except ValueError:
                yield f"{name} is {value}, no time"
    if any(name.startswith(ARTICLE) for name, _ in told) and values.get("og:type") != "article":
        yield f"tells of an article, and is a {values.get('og:type')}"
    if values.get("og:url") != page.address:
        yield f"og:url is {values.get('og:url')}, and its address {page.address}"
    if values.get("og:locale", "")[:2] != page.lang:
        yield f"og:locale is {values.get('og:locale')}, and its language {page.lang}"
    if values.get("og:locale:alternate") == values.get("og:locale"):
        yield "og:locale:alternate is its own"
    if page.meta("description") != [values[name] for name in ("og:description",) if name in values]:
        yield "og:description is not its description"
    title = page.root.findtext(".//title") or ""
    if not title.startswith(values.get("og:title", "?")):
        yield f"og:title is {values.get('og:title')}, and its title {title}"
